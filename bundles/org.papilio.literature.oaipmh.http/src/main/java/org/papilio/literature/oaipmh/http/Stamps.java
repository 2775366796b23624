package org.papilio.literature.oaipmh.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.papilio.cases.api.Revision;

/**
 * The stamps of all records of a revision, by key. Immutable; a later revision shares what did not
 * change, so many can be kept.
 */
final class Stamps {

  private static final int MOST_BESIDE = 20_000;

  private final Revision revision;
  private final String[] keys;
  private final Stamp[] stamps;
  private final NavigableMap<String, Stamp> beside;

  private Stamps(
      Revision revision, String[] keys, Stamp[] stamps, NavigableMap<String, Stamp> beside) {
    this.revision = revision;
    this.keys = keys;
    this.stamps = stamps;
    this.beside = beside;
  }

  static Stamps none(Revision revision) {
    return new Stamps(revision, new String[0], new Stamp[0], new TreeMap<>());
  }

  Revision revision() {
    return revision;
  }

  /** The stamps of a later revision. */
  Stamps with(Revision later, NavigableMap<String, Stamp> changes) {
    if (changes.isEmpty()) {
      return new Stamps(later, keys, stamps, beside);
    }
    NavigableMap<String, Stamp> more = new TreeMap<>(beside);
    more.putAll(changes);
    Stamps next = new Stamps(later, keys, stamps, more);
    return more.size() <= MOST_BESIDE ? next : next.packed();
  }

  private Stamps packed() {
    List<String> names = new ArrayList<>(keys.length + beside.size());
    List<Stamp> values = new ArrayList<>(keys.length + beside.size());
    forEach(
        "",
        (key, stamp) -> {
          names.add(key);
          values.add(stamp);
          return true;
        });
    return new Stamps(
        revision, names.toArray(new String[0]), values.toArray(new Stamp[0]), new TreeMap<>());
  }

  /** Takes a record; false ends the walk. */
  @FunctionalInterface
  interface Visitor {
    boolean visit(String key, Stamp stamp);
  }

  /** Visits records by key, from behind {@code after}. */
  void forEach(String after, Visitor visitor) {
    int found = Arrays.binarySearch(keys, after);
    int at = found < 0 ? -found - 1 : found + 1;
    String other = beside.higherKey(after);
    while (at < keys.length || other != null) {
      int order = at == keys.length ? 1 : other == null ? -1 : keys[at].compareTo(other);
      boolean go =
          order < 0 ? visitor.visit(keys[at], stamps[at]) : visitor.visit(other, beside.get(other));
      if (!go) {
        return;
      }
      if (order <= 0) {
        at++;
      }
      if (order >= 0) {
        other = beside.higherKey(other);
      }
    }
  }

  /** The stamp of a record; null when there never was one. */
  @org.jspecify.annotations.Nullable
  Stamp get(String key) {
    Stamp changed = beside.get(key);
    if (changed != null) {
      return changed;
    }
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? null : stamps[at];
  }
}
