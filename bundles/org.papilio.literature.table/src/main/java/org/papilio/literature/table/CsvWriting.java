package org.papilio.literature.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.dates.Dates;
import org.papilio.platform.loss.LossReport;

/**
 * Writes records as a table, one row each, with the names of CSL's variables above. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
final class CsvWriting {

  private static final String FORMULA = "=+-@\t\r";
  private static final String JOIN = "; ";

  private final LossReport.Builder losses;

  CsvWriting(LossReport.Builder losses) {
    this.losses = losses;
  }

  void write(Iterator<LiteratureRecord> records, OutputStream out) throws IOException {
    // The columns are known only when all records were seen.
    List<LiteratureRecord> all = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    Set<String> own = new LinkedHashSet<>();
    while (records.hasNext()) {
      LiteratureRecord record = records.next();
      all.add(record);
      used.addAll(record.texts().keySet());
      used.addAll(record.names().keySet());
      used.addAll(record.dates().keySet());
      record.sourceFields().stream()
          .filter(field -> field.format().equals(RowReader.FORMAT))
          .forEach(field -> own.add(field.name()));
    }
    List<String> variables = new ArrayList<>();
    for (Set<String> kind : List.of(Variables.NAMES, Variables.DATES, Variables.TEXTS)) {
      kind.stream().filter(used::contains).forEach(variables::add);
    }
    BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CsvWriter csv = CsvWriter.builder().build(text);
    List<String> header = new ArrayList<>(List.of(Column.ID, Column.TYPE));
    header.addAll(variables);
    header.addAll(List.of(Column.KEYWORD, Column.BODY));
    own.forEach(name -> header.add(Headers.KEPT + name));
    csv.writeRecord(header);
    for (LiteratureRecord record : all) {
      losses.read();
      csv.writeRecord(row(record, variables, own));
      losses.accepted();
    }
    csv.flush();
    text.flush();
  }

  private List<String> row(LiteratureRecord record, List<String> variables, Set<String> own) {
    List<String> row = new ArrayList<>();
    row.add(safe(Column.ID, record.key().value()));
    row.add(record.type());
    for (String variable : variables) {
      row.add(safe(variable, value(record, variable)));
    }
    row.add(safe(Column.KEYWORD, keywords(record)));
    row.add(record.bodies().stream().map(Object::toString).collect(Collectors.joining(JOIN)));
    for (String name : own) {
      row.add(safe(name, String.join("\n", record.sourceFields(RowReader.FORMAT, name))));
    }
    for (SourceField field : record.sourceFields()) {
      if (!field.format().equals(RowReader.FORMAT)) {
        losses.dropped(field.format() + ":" + field.name());
      }
    }
    return row;
  }

  private String value(LiteratureRecord record, String variable) {
    if (Variables.NAMES.contains(variable)) {
      return names(record.names(variable), variable);
    }
    if (Variables.DATES.contains(variable)) {
      return record.date(variable).map(date -> date(date, variable)).orElse("");
    }
    String text = record.text(variable);
    if (!text.isEmpty()) {
      losses.kept(variable);
    }
    return text;
  }

  private String names(List<Name> names, String variable) {
    String cell = names.stream().map(NamesCell::write).collect(Collectors.joining(JOIN));
    if (!names.isEmpty()) {
      boolean same = NamesCell.read(cell, ";").equals(names);
      if (same) {
        losses.kept(variable);
      } else {
        losses.changed(variable);
      }
    }
    return cell;
  }

  /** Of the spellings of a date the first that reads back the same. */
  private String date(LiteratureDate date, String variable) {
    for (String spelling : List.of(date.text(), date.literal(), date.raw())) {
      if (Dates.any(spelling).filter(date::equals).isPresent()) {
        losses.kept(variable);
        return spelling;
      }
    }
    losses.changed(variable);
    return date.text();
  }

  private String keywords(LiteratureRecord record) {
    if (record.keywords().stream().anyMatch(word -> word.contains(";"))) {
      losses.changed(Column.KEYWORD);
    }
    return String.join(JOIN, record.keywords());
  }

  private String safe(String field, String text) {
    if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      losses.changed(field);
      return "'" + text;
    }
    return text;
  }

  /** The text without the apostrophe that {@link #safe} put in front. */
  static String plain(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }
}
