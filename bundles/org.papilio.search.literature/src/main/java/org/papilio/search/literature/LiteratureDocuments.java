package org.papilio.search.literature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LibraryChanges;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.attachments.AttachmentService;
import org.papilio.literature.api.classes.VocabularyService;
import org.papilio.literature.api.links.LinkService;
import org.papilio.search.api.DocumentChanges;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;

/** Bibliographic records for search: one document for each. */
@Component
public final class LiteratureDocuments implements DocumentSource {

  /** Raise it when fields or contents of documents change. */
  private static final String FORM = "3";

  private final LiteratureService literature;
  private final LiteratureLabels labels = new LiteratureLabels();
  private final LiteratureFields fields = new LiteratureFields(labels);

  private final FullTexts texts;
  private final Surroundings surroundings;

  /**
   * Attachments, vocabularies and links may be missing: then records are found without the text of
   * their files, their concepts' labels and their links.
   */
  @Activate
  public LiteratureDocuments(
      @Reference LiteratureService literature,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable AttachmentService attachments,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable VocabularyService vocabularies,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable LinkService links) {
    this.literature = literature;
    this.surroundings = new Surroundings(labels, vocabularies, links);
    this.texts = new FullTexts(attachments);
  }

  /** Records with nothing around them but their files. */
  public LiteratureDocuments(
      LiteratureService literature, @Nullable AttachmentService attachments) {
    this(literature, attachments, null, null);
  }

  @Override
  public String kind() {
    return "literature";
  }

  @Override
  public String version() {
    return FORM;
  }

  @Override
  public List<FieldInfo> fields() {
    return fields.all();
  }

  private LibrarySnapshot snapshot(Workspace workspace, Revision revision) {
    return literature.library(workspace).snapshot(revision);
  }

  @Override
  public long count(Workspace workspace, Revision revision) {
    return snapshot(workspace, revision).size();
  }

  @Override
  public void documents(Workspace workspace, Revision revision, Consumer<SearchDocument> to) {
    Surroundings.Of around = surroundings.of(workspace, revision);
    snapshot(workspace, revision)
        .forEach(record -> to.accept(document(workspace, revision, record, around)));
  }

  @Override
  public void documents(
      Workspace workspace, Revision revision, Collection<String> ids, Consumer<SearchDocument> to) {
    LibrarySnapshot records = snapshot(workspace, revision);
    Surroundings.Of around = surroundings.of(workspace, revision);
    ids.stream()
        .sorted()
        .map(id -> records.find(new RecordKey(id)))
        .flatMap(java.util.Optional::stream)
        .forEach(record -> to.accept(document(workspace, revision, record, around)));
  }

  private SearchDocument document(
      Workspace workspace, Revision revision, LiteratureRecord record, Surroundings.Of around) {
    List<FieldValue> beside = new ArrayList<>(texts.of(workspace, revision, record.key()));
    beside.addAll(around.values(record));
    return RecordDocument.of(record, labels, beside);
  }

  @Override
  public DocumentChanges changes(Workspace workspace, Revision from, Revision to) {
    LibraryChanges changes = literature.library(workspace).changes(from, to);
    Set<String> changed = new HashSet<>(keys(changes.added()));
    changed.addAll(keys(changes.changed()));
    changed.addAll(texts.changed(workspace, from, to));
    changed.addAll(surroundings.changed(workspace, from, to, () -> snapshot(workspace, to)));
    Set<String> removed = keys(changes.removed());
    changed.removeAll(removed);
    return new DocumentChanges(changed, removed);
  }

  @Override
  public long mark(Workspace workspace) {
    return texts.mark(workspace);
  }

  @Override
  public Set<String> changedSince(Workspace workspace, long mark) {
    return texts.changedSince(workspace, mark);
  }

  private static Set<String> keys(List<RecordKey> keys) {
    return keys.stream().map(RecordKey::value).collect(Collectors.toSet());
  }
}
