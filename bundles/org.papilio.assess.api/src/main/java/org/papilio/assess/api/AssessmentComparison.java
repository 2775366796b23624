package org.papilio.assess.api;

import java.util.List;

/**
 * How two assessments differ.
 *
 * @param before id of the first
 * @param after id of the second
 * @param sameFinding whether headline and tables are equal
 * @param differences one sentence each: parameters, cases, cells and results that differ
 */
public record AssessmentComparison(
    String before, String after, boolean sameFinding, List<String> differences) {

  public AssessmentComparison {
    differences = List.copyOf(differences);
  }
}
