package org.papilio.search.literature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.attachments.Attachment;
import org.papilio.literature.api.attachments.AttachmentService;
import org.papilio.literature.api.attachments.Attachments;
import org.papilio.literature.api.attachments.FullText;
import org.papilio.search.api.FieldValue;

/** The texts in the files of records, one value a page, so that a hit leads to the page. */
final class FullTexts {

  /** Most characters of all files of a record; what is beyond is not searched. */
  static final int MOST = 20_000_000;

  private final @Nullable AttachmentService service;

  FullTexts(@Nullable AttachmentService service) {
    this.service = service;
  }

  private Optional<Attachments> attachments(Workspace workspace) {
    return Optional.ofNullable(service).map(known -> known.attachments(workspace));
  }

  /** The pages of the files of a record, anchored as {@code hash:page}. */
  List<FieldValue.Text> of(Workspace workspace, Revision revision, RecordKey record) {
    Attachments attachments = attachments(workspace).orElse(null);
    if (attachments == null) {
      return List.of();
    }
    // The newest list is at hand; an older revision than the newest is indexed but for a moment.
    boolean newest = revision.equals(workspace.store().head());
    List<FieldValue.Text> values = new ArrayList<>();
    long length = 0;
    for (Attachment file : newest ? attachments.of(record) : attachments.of(revision, record)) {
      Optional<FullText> text = attachments.text(file.sha256());
      List<String> pages = text.map(FullText::pages).orElse(List.of());
      for (int i = 0; i < pages.size() && length < MOST; i++) {
        if (!pages.get(i).isBlank()) {
          String anchor = file.sha256() + ":" + (i + 1);
          values.add(new FieldValue.Text(LiteratureFields.FULL_TEXT, pages.get(i), "", anchor));
          length += pages.get(i).length();
        }
      }
    }
    return values;
  }

  /** Keys of records whose files differ between two revisions. */
  Set<String> changed(Workspace workspace, Revision from, Revision to) {
    Set<String> keys = new TreeSet<>();
    attachments(workspace)
        .ifPresent(known -> known.changed(from, to).forEach(record -> keys.add(record.value())));
    return keys;
  }

  long mark(Workspace workspace) {
    return attachments(workspace).map(known -> known.extraction().mark()).orElse(0L);
  }

  /** Keys of records with a file whose text was taken out or forgotten since a mark. */
  Set<String> changedSince(Workspace workspace, long mark) {
    Set<String> keys = new TreeSet<>();
    attachments(workspace)
        .ifPresent(
            known ->
                known
                    .extraction()
                    .since(mark)
                    .forEach(
                        hash -> known.recordsOf(hash).forEach(record -> keys.add(record.value()))));
    return keys;
  }
}
