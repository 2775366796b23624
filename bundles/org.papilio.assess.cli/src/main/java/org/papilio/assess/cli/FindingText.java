package org.papilio.assess.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;

/** A finding as plain text for a terminal. */
final class FindingText {

  private static final int WIDEST = 60;

  private FindingText() {}

  static void write(Finding finding, PrintWriter out) {
    out.println(finding.headline() + ".");
    finding.warnings().forEach(w -> out.println("! " + w));
    out.println(
        (finding.completeness().complete() ? "Complete: " : "INCOMPLETE: ")
            + finding.completeness().statement());
    for (Finding.Paragraph paragraph : finding.prose()) {
      out.println();
      if (!paragraph.heading().isEmpty()) {
        out.println(paragraph.heading());
      }
      paragraph.text().lines().forEach(line -> out.println("  " + line));
    }
    finding.tables().forEach(table -> write(table, out));
    if (!finding.figures().isEmpty()) {
      out.println();
      out.println("Figures (--out draws them)");
      finding.figures().forEach(f -> out.println("  " + f.id() + "  " + f.title()));
    }
    if (!finding.parts().isEmpty()) {
      out.println();
      out.println("How the numbers came about");
      finding.parts().forEach(part -> write(part, 1, out));
    }
  }

  static void write(ResultTable table, PrintWriter out) {
    out.println();
    out.println(table.title());
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(ResultTable.Head::title).toList());
    for (ResultTable.Row row : table.rows()) {
      List<String> line = new ArrayList<>();
      for (int c = 0; c < row.cells().size(); c++) {
        line.add(show(row.cells().get(c), table.columns().get(c)));
      }
      lines.add(line);
    }
    int[] widths = new int[table.columns().size()];
    for (List<String> line : lines) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], Math.min(WIDEST, line.get(c).length()));
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder(" ");
      for (int c = 0; c < widths.length; c++) {
        boolean number = table.columns().get(c).kind().matches("number|integer");
        String padding = " ".repeat(Math.max(0, widths[c] - line.get(c).length()));
        text.append(' ').append(number ? padding + line.get(c) : line.get(c) + padding).append(' ');
      }
      out.println(text.toString().stripTrailing());
    }
    if (!table.note().isEmpty()) {
      out.println("  " + table.note());
    }
  }

  /** A cell for people: three decimals, whole numbers without point, lists parted by commas. */
  static String show(@Nullable Object cell, ResultTable.Head head) {
    return switch (cell) {
      case null -> "–";
      case Double number ->
          head.kind().equals("integer") || isWhole(number)
              ? String.format(Locale.ROOT, "%.0f", number)
              : String.format(Locale.ROOT, "%.3f", number);
      case Boolean truth -> truth ? "yes" : "";
      case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
      default -> cell.toString();
    };
  }

  /** Four decimals, because parts are there to be added up; counts without. */
  private static String number(double value) {
    return String.format(Locale.ROOT, isWhole(value) ? "%.0f" : "%.4f", value);
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15;
  }

  private static void write(Part part, int depth, PrintWriter out) {
    out.println(
        "  ".repeat(depth)
            + (part.value() == null ? "–" : number(part.value()))
            + "  "
            + part.what());
    part.parts().forEach(p -> write(p, depth + 1, out));
  }
}
