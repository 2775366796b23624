package org.papilio.report.html;

/** Rules that embed the typefaces of the pictures; there is one where typefaces are installed. */
interface FontSource {

  /** {@code @font-face} rules with embedded data. */
  String rules();
}
