package org.papilio.assess.policymix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.assess.policymix.Profiles.Entry;
import org.papilio.assess.policymix.Profiles.Profile;

/** What the comparison of policy mixes says, in words, tables and figures. */
final class MixReport {

  private final Profiles profiles;

  MixReport(Profiles profiles) {
    this.profiles = profiles;
  }

  static String title(MixIndex index) {
    return switch (index) {
      case DENSITY -> "Density";
      case INTENSITY -> "Intensity";
      case OUTPUT -> "Output";
      case BALANCE_FAMILIES -> "Balance over families";
      case BALANCE_RESOURCES -> "Balance over resources";
      case COMPREHENSIVENESS -> "Comprehensiveness";
      case INNOVATIVE_SHARE -> "Socially innovative share";
      case CONSISTENCY -> "Consistency";
      case PAIRS_ASSESSED -> "Pairs assessed";
    };
  }

  Finding finding() {
    Finding.Builder finding = Finding.headline(headline());
    warnings(finding);
    finding.completeness(true, "computed directly; no search");
    finding.paragraph("How to read it", reading());
    finding.table(cases());
    if (!profiles.phases.isEmpty()) {
      finding.table(phases());
      finding.table(change());
    }
    finding.table(ranges());
    new MixFigures(profiles).all().forEach(finding::figure);
    parts().forEach(finding::part);
    return finding.build();
  }

  private String reading() {
    return "A policy mix is measured per phase: a case stands with "
        + (profiles.phase.equals(PolicyMixMethod.FULLEST)
            ? "its fullest phase, the one with most instruments in force (of equals the later)"
            : "its last phase " + profiles.phase.toUpperCase(Locale.ROOT))
        + ". "
        + profiles.indices.stream()
            .map(i -> i.formula.substring(0, 1).toUpperCase(Locale.ROOT) + i.formula.substring(1))
            .collect(Collectors.joining(". "))
        + ". An empty cell is no zero: the last column says whether the value is unknown, because"
        + " something is not recorded, or not applicable, because there is nothing to measure."
        + " Coherence and credibility are not computed: rate them, with evidence.";
  }

  private String headline() {
    int phases = profiles.phases.size();
    String start =
        profiles.cases.size()
            + (profiles.cases.size() == 1 ? " case" : " cases")
            + (phases == 0
                ? ""
                : " with " + phases + (phases == 1 ? " phase" : " phases") + " in all")
            + " compared";
    MixIndex first =
        profiles.indices.contains(MixIndex.OUTPUT) ? MixIndex.OUTPUT : profiles.indices.getFirst();
    List<Profile> known = known(first);
    if (known.isEmpty()) {
      return start + ": " + word(first) + " is known for none of them";
    }
    Profile low = known.getFirst();
    Profile high = known.getLast();
    String told =
        Objects.equals(low.number(first), high.number(first))
            ? " is " + plain(low.number(first)) + " wherever it is known"
            : " is from "
                + plain(low.number(first))
                + " ("
                + names(first, low.number(first))
                + ") to "
                + plain(high.number(first))
                + " ("
                + names(first, high.number(first))
                + ")";
    int without = profiles.cases.size() - known.size();
    return start
        + ": "
        + word(first)
        + told
        + (without == 0 ? "" : ", and has no value for " + without);
  }

  private static String word(MixIndex index) {
    return title(index).toLowerCase(Locale.ROOT);
  }

  private String names(MixIndex index, @Nullable Double value) {
    return profiles.cases.stream()
        .filter(p -> Objects.equals(p.number(index), value))
        .map(p -> p.subject().title())
        .collect(Collectors.joining("; "));
  }

  private List<Profile> known(MixIndex index) {
    return profiles.cases.stream()
        .filter(p -> p.number(index) != null)
        .sorted(Comparator.comparingDouble(p -> Objects.requireNonNull(p.number(index))))
        .toList();
  }

  private void warnings(Finding.Builder finding) {
    if (!profiles.without.isEmpty()) {
      finding.warning(
          "These cases have no phase "
              + profiles.phase.toUpperCase(Locale.ROOT)
              + " and are left out: "
              + profiles.without.stream().map(s -> s.title()).collect(Collectors.joining("; "))
              + ".");
    }
    List<String> unknown =
        profiles.cases.stream()
            .filter(p -> p.entries().values().stream().anyMatch(MixReport::missing))
            .map(p -> p.subject().title())
            .toList();
    if (!unknown.isEmpty()) {
      finding.warning(
          "Some indices are not known for "
              + String.join("; ", unknown)
              + "; they are left empty and never counted as zero.");
    }
    List<String> few =
        profiles.cases.stream()
            .filter(p -> p.number(MixIndex.CONSISTENCY) != null)
            .filter(
                p -> {
                  Double share = p.number(MixIndex.PAIRS_ASSESSED);
                  return share != null && share < 0.5;
                })
            .map(p -> p.subject().title())
            .toList();
    if (!few.isEmpty()) {
      finding.warning(
          "Consistency rests on fewer than half of the pairs of "
              + String.join("; ", few)
              + "; read it with the share of pairs assessed beside it.");
    }
  }

  /** Whether something should have a value and has none. */
  private static boolean missing(Entry entry) {
    return entry.number() == null && !entry.absence().startsWith("not applicable");
  }

  private Row row(Profile profile) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(profile.subject().id());
    cells.add(profile.phase());
    profiles.indices.forEach(index -> cells.add(profile.number(index)));
    cells.add(String.join("; ", profile.absent()));
    return new Row(cells, List.of(profile.subject().id()));
  }

  private List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    heads.add(Head.text("case", "Case"));
    heads.add(Head.text("phase", "Phase"));
    profiles.indices.forEach(
        i ->
            heads.add(
                i == MixIndex.DENSITY
                    ? Head.integer(i.id(), title(i))
                    : Head.number(i.id(), title(i))));
    heads.add(Head.text("absent", "Without a value"));
    return heads;
  }

  private ResultTable cases() {
    return new ResultTable(
        "cases",
        "Policy mixes by case",
        profiles.phase.equals(PolicyMixMethod.FULLEST)
            ? "Each case in its fullest phase; consistency and pairs assessed over the whole case."
            : "Each case in its last phase of this kind.",
        heads(),
        profiles.cases.stream().map(this::row).toList());
  }

  private ResultTable phases() {
    return new ResultTable(
        "phases",
        "Policy mixes by case and phase",
        "Every phase in the order of the case.",
        heads(),
        profiles.phases.stream().map(this::row).toList());
  }

  /** From the first to the last phase of each case. */
  private ResultTable change() {
    List<Row> rows = new ArrayList<>();
    for (String id : profiles.phases.stream().map(p -> p.subject().id()).distinct().toList()) {
      List<Profile> own =
          profiles.phases.stream().filter(p -> p.subject().id().equals(id)).toList();
      if (own.size() < 2) {
        continue;
      }
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(id);
      cells.add(own.getFirst().phase());
      cells.add(own.getLast().phase());
      for (MixIndex index : profiles.indices) {
        Double from = own.getFirst().number(index);
        Double to = own.getLast().number(index);
        cells.add(from == null || to == null ? null : to - from);
      }
      rows.add(new Row(cells, List.of(id)));
    }
    List<Head> heads =
        new ArrayList<>(
            List.of(
                Head.text("case", "Case"),
                Head.text("from", "First phase"),
                Head.text("to", "Last phase")));
    profiles.indices.forEach(i -> heads.add(Head.number(i.id(), title(i))));
    return new ResultTable(
        "change",
        "Change from the first to the last phase",
        "The value of the last phase less that of the first; empty where one of them has none.",
        heads,
        rows);
  }

  private ResultTable ranges() {
    List<Row> rows = new ArrayList<>();
    for (MixIndex index : profiles.indices) {
      List<Profile> known = known(index);
      List<String> ids = known.stream().map(p -> p.subject().id()).toList();
      int n = known.size();
      Double low = n == 0 ? null : known.getFirst().number(index);
      Double high = n == 0 ? null : known.getLast().number(index);
      rows.add(
          Row.of(
              ids,
              title(index),
              n,
              profiles.cases.stream()
                  .map(p -> p.entries().get(index))
                  .filter(e -> e != null && missing(e))
                  .count(),
              low,
              n == 0 ? null : median(known, index),
              high,
              n == 0 ? "" : names(index, low),
              n == 0 ? "" : names(index, high)));
    }
    return new ResultTable(
        "ranges",
        "Range of each index over the cases",
        "Cases for which an index is not applicable are in neither count.",
        List.of(
            Head.text("index", "Index"),
            Head.integer("known", "Known"),
            Head.integer("unknown", "Unknown"),
            Head.number("lowest", "Lowest"),
            Head.number("median", "Median"),
            Head.number("highest", "Highest"),
            Head.text("lowest-cases", "Lowest in"),
            Head.text("highest-cases", "Highest in")),
        rows);
  }

  private static double median(List<Profile> sorted, MixIndex index) {
    int n = sorted.size();
    double low = Objects.requireNonNull(sorted.get((n - 1) / 2).number(index));
    double high = Objects.requireNonNull(sorted.get(n / 2).number(index));
    return (low + high) / 2;
  }

  /** The number of each case in each index, with what it was made of. */
  private List<Part> parts() {
    return profiles.cases.stream()
        .flatMap(
            p -> p.entries().entrySet().stream().flatMap(e -> part(p, e.getKey(), e.getValue())))
        .toList();
  }

  private static Stream<Part> part(Profile profile, MixIndex index, Entry entry) {
    String why = entry.number() == null ? entry.absence() : entry.part().what();
    return Stream.of(
        new Part(
            entry.number(),
            profile.subject().title() + ", " + word(index) + (why.isEmpty() ? "" : ": " + why),
            entry.part().parts()));
  }

  static String plain(@Nullable Double number) {
    return number == null ? "" : String.format(Locale.ROOT, "%.2f", number);
  }
}
