package org.papilio.literature.marc;

import java.util.ArrayList;
import java.util.List;
import org.papilio.literature.marc.MarcField.Subfield;

/**
 * Fields in one line of text, as cataloguers write them: {@code 10$aSummerland /$cMichael Chabon.}
 * A blank indicator is a backslash, a dollar sign in the text is {@code {dollar}}. Source:
 * MARCMaker and MARCBreaker, Library of Congress.
 */
final class Mnemonic {

  private Mnemonic() {}

  /** Indicators and subfields; of a control field its content. */
  static String write(MarcField field) {
    if (field.isControl()) {
      return escape(field.value());
    }
    StringBuilder text = new StringBuilder();
    text.append(indicator(field.ind1())).append(indicator(field.ind2()));
    for (Subfield subfield : field.subfields()) {
      text.append('$').append(subfield.code()).append(escape(subfield.value()));
    }
    return text.toString();
  }

  /** The field that {@link #write} gave; what has no dollar sign is a control field. */
  static MarcField read(String tag, String text) {
    int dollar = text.indexOf('$');
    if (dollar < 0) {
      return MarcField.control(tag, unescape(text));
    }
    String indicators = text.substring(0, dollar) + "  ";
    List<Subfield> subfields = new ArrayList<>();
    int at = dollar;
    while (at >= 0 && at + 1 < text.length()) {
      int next = text.indexOf('$', at + 2);
      String value = text.substring(at + 2, next < 0 ? text.length() : next);
      subfields.add(new Subfield(text.charAt(at + 1), unescape(value)));
      at = next;
    }
    return MarcField.data(tag, blank(indicators.charAt(0)), blank(indicators.charAt(1)), subfields);
  }

  private static char indicator(char c) {
    return c == ' ' ? '\\' : c;
  }

  private static char blank(char c) {
    return c == '\\' ? ' ' : c;
  }

  private static String escape(String value) {
    return value.indexOf('$') < 0 ? value : value.replace("$", "{dollar}");
  }

  private static String unescape(String value) {
    return value.indexOf('{') < 0 ? value : value.replace("{dollar}", "$");
  }
}
