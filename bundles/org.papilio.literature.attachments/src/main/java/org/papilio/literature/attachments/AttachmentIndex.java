package org.papilio.literature.attachments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.attachments.Attachment;

/** Which record has which file, by revision. Safe for several threads. */
final class AttachmentIndex {

  private static final String FOLDER = "library/attachments/index";
  private static final String FILES = "library/attachments/files";

  private final WorkspaceStore store;
  private volatile Known known;

  /** What was read last: nearly every question is about the newest revision. */
  private record Known(
      Revision revision,
      List<Attachment> all,
      Map<RecordKey, List<Attachment>> byRecord,
      Map<String, List<Attachment>> byHash) {

    static Known of(Revision revision, Collection<Attachment> all) {
      return new Known(
          revision,
          List.copyOf(all),
          all.stream().collect(Collectors.groupingBy(Attachment::record)),
          all.stream().collect(Collectors.groupingBy(Attachment::sha256)));
    }

    Known at(Revision later) {
      return new Known(later, all, byRecord, byHash);
    }
  }

  AttachmentIndex(WorkspaceStore store) {
    this.store = store;
    this.known = read(store.head());
  }

  /** Where the list stands that a record's files are in. */
  static String path(RecordKey record) {
    byte[] hash = Hashes.sha256(record.value().getBytes(StandardCharsets.UTF_8));
    return FOLDER + "/" + HexFormat.of().toHexDigits(hash[0]) + ".jsonl";
  }

  /** Where the content of a file lies, with an ending that programs know. */
  static String contentPath(Attachment attachment) {
    String end =
        switch (attachment.mediaType()) {
          case MediaTypes.PDF -> "pdf";
          case MediaTypes.HTML -> "html";
          case MediaTypes.PLAIN -> "txt";
          default -> "bin";
        };
    String hash = attachment.sha256();
    return FILES + "/" + hash.substring(0, 2) + "/" + hash + "." + end;
  }

  NavigableSet<Attachment> list(Revision revision, String path) {
    NavigableSet<Attachment> list = new TreeSet<>(AttachmentLine.ORDER);
    Optional<byte[]> bytes = store.read(revision, path);
    if (bytes.isPresent()) {
      int number = 0;
      for (String line : new String(bytes.get(), StandardCharsets.UTF_8).split("\n")) {
        number++;
        if (!line.isBlank()) {
          list.add(AttachmentLine.read(line, path + ":" + number));
        }
      }
    }
    return list;
  }

  List<Attachment> of(Revision revision, RecordKey record) {
    return list(revision, path(record)).stream()
        .filter(attachment -> attachment.record().equals(record))
        .toList();
  }

  /** All there are in the newest revision, by record and name. */
  List<Attachment> all() {
    return newest().all();
  }

  /** The files of a record in the newest revision, by name. */
  List<Attachment> of(RecordKey record) {
    return newest().byRecord().getOrDefault(record, List.of());
  }

  /** Whose file this is in the newest revision. */
  List<Attachment> with(String sha256) {
    return newest().byHash().getOrDefault(sha256, List.of());
  }

  private Known newest() {
    Known last = known;
    Revision head = store.head();
    if (!last.revision().equals(head)) {
      last = changed(last.revision(), head).isEmpty() ? last.at(head) : read(head);
      known = last;
    }
    return last;
  }

  /** Paths of the lists that differ between two revisions. */
  List<String> changed(Revision from, Revision to) {
    return from.equals(to)
        ? List.of()
        : store.changes(from, to).stream()
            .map(FileChange::path)
            .filter(path -> path.startsWith(FOLDER + "/"))
            .toList();
  }

  private Known read(Revision revision) {
    TreeSet<Attachment> all = new TreeSet<>(AttachmentLine.ORDER);
    store.list(revision, FOLDER).forEach(path -> all.addAll(list(revision, path)));
    return Known.of(revision, all);
  }

  static FileWrite write(String path, Collection<Attachment> list) {
    if (list.isEmpty()) {
      return FileWrite.delete(path);
    }
    List<String> lines = new ArrayList<>();
    list.forEach(attachment -> lines.add(AttachmentLine.write(attachment)));
    return FileWrite.of(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
