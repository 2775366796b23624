package org.papilio.governance.picture.ladders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what the ladders are put in order, and the value that each case has there. */
enum CaseOrder {
  /** As the cases were given. */
  GIVEN,
  TITLE,
  PATTERN,
  /** Boundaries that nothing crosses, most first. */
  GAPS,
  /** Relations that go down, most first. */
  DOWN,
  /** Relations that go up, most first. */
  UP,
  /** Relations between scales, most first. */
  CROSSINGS;

  /** A ladder with its place in an order; the number is null where it is not known. */
  record Placed(Ladder ladder, @Nullable Double number, String shown) {}

  static List<String> words() {
    return Stream.of(values()).map(order -> order.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The order of a word; null where it is none. */
  static @Nullable CaseOrder of(String word) {
    return Stream.of(values())
        .filter(order -> order.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(null);
  }

  List<Placed> sorted(List<Ladder> ladders, Locale locale) {
    List<Placed> placed = new ArrayList<>();
    ladders.forEach(ladder -> placed.add(new Placed(ladder, null, "")));
    Comparator<Ladder> by =
        switch (this) {
          case GIVEN -> (a, b) -> 0;
          case TITLE -> byTitle(locale);
          case PATTERN -> Comparator.comparing(Ladder::pattern);
          case GAPS -> Comparator.comparingInt((Ladder l) -> -l.gaps().size());
          case DOWN -> Comparator.comparingInt((Ladder l) -> -l.down());
          case UP -> Comparator.comparingInt((Ladder l) -> -l.up());
          case CROSSINGS -> Comparator.comparingInt((Ladder l) -> -l.down() - l.up());
        };
    placed.sort(Comparator.comparing(Placed::ladder, by));
    return placed;
  }

  private static Comparator<Ladder> byTitle(Locale locale) {
    java.text.Collator collator = java.text.Collator.getInstance(locale);
    return Comparator.comparing(ladder -> ladder.graph().title(), collator);
  }

  /** Highest number first; what is not known comes last. */
  static List<Placed> byNumber(List<Placed> placed) {
    return placed.stream()
        .sorted(
            Comparator.comparing(
                Placed::number, Comparator.nullsLast(Comparator.<Double>reverseOrder())))
        .toList();
  }
}
