package org.papilio.screening.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a flow diagram after Page et al., The PRISMA 2020 Statement, BMJ 372:n71, 2021.
 * Every item stands in exactly one place, so the numbers add up; a flow that does not is refused.
 *
 * @param title of the project
 * @param sources how many records each source had
 * @param duplicates records removed as duplicates
 * @param removedByProgram records removed before screening by a program
 * @param removed records removed before screening for other reasons
 * @param awaitingScreening records that are not settled at title and abstract
 * @param excludedAtTitle records excluded there
 * @param fullText whether the project has a stage of full texts; else what passed is included
 * @param sought reports sought for retrieval
 * @param notRetrieved reports that could not be had
 * @param awaitingAssessment reports that are not settled at the full text
 * @param excludedAtText reports excluded there, by reason, in the order of the project's reasons
 * @param reports of literature included
 * @param cases included
 * @param studies that the included reports and cases describe
 */
public record PrismaFlow(
    String title,
    List<SourceCount> sources,
    int duplicates,
    int removedByProgram,
    int removed,
    int awaitingScreening,
    int excludedAtTitle,
    boolean fullText,
    int sought,
    int notRetrieved,
    int awaitingAssessment,
    List<ReasonCount> excludedAtText,
    int reports,
    int cases,
    int studies) {

  /** How many records one source had. */
  public record SourceCount(Source source, int records) {}

  /** How many reports were excluded for one reason. */
  public record ReasonCount(String reason, int reports) {}

  public PrismaFlow {
    sources = List.copyOf(sources);
    excludedAtText = List.copyOf(excludedAtText);
    int records = sources.stream().mapToInt(SourceCount::records).sum();
    int excluded = excludedAtText.stream().mapToInt(ReasonCount::reports).sum();
    int included = reports + cases;
    int goneOn = fullText ? sought : included;
    require(
        records,
        duplicates + removedByProgram + removed + awaitingScreening + excludedAtTitle + goneOn,
        "records identified and what became of them");
    require(
        sought,
        fullText ? notRetrieved + awaitingAssessment + excluded + included : 0,
        "reports sought and what became of them");
    if (studies > included || included > 0 && studies < 1) {
      throw new IllegalArgumentException(
          included + " reports and cases cannot be of " + studies + " studies");
    }
  }

  private static void require(int sum, int parts, String what) {
    if (sum != parts) {
      throw new IllegalArgumentException(what + " differ: " + sum + " and " + parts);
    }
  }

  public int identified() {
    return sources.stream().mapToInt(SourceCount::records).sum();
  }

  public int identified(Source.Kind kind) {
    return sources.stream()
        .filter(count -> count.source().kind() == kind)
        .mapToInt(SourceCount::records)
        .sum();
  }

  /** Records that were screened: settled at title and abstract. */
  public int screened() {
    return excludedAtTitle + (fullText ? sought : reports + cases);
  }

  /** Reports assessed for eligibility: settled at the full text. */
  public int assessed() {
    return fullText ? sought - notRetrieved - awaitingAssessment : 0;
  }

  /** All numbers by name, for tables and programs. */
  public Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("identified", identified());
    numbers.put("duplicates", duplicates);
    numbers.put("removedByProgram", removedByProgram);
    numbers.put("removed", removed);
    numbers.put("awaitingScreening", awaitingScreening);
    numbers.put("screened", screened());
    numbers.put("excludedAtTitle", excludedAtTitle);
    numbers.put("sought", sought);
    numbers.put("notRetrieved", notRetrieved);
    numbers.put("awaitingAssessment", awaitingAssessment);
    numbers.put("assessed", assessed());
    numbers.put("excludedAtText", excludedAtText.stream().mapToInt(ReasonCount::reports).sum());
    numbers.put("reports", reports);
    numbers.put("cases", cases);
    numbers.put("studies", studies);
    return numbers;
  }
}
