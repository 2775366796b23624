package org.papilio.cases.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeSet;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.loss.Unreadable;

/** Prints what an import or export kept, changed and lost. */
final class Losses {

  private static final int SHOWN = 10;

  private Losses() {}

  static void print(PrintWriter out, LossReport report) {
    out.println(
        report.accepted() + " of " + report.read() + " records taken over from " + report.source());
    TreeSet<String> fields = new TreeSet<>(report.kept().keySet());
    fields.addAll(report.changed().keySet());
    fields.addAll(report.dropped().keySet());
    if (!fields.isEmpty()) {
      int width = fields.stream().mapToInt(String::length).max().orElse(0);
      out.printf("  %-" + width + "s %9s %9s %9s%n", "field", "kept", "changed", "lost");
      for (String field : fields) {
        out.printf(
            "  %-" + width + "s %9s %9s %9s%n",
            field,
            count(report.kept(), field),
            count(report.changed(), field),
            count(report.dropped(), field));
      }
    }
    report.unreadable().stream().limit(SHOWN).forEach(one -> print(out, one));
    if (report.unreadable().size() > SHOWN) {
      out.println("  … and " + (report.unreadable().size() - SHOWN) + " more unreadable records");
    }
    report.notes().forEach(note -> out.println("  " + note));
  }

  private static void print(PrintWriter out, Unreadable one) {
    out.println("  unreadable, " + one.where() + ": " + one.reason());
  }

  private static String count(Map<String, Long> counts, String field) {
    long count = counts.getOrDefault(field, 0L);
    return count == 0 ? "·" : Long.toString(count);
  }
}
