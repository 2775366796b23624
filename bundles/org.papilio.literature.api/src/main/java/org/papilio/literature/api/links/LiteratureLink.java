package org.papilio.literature.api.links;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.papilio.literature.api.RecordKey;

/**
 * A record says something about a thing.
 *
 * @param id names the link in its workspace; empty for a link that is not kept but read off a case
 *     ({@link #SOURCE})
 * @param record key of the record
 * @param target what it is about
 * @param kind how it bears on it: one of {@link #KINDS} or another word of small letters and
 *     hyphens
 * @param locator page or the like, as one cites it: {@code 43}, {@code 43–51}, {@code ch. 2}; may
 *     be empty
 * @param note what to know of it; may be empty
 * @param origins keys of the records that it stood at before they were merged, the first one first;
 *     mostly empty
 */
public record LiteratureLink(
    String id,
    RecordKey record,
    LinkTarget target,
    String kind,
    String locator,
    String note,
    List<RecordKey> origins) {

  /** The usual kinds. */
  public static final List<String> KINDS =
      List.of("background", "supports", "contradicts", "method", "example");

  /** Kind of a link that is read off a case: a source of it names the record. */
  public static final String SOURCE = "source";

  private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final int LONGEST_KIND = 40;
  private static final int LONGEST_LOCATOR = 200;
  private static final int LONGEST_NOTE = 4_000;

  public LiteratureLink {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(target, "target");
    if (kind.length() > LONGEST_KIND || !KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException(
          "kind of link '"
              + kind
              + "'; allowed are "
              + String.join(", ", KINDS)
              + " and other words of small letters and hyphens, at most "
              + LONGEST_KIND);
    }
    if (locator.length() > LONGEST_LOCATOR || note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "a page of "
              + locator.length()
              + " and a note of "
              + note.length()
              + " characters; allowed are "
              + LONGEST_LOCATOR
              + " and "
              + LONGEST_NOTE);
    }
    origins = List.copyOf(origins);
  }

  /** A link that is not kept yet. */
  public static LiteratureLink of(RecordKey record, LinkTarget target) {
    return new LiteratureLink("", record, target, KINDS.getFirst(), "", "", List.of());
  }

  public LiteratureLink as(String otherKind) {
    return new LiteratureLink(id, record, target, otherKind, locator, note, origins);
  }

  public LiteratureLink on(String page) {
    return new LiteratureLink(id, record, target, kind, page.strip(), note, origins);
  }

  public LiteratureLink noting(String text) {
    return new LiteratureLink(id, record, target, kind, locator, text.strip(), origins);
  }

  public LiteratureLink named(String newId) {
    return new LiteratureLink(newId, record, target, kind, locator, note, origins);
  }

  /** Whether it is kept and can be taken away; others are changed in their case. */
  public boolean kept() {
    return !id.isEmpty();
  }

  /** Whether it says the same, whatever its id. */
  public boolean sameAs(LiteratureLink other) {
    return record.equals(other.record)
        && target.equals(other.target)
        && kind.equals(other.kind)
        && locator.equals(other.locator);
  }
}
