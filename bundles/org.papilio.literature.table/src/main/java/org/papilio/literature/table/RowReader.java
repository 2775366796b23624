package org.papilio.literature.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.text.Languages;

/** What one row says, in the variables of CSL. */
final class RowReader {

  static final String FORMAT = "csv";

  private static final Pattern DOI_PREFIX =
      Pattern.compile("(?i)^(?:https?://(?:dx\\.|www\\.)?doi\\.org/|doi:?\\s*)(?=10\\.)");
  // The blanks before a dash are looked at once, from where they begin.
  private static final Pattern DASH = Pattern.compile("(?:(?<!\\s)\\s++)?(?:--|–|—)\\s*+");
  private static final Pattern ISSN = Pattern.compile("\\d{4}-?\\d{3}[\\dXx](?![\\d-])");
  private static final Pattern ISBN = Pattern.compile("(?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dXx]");

  private final Layout layout;
  private final String where;
  private final RecordSink sink;
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final LiteratureRecord.Builder record =
      LiteratureRecord.of(new RecordKey("-"), "document");
  private final List<SourceField> kept = new ArrayList<>();
  private List<String> cells = List.of();
  private boolean typed;

  private RowReader(Layout layout, String where, RecordSink sink) {
    this.layout = layout;
    this.where = where;
    this.sink = sink;
  }

  /** Reads a row; reports it when it says nothing of a work. */
  static void read(Layout layout, RowScanner.Row row, RecordSink sink) {
    String where = "line " + row.line();
    LiteratureRecord read;
    try {
      read = new RowReader(layout, where, sink).read(row);
    } catch (RuntimeException | StackOverflowError e) {
      // No content may end an import; what is a fault of ours is reported with the record.
      sink.unreadable(where, "its cells could not be mapped: " + e, RowScanner.cut(row.raw()));
      return;
    }
    if (read.texts().isEmpty() && read.names().isEmpty()) {
      sink.unreadable(
          where, "no column that is known says anything of a work", RowScanner.cut(row.raw()));
      return;
    }
    sink.record(read, where);
  }

  private LiteratureRecord read(RowScanner.Row row) {
    cells = row.cells();
    choose();
    for (int i = 0; i < cells.size(); i++) {
      cell(i);
    }
    defaults();
    LiteratureRecord read = record.sourceFields(kept).build();
    return keyed(typed ? read : read.edit().type(guess(read)).build());
  }

  private String value(int i) {
    String cell = cells.get(i).strip();
    if (layout.ours()) {
      return CsvWriting.plain(cells.get(i));
    }
    // What R writes for nothing.
    return cell.equals("NA") ? "" : References.resolve(CsvWriting.plain(cell));
  }

  /** Of several columns for one variable, the best that has a value in this row. */
  private void choose() {
    for (int i = 0; i < Math.min(cells.size(), layout.columns().size()); i++) {
      Optional<Column> column = layout.columns().get(i);
      if (column.isPresent() && !value(i).isEmpty()) {
        String to = column.get().to();
        int rank = column.get().rank();
        if (rank < ranks.getOrDefault(to, Integer.MAX_VALUE)) {
          ranks.put(to, rank);
          positions.put(to, i);
        }
      }
    }
  }

  private void cell(int i) {
    String value = value(i);
    if (value.isEmpty() || i < layout.ignored().size() && layout.ignored().get(i)) {
      return;
    }
    String name = i < layout.header().size() ? layout.header().get(i) : "";
    Optional<Column> column =
        i < layout.columns().size() ? layout.columns().get(i) : Optional.empty();
    boolean chosen = column.isPresent() && positions.get(column.get().to()) == i;
    if (!chosen || !take(column.get(), value, name)) {
      keep(name.isEmpty() ? "column " + (i + 1) : name, value);
    } else {
      sink.kept(name);
    }
  }

  private void keep(String name, String value) {
    String plain =
        layout.ours() && name.startsWith(Headers.KEPT)
            ? name.substring(Headers.KEPT.length())
            : name;
    kept.add(new SourceField(FORMAT, plain, value));
    sink.kept(name);
  }

  /** Whether the value could be taken. */
  private boolean take(Column column, String said, String name) {
    String value = said;
    if (!column.values().isEmpty()) {
      String known = column.values().get(said);
      if (known == null && column.otherwise().isEmpty()) {
        return false;
      }
      value = known == null ? column.otherwise().get() : known;
      sink.changed(name);
    }
    String to = column.to();
    return switch (to) {
      case Column.ID -> key(value);
      case Column.TYPE -> type(value, name);
      case Column.KEYWORD -> keywords(value, column.split());
      case Column.BODY -> bodies(value);
      case Column.YEAR -> year(value, name);
      case Column.LAST_PAGE -> true;
      case "page" -> text(to, pages(value));
      case "DOI" -> text(to, DOI_PREFIX.matcher(value).replaceFirst(""));
      case "ISBN", "ISSN" -> number(to, value);
      case "language" -> text(to, layout.ours() ? value : Languages.code(value));
      default -> other(to, value, column.split(), name);
    };
  }

  private boolean other(String to, String value, String split, String name) {
    if (Variables.NAMES.contains(to)) {
      NamesCell.read(value, split).forEach(one -> record.name(to, one));
      return !record.build().names(to).isEmpty();
    }
    if (Variables.DATES.contains(to)) {
      return date(to, value, name);
    }
    return text(to, value);
  }

  private boolean text(String variable, String value) {
    record.text(variable, value);
    return true;
  }

  private boolean key(String value) {
    if (!RecordKey.allowed(value)) {
      sink.note(where + ": '" + RowScanner.cut(value) + "' can be no key; one was made.");
      return false;
    }
    record.key(new RecordKey(value));
    return true;
  }

  private boolean type(String value, String name) {
    Optional<String> type = Types.of(value, layout.ours());
    type.ifPresent(
        known -> {
          record.type(known);
          typed = true;
        });
    if (!layout.ours()) {
      // The table's own word is finer than ours: "Review", "Letter".
      keep(name, value);
      return true;
    }
    return type.isPresent();
  }

  private boolean keywords(String value, String split) {
    String sign = value.contains(";") ? ";" : value.contains("\n") ? "\n" : ",";
    List<String> words =
        NamesCell.isPythonList(value)
            ? NamesCell.pythonList(value)
            : List.of(
                value.split(Pattern.quote(split.isEmpty() ? layout.ours() ? ";" : sign : split)));
    words.forEach(word -> record.keyword(word.strip()));
    return true;
  }

  private boolean bodies(String value) {
    for (String body : value.split(";")) {
      try {
        record.body(BodyOfLiterature.parse(body));
      } catch (IllegalArgumentException e) {
        sink.note(where + ": " + e.getMessage() + ".");
        return false;
      }
    }
    return true;
  }

  /** A column of years is needed only where no column of dates says more. */
  private boolean year(String value, String name) {
    Integer finer = positions.get("issued");
    if (finer != null && Dates.any(value(finer)).flatMap(LiteratureDate::first).isPresent()) {
      return false;
    }
    return date("issued", value, name);
  }

  private boolean date(String variable, String value, String name) {
    String plain = value.replaceFirst("^(\\d{4})\\.0$", "$1").replaceFirst("^(\\d{4})/*$", "$1");
    Optional<LiteratureDate> date = Dates.any(plain);
    if (date.isEmpty()) {
      return false;
    }
    if (date.get().first().isEmpty() && !layout.ours()) {
      sink.note(
          where + ": '" + RowScanner.cut(value) + "' in " + name + " is no date; kept as a text.");
    }
    record.date(variable, date.get());
    return true;
  }

  private String pages(String first) {
    Integer end = positions.get(Column.LAST_PAGE);
    String last = end == null ? "" : value(end);
    String span = last.isEmpty() || last.equals(first) ? first : first + "-" + last;
    return layout.ours() ? span : DASH.matcher(span).replaceAll("-");
  }

  /** ISSN in a column of ISBN and the other way round is usual; so are several in a cell. */
  private boolean number(String to, String value) {
    if (layout.ours()) {
      return text(to, value);
    }
    Matcher isbn = ISBN.matcher(value);
    Matcher issn = ISSN.matcher(value);
    boolean found = false;
    if (isbn.find() && (to.equals("ISBN") || !issn.find())) {
      record.text("ISBN", isbn.group().strip());
      found = true;
    } else if (issn.reset().find()) {
      record.text("ISSN", issn.group().strip());
      found = true;
    }
    boolean whole = found && value.length() <= 20 && value.indexOf('\n') < 0;
    if (found && !whole) {
      keep(to, value);
    }
    return found;
  }

  private void defaults() {
    layout
        .defaults()
        .forEach(
            (to, value) -> {
              if (!positions.containsKey(to)) {
                take(Column.to(to, 0), value, to);
              }
            });
  }

  private static String guess(LiteratureRecord record) {
    boolean journal =
        !record.text("container-title").isEmpty()
            || !record.text("ISSN").isEmpty()
            || !record.text("PMID").isEmpty();
    if (journal) {
      return "article-journal";
    }
    return record.text("ISBN").isEmpty() ? "document" : "book";
  }

  private static LiteratureRecord keyed(LiteratureRecord record) {
    if (!record.key().value().equals("-")) {
      return record;
    }
    String year = record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "";
    return record.edit().key(KeySuggestion.of(record.creators(), year, record.title())).build();
  }
}
