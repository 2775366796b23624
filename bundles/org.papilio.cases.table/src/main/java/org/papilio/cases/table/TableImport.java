package org.papilio.cases.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Registers;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.cases.Provenance;
import org.papilio.model.derived.Labels;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/** Makes cases of the rows of a table. A cell that cannot be taken over is counted, not guessed. */
final class TableImport {

  private static final int MOST_NOTES = 20;
  private static final int STEP = 200;

  private final String source;
  private final Table table;
  private final Mapping mapping;
  private final CaseCodec codec;
  private final RegisterNames registers;
  private final Cells cells;
  private final LossReport.Builder report;
  private int notes;

  TableImport(
      String source, Table table, Mapping mapping, CaseCodec codec, @Nullable Snapshot into) {
    this.source = source;
    this.table = table;
    this.mapping = mapping;
    this.codec = codec;
    this.registers = new RegisterNames(into, codec, mapping.language());
    this.cells = new Cells(codec, registers);
    this.report = LossReport.of(source);
  }

  CaseFormat.Import run(Progress progress) {
    requireColumns();
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Map<CaseId, NamedCase> cases = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      if (row.isEmpty()) {
        continue;
      }
      report.read();
      if (cases.size() % STEP == 0) {
        progress.check();
        progress.report(cases.size(), table.rows().size(), "making cases");
      }
      Case made = make(row);
      if (made.getProvenance() == null) {
        made.setProvenance(provenance(row, now));
      }
      String wish =
          mapping.name().isEmpty() ? "" : row.cell(table.header().indexOf(mapping.name()));
      if (wish.isEmpty()) {
        wish = Labels.text(made.getTitle(), mapping.language());
      }
      CaseId name = CaseId.suggest(wish, cases::containsKey);
      cases.put(name, new NamedCase(name, made));
      report.accepted();
    }
    return new CaseFormat.Import(
        List.copyOf(cases.values()), registers.registers(), report.build());
  }

  private void requireColumns() {
    for (String column : mapping.columns().keySet()) {
      if (!table.header().contains(column)) {
        throw Problem.badInput("the table has no column '" + column + "' that the mapping names")
            .at(source)
            .allowing(String.join(", ", table.header()))
            .exception();
      }
    }
    for (String column : List.of(mapping.name(), mapping.id())) {
      if (!column.isEmpty() && !table.header().contains(column)) {
        throw Problem.badInput("the table has no column '" + column + "' for name or id")
            .at(source)
            .allowing(String.join(", ", table.header()))
            .exception();
      }
    }
    // A path that is wrong is wrong in every row: tell it once, before anything is made.
    mapping
        .columns()
        .values()
        .forEach(column -> Cells.requirePath(CasesPackage.Literals.CASE, column));
    Case probe = CasesFactory.eINSTANCE.createCase();
    mapping.defaults().forEach((path, json) -> setDefault(probe, path, json));
  }

  private Case make(Table.Row row) {
    Case made = CasesFactory.eINSTANCE.createCase();
    String key = mapping.id().isEmpty() ? "" : row.cell(table.header().indexOf(mapping.id()));
    if (!key.isEmpty()) {
      made.setId(isUuid(key) ? key : Registers.idOf("table:" + source + ":" + key));
    }
    for (int i = 0; i < table.header().size(); i++) {
      String header = table.header().get(i);
      String cell = row.cell(i);
      if (cell.isEmpty() || header.equals(mapping.name()) || header.equals(mapping.id())) {
        continue;
      }
      Mapping.Column column = mapping.columns().get(header);
      if (column != null) {
        cell(made, row, header, column, cell);
      } else if (!mapping.ignored().contains(header)) {
        report.dropped(header);
      }
    }
    mapping.defaults().forEach((path, json) -> setDefault(made, path, json));
    return made;
  }

  private static boolean isUuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  private void cell(Case made, Table.Row row, String header, Mapping.Column column, String cell) {
    List<String> values =
        column.split().isEmpty()
            ? List.of(cell)
            : List.of(
                cell.split(
                    Pattern.quote(
                        column.split().strip().isEmpty()
                            ? column.split()
                            : column.split().strip())));
    for (String one : values) {
      String value = one.strip();
      if (value.isEmpty()) {
        continue;
      }
      String said = column.values().isEmpty() ? value : column.values().get(value);
      if (said == null) {
        said = column.otherwise().orElse(null);
      }
      if (said == null) {
        lost(row, header, "'" + value + "' is not among the values of the mapping");
        continue;
      }
      try {
        boolean same = cells.put(made, column, mapping.language(), said) && said.equals(value);
        if (same) {
          report.kept(header);
        } else {
          report.changed(header);
        }
      } catch (ProblemException e) {
        lost(row, header, e.getMessage());
      }
    }
  }

  private void lost(Table.Row row, String header, String reason) {
    report.dropped(header);
    if (notes++ < MOST_NOTES) {
      report.note("line " + row.line() + ", column " + header + ": " + reason);
    }
  }

  private void setDefault(EObject made, String path, String json) {
    var feature = made.eClass().getEStructuralFeature(path);
    if (feature == null) {
      throw Problem.badInput("Case has no feature '" + path + "'")
          .at("defaults")
          .allowing("features of the case itself")
          .exception();
    }
    if (!made.eIsSet(feature)) {
      made.eSet(feature, codec.readValue(feature, json, "defaults." + path));
    }
  }

  private Provenance provenance(Table.Row row, String now) {
    Provenance provenance = CasesFactory.eINSTANCE.createProvenance();
    provenance.setImportedFrom(source + ", line " + row.line());
    provenance.setAddedBy("import of " + source);
    provenance.setAddedAt(now);
    return provenance;
  }
}
