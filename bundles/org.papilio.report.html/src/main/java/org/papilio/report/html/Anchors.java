package org.papilio.report.html;

import org.papilio.cases.api.CaseId;

/** Names of places in the report. */
final class Anchors {

  private Anchors() {}

  static String section(String id) {
    return "s-" + id;
  }

  static String ofCase(CaseId id) {
    return "case-" + id.slug();
  }

  static String evidence(CaseId id, String element) {
    return "e-" + id.slug() + "-" + safe(element);
  }

  static String literature(String key) {
    return "lit-" + safe(key);
  }

  /** The cell of the table of values. */
  static String value(String column, String subject) {
    return "v-" + safe(column) + "-" + safe(subject);
  }

  /**
   * Letters, digits, hyphens and dots stay; everything else becomes its code, so names stay apart.
   */
  static String safe(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .forEach(
            sign -> {
              boolean plain =
                  sign >= 'a' && sign <= 'z'
                      || sign >= 'A' && sign <= 'Z'
                      || sign >= '0' && sign <= '9'
                      || sign == '-'
                      || sign == '.';
              out.append(plain ? Character.toString(sign) : "_" + Integer.toHexString(sign) + "_");
            });
    return out.toString();
  }
}
