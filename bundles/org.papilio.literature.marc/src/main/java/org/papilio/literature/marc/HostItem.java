package org.papilio.literature.marc;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.LiteratureRecord;

/** What an article or a chapter stands in: field 773. */
final class HostItem {

  // No run of blanks is looked at twice: a field may have millions of them.
  private static final Pattern DASH = Pattern.compile("(?:(?<!\\s)\\s++)?[-–—]\\s*+");
  private static final Pattern LABELLED =
      Pattern.compile("(?i)^(volume|number|issue|pages?|year)\\s*+:\\s*+(.+)$");
  private static final Pattern PAGES =
      Pattern.compile(
          "(?i)(?:\\b(?:pp?\\.?|pages?|seiten?|s\\.|с\\.|sivut?)\\s*+:?\\s*+)([\\divxlc]+(?:\\s*+[-–—]\\s*+[\\divxlc]+)?)");
  private static final Pattern VOLUME =
      Pattern.compile(
          "(?i)(?:\\b(?:vol(?:ume)?\\.?|bd\\.?|jg\\.?|v\\.|t\\.)\\s*+:?\\s*+)([\\w./-]+)");
  private static final Pattern ISSUE =
      Pattern.compile(
          "(?i)(?:\\b(?:no\\.?|nr\\.?|n[º°]|issue|iss\\.?|heft|h\\.|№)\\s*+:?\\s*+)([\\w./-]+)");
  private static final Pattern SHORT =
      Pattern.compile(
          "^(\\d+)\\s*\\((?:[^)]*?)(?:1[5-9]|20)\\d\\d\\)(?:\\s*+[:,]?\\s*+([\\d-]+))?");
  private static final Pattern ENUMERATED =
      Pattern.compile("^([^:<]+)(?::([^:<]+))?(?::[^<]*)?(?:<(.+))?$");

  private final MarcField field;
  private final String type;

  HostItem(MarcField field, String type) {
    this.field = field;
    this.type = type;
  }

  void into(LiteratureRecord.Builder record) {
    String title = MarcText.sentence(field.first("ts"));
    if (title.isEmpty() && field.first("t").isEmpty() && !field.first("a").isEmpty()) {
      title = MarcText.sentence(field.first("a"));
    }
    once(record, "container-title", title);
    once(record, "container-title-short", field.first("p").strip());
    once(record, "ISSN", field.first("x").strip());
    if (type.equals("chapter") || type.equals("paper-conference")) {
      once(record, "ISBN", field.first("z").strip());
    }
    for (String part : field.all('g')) {
      related(record, part.strip());
    }
    Matcher enumerated = ENUMERATED.matcher(field.first("q").strip());
    if (enumerated.matches()) {
      once(record, "volume", text(enumerated.group(1)));
      once(record, "issue", text(enumerated.group(2)));
      once(record, "page", text(enumerated.group(3)));
    }
  }

  private static void related(LiteratureRecord.Builder record, String part) {
    Matcher labelled = LABELLED.matcher(part);
    if (labelled.matches()) {
      String value = labelled.group(2).strip();
      switch (labelled.group(1).toLowerCase(Locale.ROOT)) {
        case "volume" -> once(record, "volume", value);
        case "number", "issue" -> once(record, "issue", value);
        case "page", "pages" -> once(record, "page", span(value));
        default -> {
          // The year stands in 008 and in the imprint.
        }
      }
      return;
    }
    found(record, "page", PAGES.matcher(part));
    found(record, "volume", VOLUME.matcher(part));
    found(record, "issue", ISSUE.matcher(part));
    Matcher brief = SHORT.matcher(part);
    if (brief.find()) {
      once(record, "volume", text(brief.group(1)));
      once(record, "issue", text(brief.group(2)));
    }
  }

  private static void found(LiteratureRecord.Builder record, String variable, Matcher found) {
    if (found.find()) {
      once(record, variable, span(text(found.group(1))));
    }
  }

  private static String span(String pages) {
    return MarcText.trimmed(DASH.matcher(pages).replaceAll("-"));
  }

  private static String text(@Nullable String group) {
    return group == null ? "" : group.strip();
  }

  private static void once(LiteratureRecord.Builder record, String variable, String value) {
    if (record.text(variable).isEmpty()) {
      record.text(variable, value);
    }
  }
}
