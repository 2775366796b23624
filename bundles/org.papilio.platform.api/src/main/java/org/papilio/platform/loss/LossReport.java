package org.papilio.platform.loss;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import or export did with what it was given. Immutable; made by a {@link Builder}.
 *
 * @param source the file or address, for people
 * @param read records met
 * @param accepted records taken over, at most {@code read}
 * @param kept values taken over unchanged, by field
 * @param changed values taken over in another form, by field
 * @param dropped values lost, by field
 * @param unreadable records that could not be read, in the order of the source
 * @param notes what else the person should know, one sentence each
 */
public record LossReport(
    String source,
    long read,
    long accepted,
    Map<String, Long> kept,
    Map<String, Long> changed,
    Map<String, Long> dropped,
    List<Unreadable> unreadable,
    List<String> notes) {

  public LossReport {
    if (accepted > read) {
      throw new IllegalArgumentException(accepted + " records accepted of " + read + " read");
    }
    kept = sorted(kept);
    changed = sorted(changed);
    dropped = sorted(dropped);
    unreadable = List.copyOf(unreadable);
    notes = List.copyOf(notes);
  }

  private static Map<String, Long> sorted(Map<String, Long> counts) {
    return Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  public static Builder of(String source) {
    return new Builder(source);
  }

  /** Collects counts while a source is read. Not safe for several threads. */
  public static final class Builder {
    private final String source;
    private long read;
    private long accepted;
    private final Map<String, Long> kept = new TreeMap<>();
    private final Map<String, Long> changed = new TreeMap<>();
    private final Map<String, Long> dropped = new TreeMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Builder(String source) {
      this.source = source;
    }

    public Builder read() {
      read++;
      return this;
    }

    public Builder accepted() {
      accepted++;
      return this;
    }

    public Builder kept(String field) {
      kept.merge(field, 1L, Long::sum);
      return this;
    }

    public Builder changed(String field) {
      changed.merge(field, 1L, Long::sum);
      return this;
    }

    public Builder dropped(String field) {
      dropped.merge(field, 1L, Long::sum);
      return this;
    }

    public Builder unreadable(Unreadable record) {
      unreadable.add(record);
      return this;
    }

    public Builder note(String sentence) {
      notes.add(sentence);
      return this;
    }

    public LossReport build() {
      return new LossReport(source, read, accepted, kept, changed, dropped, unreadable, notes);
    }
  }
}
