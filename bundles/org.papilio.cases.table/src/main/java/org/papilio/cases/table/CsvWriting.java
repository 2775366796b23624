package org.papilio.cases.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.derived.Labels;
import org.papilio.model.evidence.LocalText;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;

/**
 * Writes one row a case. A column is a path of features; where it leads through lists, all values
 * stand in the cell, parted by semicolons.
 */
final class CsvWriting {

  static final String USUAL =
      "name,id,title.en,kind,mainScale,trajectory,policyFields,operatesAt,groups.concept";

  private final List<String> columns;

  CsvWriting(String columns) {
    this.columns = List.of(columns.split("\\s*,\\s*"));
  }

  LossReport write(List<NamedCase> cases, OutputStream out) throws IOException {
    LossReport.Builder report = LossReport.of("CSV");
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // The stream belongs to the caller, so the writer is flushed and not closed.
    @SuppressWarnings("resource")
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(columns);
    for (NamedCase one : cases) {
      report.read();
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        String cell = column.equals("name") ? one.id().slug() : value(one.content(), column);
        String safe = safe(cell);
        cells.add(safe);
        if (!cell.isEmpty()) {
          if (safe.equals(cell)) {
            report.kept(column);
          } else {
            report.changed(column);
          }
        }
      }
      csv.writeRecord(cells);
      countLeftOut(one.content(), report);
      report.accepted();
    }
    csv.flush();
    text.flush();
    return report.build();
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
  private static String safe(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    return formula && !cell.matches("[+-]?[\\d.]+") ? "'" + cell : cell;
  }

  private void countLeftOut(EObject content, LossReport.Builder report) {
    for (EStructuralFeature feature : content.eClass().getEAllStructuralFeatures()) {
      boolean chosen =
          columns.stream()
              .anyMatch(
                  one -> one.equals(feature.getName()) || one.startsWith(feature.getName() + "."));
      if (!feature.isDerived() && !chosen && content.eIsSet(feature)) {
        report.dropped(feature.getName());
      }
    }
  }

  private static String value(EObject content, String path) {
    List<Object> values = List.of(content);
    List<String> steps = List.of(path.split("\\."));
    for (int i = 0; i < steps.size(); i++) {
      String step = steps.get(i);
      if (!values.isEmpty() && values.getFirst() instanceof LocalText) {
        return values.stream()
            .map(LocalText.class::cast)
            .filter(text -> step.equals(text.getLang()))
            .map(LocalText::getText)
            .collect(Collectors.joining("; "));
      }
      List<Object> next = new ArrayList<>();
      for (Object one : values) {
        next.addAll(follow(one, step, path));
      }
      values = next;
    }
    return values.stream().map(CsvWriting::text).collect(Collectors.joining("; "));
  }

  private static List<Object> follow(Object from, String step, String path) {
    EStructuralFeature feature =
        from instanceof EObject element ? element.eClass().getEStructuralFeature(step) : null;
    if (feature == null) {
      String sort = from instanceof EObject element ? element.eClass().getName() : "a value";
      throw Problem.usage("column '" + path + "': " + sort + " has no feature '" + step + "'")
          .exception();
    }
    EObject element = (EObject) from;
    if (!element.eIsSet(feature)) {
      return List.of();
    }
    Object value = element.eGet(feature);
    return value instanceof List<?> many ? List.copyOf(many) : List.of(value);
  }

  private static String text(Object value) {
    return switch (value) {
      case LocalText local -> local.getText();
      case EObject element -> Labels.of(element, "en");
      default -> value.toString();
    };
  }
}
