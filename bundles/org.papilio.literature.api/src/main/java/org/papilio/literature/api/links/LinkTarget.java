package org.papilio.literature.api.links;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.papilio.cases.api.CaseId;
import org.papilio.literature.api.classes.ConceptRef;

/**
 * What a link leads to: {@code case:vienna}, {@code case:vienna#a1b2} (an element or statement),
 * {@code concept:bodies:RESCALING}, {@code criterion:improve:mainstreaming.severity}.
 *
 * @param kind what sort of thing
 * @param id name of the case, the concept as {@link ConceptRef} has it, or the criterion: its own
 *     id, or that of its framework and its own parted by a colon
 * @param element id of an element of the case; empty for the case itself and for other kinds
 */
public record LinkTarget(Kind kind, String id, String element) implements Comparable<LinkTarget> {

  /** What sort of thing a link leads to. */
  public enum Kind {
    CASE,
    CONCEPT,
    CRITERION;

    /** As it is written before the colon. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int LONGEST = 300;
  private static final Comparator<LinkTarget> ORDER =
      Comparator.comparing(LinkTarget::kind)
          .thenComparing(LinkTarget::id)
          .thenComparing(LinkTarget::element);

  public LinkTarget {
    switch (kind) {
      case CASE -> new CaseId(id);
      case CONCEPT -> ConceptRef.parse(id);
      case CRITERION -> word(id);
    }
    if (!element.isEmpty()) {
      word(element);
      if (kind != Kind.CASE) {
        throw new IllegalArgumentException("only a case has elements, not a " + kind.word());
      }
    }
  }

  private static void word(String text) {
    boolean bare = text.chars().noneMatch(c -> Character.isWhitespace(c) || c < ' ' || c == '#');
    if (text.isEmpty() || text.length() > LONGEST || !bare) {
      throw new IllegalArgumentException(
          "'" + text + "' is no id; allowed are 1 to " + LONGEST + " characters without blanks");
    }
  }

  public static LinkTarget ofCase(CaseId id) {
    return new LinkTarget(Kind.CASE, id.slug(), "");
  }

  public static LinkTarget ofElement(CaseId id, String element) {
    return new LinkTarget(Kind.CASE, id.slug(), element);
  }

  public static LinkTarget ofConcept(ConceptRef concept) {
    return new LinkTarget(Kind.CONCEPT, concept.toString(), "");
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException when it is none, saying what is allowed
   */
  public static LinkTarget parse(String text) {
    int colon = text.indexOf(':');
    String word = colon < 0 ? "" : text.substring(0, colon).strip();
    String rest = text.substring(colon + 1).strip();
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(word)) {
        int hash = rest.indexOf('#');
        return hash < 0
            ? new LinkTarget(kind, rest, "")
            : new LinkTarget(kind, rest.substring(0, hash), rest.substring(hash + 1));
      }
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is no target of a link; allowed are case:NAME, case:NAME#ELEMENT,"
            + " concept:VOCABULARY:CONCEPT and criterion:ID (kinds "
            + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "))
            + ")");
  }

  /** Whether a link to the other is one to this: an element belongs to its case. */
  public boolean covers(LinkTarget other) {
    return kind == other.kind
        && id.equals(other.id)
        && (element.isEmpty() || element.equals(other.element));
  }

  @Override
  public int compareTo(LinkTarget other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return kind.word() + ":" + id + (element.isEmpty() ? "" : "#" + element);
  }
}
