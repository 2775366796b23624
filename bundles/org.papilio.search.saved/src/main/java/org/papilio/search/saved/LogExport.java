package org.papilio.search.saved;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.search.api.dialect.QueryDialect;
import org.papilio.search.api.dialect.Translated;
import org.papilio.search.api.query.QueryParser;
import org.papilio.search.api.saved.SearchLog;
import org.papilio.search.api.saved.SearchLogs.Form;

/** A log as the appendix of a paper: one row for each line and run. */
final class LogExport {

  private final SearchLog log;
  private final List<QueryDialect> dialects;
  private final Messages messages;
  private final Set<String> warnings = new LinkedHashSet<>();

  LogExport(SearchLog log, List<QueryDialect> known, List<String> wanted, Locale locale) {
    this.log = log;
    this.messages = Messages.of(LogExport.class, locale);
    this.dialects = wanted.stream().map(id -> dialect(id, known)).toList();
  }

  private static QueryDialect dialect(String id, List<QueryDialect> known) {
    return known.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badInput("there is no database '" + id + "'")
                    .allowing(
                        known.stream()
                            .map(QueryDialect::id)
                            .sorted()
                            .collect(Collectors.joining(", ")))
                    .exception());
  }

  String text(Form form) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(heads());
    log.lines().forEach(line -> rows.addAll(rows(line)));
    return form == Form.CSV ? csv(rows) : markdown(rows);
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    for (String key : List.of("line", "query", "full", "kinds", "date", "revision", "count")) {
      heads.add(messages.text("log." + key));
    }
    dialects.forEach(dialect -> heads.add(dialect.label()));
    heads.add(messages.text("log.note"));
    return heads;
  }

  private List<List<String>> rows(SearchLog.Line line) {
    List<String> strings = dialects.stream().map(dialect -> written(dialect, line)).toList();
    List<List<String>> rows = new ArrayList<>();
    for (SearchLog.Run run : line.runs()) {
      List<String> row = new ArrayList<>();
      row.add("#" + line.number());
      row.add(line.query());
      row.add(line.full().equals(line.query()) ? "" : line.full());
      row.add(String.join(", ", line.kinds()));
      row.add(LocalDate.ofInstant(run.at(), ZoneOffset.UTC).toString());
      row.add(run.revision().brief());
      row.add(Long.toString(run.count()));
      row.addAll(strings);
      row.add(line.note());
      rows.add(row);
    }
    return rows;
  }

  private String written(QueryDialect dialect, SearchLog.Line line) {
    Translated<String> written = dialect.write(QueryParser.parse(line.full()));
    for (Translated.Warning warning : written.warnings()) {
      warnings.add(
          "#"
              + line.number()
              + ", "
              + dialect.label()
              + ", "
              + warning.part()
              + ": "
              + warning.words());
    }
    return written.value();
  }

  private String markdown(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(messages.text("log.title", log.name().value())).append("\n\n");
    if (!log.note().isBlank()) {
      text.append(log.note()).append("\n\n");
    }
    text.append(messages.text("log.strict")).append("\n\n");
    row(text, rows.getFirst());
    text.append("|").append(" --- |".repeat(rows.getFirst().size())).append('\n');
    rows.subList(1, rows.size()).forEach(cells -> row(text, cells));
    if (!warnings.isEmpty()) {
      text.append('\n').append(messages.text("log.warnings")).append("\n\n");
      warnings.forEach(warning -> text.append("- ").append(warning).append('\n'));
    }
    return text.toString();
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append('|');
    cells.forEach(
        cell ->
            text.append(' ')
                .append(cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " "))
                .append(" |"));
    text.append('\n');
  }

  private static String csv(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(LogExport::cell).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  /** Quoted after RFC 4180; a formula of a spreadsheet stays a text. */
  private static String cell(String value) {
    String text = value.matches("(?s)[=+@\\-].*") ? "'" + value : value;
    return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
