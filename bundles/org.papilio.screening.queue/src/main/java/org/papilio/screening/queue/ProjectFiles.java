package org.papilio.screening.queue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.platform.problem.Problem;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.Item;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.Project;
import org.papilio.screening.api.ProjectId;

/**
 * Reads and writes the files of the projects of one workspace. What was read once is kept until the
 * file changes. Safe for several threads.
 */
final class ProjectFiles {

  static final String FOLDER = "screening";

  /** Most lines of one file; a fuller one is followed by the next. */
  private static final int MOST = 500;

  private final WorkspaceStore store;
  private final StoredForms forms = new StoredForms();
  private final Map<String, List<Item>> items = new HashMap<>();
  private final Map<String, List<Entry>> entries = new HashMap<>();
  private @Nullable Revision read;

  ProjectFiles(WorkspaceStore store) {
    this.store = store;
  }

  private synchronized void follow(Revision head) {
    Revision then = read;
    if (then != null && !then.equals(head)) {
      for (FileChange change : store.changes(then, head)) {
        items.remove(change.path());
        entries.remove(change.path());
      }
    }
    read = head;
  }

  List<Project> projects(Revision head) {
    return store.list(head, FOLDER).stream()
        .filter(path -> path.endsWith("/project.json"))
        .map(path -> new ProjectId(path.split("/")[1]))
        .sorted()
        .map(id -> project(head, id))
        .toList();
  }

  Optional<Project> find(Revision head, ProjectId id) {
    return store.read(head, path(id)).map(bytes -> forms.project(id, bytes, path(id)));
  }

  Project project(Revision head, ProjectId id) {
    return find(head, id)
        .orElseThrow(
            () ->
                Problem.notFound("there is no screening project '" + id + "'")
                    .fix("list them with: papilio screening list")
                    .exception());
  }

  private static String path(ProjectId id) {
    return FOLDER + "/" + id + "/project.json";
  }

  FileWrite write(Project project) {
    return FileWrite.of(path(project.id()), forms.project(project));
  }

  /** The items in the order in which they were added. */
  synchronized List<Item> items(Revision head, ProjectId id) {
    follow(head);
    List<Item> all = new ArrayList<>();
    for (String path : store.list(head, FOLDER + "/" + id + "/items")) {
      all.addAll(
          items.computeIfAbsent(
              path, any -> forms.items(store.read(head, path).orElse(new byte[0]), path)));
    }
    return all;
  }

  /** The files that change when items are added, or found once more. */
  List<FileWrite> write(Revision head, ProjectId id, Map<ItemId, Item> changed) {
    List<Item> all = new ArrayList<>();
    Map<ItemId, Item> left = new LinkedHashMap<>(changed);
    for (Item item : items(head, id)) {
      Item other = left.remove(item.id());
      all.add(other == null ? item : other);
    }
    all.addAll(left.values());
    List<FileWrite> writes = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      List<Item> part = all.subList(from, Math.min(all.size(), from + MOST));
      if (part.stream().anyMatch(item -> changed.containsKey(item.id()))) {
        String path = numbered(FOLDER + "/" + id + "/items", from / MOST + 1);
        writes.add(FileWrite.of(path, StoredForms.bytes(part.stream().map(forms::item).toList())));
      }
    }
    return writes;
  }

  /** What all people said, oldest first. */
  synchronized List<Entry> entries(Revision head, ProjectId id) {
    follow(head);
    List<Entry> all = new ArrayList<>();
    for (String path : store.list(head, FOLDER + "/" + id + "/entries")) {
      all.addAll(
          entries.computeIfAbsent(
              path, any -> forms.entries(store.read(head, path).orElse(new byte[0]), path)));
    }
    // Stable: entries of one second and one person stay in the order of their numbers.
    all.sort(Comparator.comparing(Entry::when));
    return all;
  }

  /** The next free id of a person's entries. */
  String nextEntry(Revision head, ProjectId id, String person) {
    String folder = folder(id, person);
    int count = 0;
    for (String path : store.list(head, folder)) {
      count += forms.entries(store.read(head, path).orElse(new byte[0]), path).size();
    }
    return slug(person) + "-" + (count + 1);
  }

  /** The file with one more entry of its person. */
  FileWrite with(Revision head, ProjectId id, Entry entry) {
    List<String> paths = store.list(head, folder(id, entry.by()));
    int number = Math.max(1, paths.size());
    String path = numbered(folder(id, entry.by()), number);
    List<Entry> lines = forms.entries(store.read(head, path).orElse(new byte[0]), path);
    if (lines.size() >= MOST) {
      path = numbered(folder(id, entry.by()), number + 1);
      lines = List.of();
    }
    List<Entry> more = new ArrayList<>(lines);
    more.add(entry);
    return FileWrite.of(path, StoredForms.bytes(more.stream().map(forms::entry).toList()));
  }

  private static String folder(ProjectId id, String person) {
    return FOLDER + "/" + id + "/entries/" + slug(person);
  }

  private static String numbered(String folder, int number) {
    return String.format(Locale.ROOT, "%s/%04d.jsonl", folder, number);
  }

  /** A person's name as the name of a folder; names that only differ in other signs stay apart. */
  static String slug(String person) {
    String plain =
        Normalizer.normalize(person.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    boolean exact = plain.replace("-", " ").equals(person.toLowerCase(Locale.ROOT));
    String mark = exact ? "" : "-" + Integer.toHexString(person.hashCode());
    return (plain.isEmpty() ? "person" : plain) + mark;
  }
}
