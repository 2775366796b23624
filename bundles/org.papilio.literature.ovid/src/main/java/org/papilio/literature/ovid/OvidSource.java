package org.papilio.literature.ovid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line "Source": {@code Ecohydrology. 8(6):1048-1064, September 2015.}, {@code Title. Vol 28(2)
 * April 2015, 103-106.}, or a journal alone.
 *
 * @param journal what the record stands in
 * @param date in words
 */
record OvidSource(String journal, String volume, String issue, String page, String date) {

  private static final Pattern PAGES_FIRST =
      Pattern.compile(
          "(.+?)\\.\\s+(?:Vol\\.?\\s*)?(\\d+\\w?)(?:\\(([^)]{1,40})\\))?:\\s*([^,]{1,40}),\\s*"
              + "(.*\\d{4}.{0,20}?)\\.?");
  private static final Pattern DATE_FIRST =
      Pattern.compile(
          "(.+?)\\.\\s+Vol\\.?\\s*(\\d+\\w?)(?:\\(([^)]{1,40})\\))?,?\\s+([^,]*\\d{4})"
              + "(?:,\\s*(?:pp\\.\\s*)?([\\w-]{1,40}))?\\.?");

  static OvidSource read(String text) {
    String source = text.strip();
    Matcher pages = PAGES_FIRST.matcher(source);
    if (pages.matches()) {
      return new OvidSource(
          pages.group(1), pages.group(2), given(pages.group(3)), pages.group(4), pages.group(5));
    }
    Matcher date = DATE_FIRST.matcher(source);
    if (date.matches()) {
      return new OvidSource(
          date.group(1), date.group(2), given(date.group(3)), given(date.group(5)), date.group(4));
    }
    return new OvidSource(
        source.endsWith(".") ? source.substring(0, source.length() - 1) : source, "", "", "", "");
  }

  private static String given(@Nullable String group) {
    return group == null ? "" : group.strip();
  }

  /** The line that {@link #read} takes apart again; what it cannot say is left out. */
  String text() {
    String plain = journal.replaceAll("\\.+$", "");
    boolean whole = !plain.isEmpty() && !volume.isEmpty() && !page.isEmpty() && !date.isEmpty();
    if (!whole) {
      return plain.isEmpty() ? "" : plain + ".";
    }
    String number = issue.isEmpty() ? "" : "(" + issue + ")";
    return plain + ". " + volume + number + ":" + page + ", " + date + ".";
  }
}
