package org.papilio.report.api;

import java.util.List;

/**
 * What a report holds.
 *
 * @param revision the revision that it was made from, 40 hexadecimal digits
 * @param sections ids of the sections, in order
 * @param cases how many cases
 * @param evidence how many elements, statements, passages and ratings can be walked back to
 * @param left sections that were left out because they failed, with the reason
 */
public record ReportSummary(
    String revision, List<String> sections, int cases, int evidence, List<String> left) {

  public ReportSummary {
    sections = List.copyOf(sections);
    left = List.copyOf(left);
  }
}
