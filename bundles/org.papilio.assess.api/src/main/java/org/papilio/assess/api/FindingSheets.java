package org.papilio.assess.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papilio.platform.sheet.Sheet;

/**
 * A finding as the sheets of a workbook: {@code Finding} with what was run, what was found and what
 * stands on the other sheets, {@code Data} with the table it was made from, and one sheet for each
 * table of the finding, named by its id. Numbers keep their full precision.
 */
public final class FindingSheets {

  private FindingSheets() {}

  /** The sheets of a stored assessment, with who ran it, when, and on which revision. */
  public static List<Sheet> of(Assessment stored) {
    List<List<@Nullable Object>> run = new ArrayList<>();
    run.add(List.of("Title", stored.title()));
    run.add(List.of("Method", stored.method() + " " + stored.methodVersion()));
    run.add(List.of("Cases", stored.query().isEmpty() ? stored.table().origin() : stored.query()));
    run.add(List.of("Revision", stored.revision()));
    run.add(List.of("Author", stored.author()));
    run.add(List.of("At", stored.at().toString()));
    stored
        .parameters()
        .forEach((name, values) -> run.add(List.of("--" + name, String.join(", ", values))));
    return sheets(run, stored.finding(), stored.table());
  }

  /** The sheets of a finding that is not stored. */
  public static List<Sheet> of(Finding finding, CaseTable table) {
    return sheets(List.of(List.of("Cases", table.origin())), finding, table);
  }

  private static List<Sheet> sheets(
      List<List<@Nullable Object>> run, Finding finding, CaseTable table) {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new Sheet("Finding", List.of(), found(run, finding)));
    sheets.add(data(table));
    finding.tables().forEach(each -> sheets.add(of(each)));
    return List.copyOf(sheets);
  }

  private static List<List<@Nullable Object>> found(
      List<List<@Nullable Object>> run, Finding finding) {
    List<List<@Nullable Object>> rows = new ArrayList<>(run);
    rows.add(List.of("Result", finding.headline()));
    rows.add(
        List.of(
            finding.completeness().complete() ? "Complete" : "Not complete",
            finding.completeness().statement()));
    finding.warnings().forEach(warning -> rows.add(List.of("Warning", warning)));
    finding.prose().forEach(each -> rows.add(List.of(each.heading(), each.text())));
    finding
        .tables()
        .forEach(each -> rows.add(List.of("Sheet " + each.id(), each.title(), each.note())));
    return rows;
  }

  private static Sheet data(CaseTable table) {
    List<String> heads = new ArrayList<>(List.of("Case", "Title"));
    table.columns().forEach(column -> heads.add(column.id()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < table.cases().size(); i++) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(table.cases().get(i).id());
      row.add(table.cases().get(i).title());
      for (Column column : table.columns()) {
        IndicatorValue value = column.values().get(i);
        row.add(value.number() != null ? value.number() : value.show());
      }
      rows.add(row);
    }
    return new Sheet("Data", heads, rows);
  }

  /** One table of a finding; a list in a cell is parted by semicolons. */
  public static Sheet of(ResultTable table) {
    return new Sheet(
        table.id(),
        table.columns().stream().map(ResultTable.Head::title).toList(),
        table.rows().stream().map(row -> cells(row.cells())).toList());
  }

  private static List<@Nullable Object> cells(List<@Nullable Object> cells) {
    List<@Nullable Object> shown = new ArrayList<>();
    for (Object cell : cells) {
      shown.add(
          cell instanceof List<?> list
              ? String.join("; ", list.stream().map(String::valueOf).toList())
              : cell);
    }
    return shown;
  }
}
