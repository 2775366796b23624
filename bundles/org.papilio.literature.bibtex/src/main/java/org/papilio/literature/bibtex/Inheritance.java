package org.papilio.literature.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.bibtex.Block.Entry;
import org.papilio.literature.bibtex.Block.Field;

/**
 * Fields that an entry takes over from the entries named in its {@code crossref} and {@code xdata}.
 * As in biblatex a book's title becomes the {@code booktitle} of a chapter, and a periodical's the
 * {@code journaltitle} of an article. What identifies the parent alone (its DOI, address, pages,
 * abstract, note, files and keywords) is not taken over.
 */
final class Inheritance {

  private static final int DEEPEST = 10;

  /** Most characters of parents that are held, so that a file of any size needs bounded memory. */
  private static final long MOST_HELD = 60_000_000;

  private static final Set<String> PARENTS_OWN =
      Set.of(
          "crossref",
          "xref",
          "xdata",
          "ids",
          "entryset",
          "entrysubtype",
          "execute",
          "label",
          "options",
          "presort",
          "related",
          "relatedoptions",
          "relatedstring",
          "relatedtype",
          "shorthand",
          "shorthandintro",
          "sortkey",
          "sortname",
          "sorttitle",
          "sortyear",
          "key",
          "doi",
          "url",
          "urldate",
          "eprint",
          "pages",
          "pagetotal",
          "abstract",
          "annote",
          "annotation",
          "note",
          "file",
          "keywords",
          "keyword",
          "groups",
          "timestamp",
          "owner",
          "shorttitle",
          "indextitle",
          "titleaddon");

  private static final Set<String> CONTAINERS =
      Set.of(
          "book",
          "mvbook",
          "collection",
          "mvcollection",
          "proceedings",
          "mvproceedings",
          "reference",
          "mvreference");
  private static final Set<String> PARTS =
      Set.of(
          "inbook",
          "bookinbook",
          "suppbook",
          "incollection",
          "suppcollection",
          "inproceedings",
          "conference",
          "inreference");

  private final Map<String, Entry> parents = new HashMap<>();
  private final Set<String> wanted = new HashSet<>();
  private long held;
  private long leftOut;

  /**
   * Remembers which entries this one inherits from, and the entry itself if one offered before
   * inherits from it. Of two with the same key the first counts.
   */
  void offer(Entry entry) {
    for (String parent : parentsOf(entry)) {
      if (held < MOST_HELD) {
        held += wanted.add(parent) ? parent.length() + 100 : 0;
      } else {
        leftOut++;
      }
    }
    if (!wanted.isEmpty()) {
      String key = entry.key().toLowerCase(Locale.ROOT);
      if (wanted.contains(key)) {
        Entry before = parents.get(key);
        boolean first = before == null || before.line() > entry.line();
        if (first && held < MOST_HELD) {
          parents.put(key, entry);
          held += size(entry);
        } else if (before == null) {
          leftOut++;
        }
      }
    }
  }

  private static long size(Entry entry) {
    long size = 100;
    for (Field field : entry.fields()) {
      size += field.value().length() + 60;
    }
    return size;
  }

  /** Times that a parent could not be held, because there are too many in the file. */
  long leftOut() {
    return leftOut;
  }

  /** Whether entries are wanted that stand before those that want them, or nowhere. */
  boolean incomplete() {
    return leftOut == 0 && !parents.keySet().containsAll(wanted);
  }

  /** Keys named by the entry, in lower case; empty for almost every entry. */
  static List<String> parentsOf(Entry entry) {
    List<String> keys = new ArrayList<>();
    for (Field field : entry.fields()) {
      if (field.name().equals("crossref")) {
        keys.add(field.value().strip().toLowerCase(Locale.ROOT));
      } else if (field.name().equals("xdata")) {
        for (String key : field.value().split(",")) {
          keys.add(key.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return keys;
  }

  /** The entry with everything it inherits. Parents that are not in the file are passed over. */
  Entry complete(Entry entry) {
    return parentsOf(entry).isEmpty() ? entry : complete(entry, new HashSet<>(), 0);
  }

  private Entry complete(Entry entry, Set<String> seen, int depth) {
    List<Field> fields = new ArrayList<>(entry.fields());
    Set<String> names = new HashSet<>();
    fields.forEach(field -> names.add(field.name()));
    for (String key : parentsOf(entry)) {
      Entry parent = parents.get(key);
      if (parent == null || depth == DEEPEST || !seen.add(key)) {
        continue;
      }
      for (Field field : complete(parent, seen, depth + 1).fields()) {
        String name = nameInChild(field.name(), parent.type(), entry.type());
        if (!PARENTS_OWN.contains(field.name()) && !hasDate(name, names) && names.add(name)) {
          fields.add(new Field(name, field.value()));
        }
      }
    }
    return new Entry(entry.line(), entry.type(), entry.key(), fields, entry.repairs());
  }

  /** A child with a date of its own takes neither year nor month from its parent. */
  private static boolean hasDate(String name, Set<String> names) {
    return switch (name) {
      case "date" -> names.contains("year");
      case "year", "month" -> names.contains("date");
      default -> false;
    };
  }

  private static String nameInChild(String name, String parentType, String childType) {
    boolean inContainer = CONTAINERS.contains(parentType) && PARTS.contains(childType);
    boolean inPeriodical = parentType.equals("periodical");
    return switch (name) {
      case "title" -> inContainer ? "booktitle" : inPeriodical ? "journaltitle" : name;
      case "subtitle" -> inContainer ? "booksubtitle" : inPeriodical ? "journalsubtitle" : name;
      default -> name;
    };
  }
}
