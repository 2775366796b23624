package org.papilio.search.literature;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.classes.Classification;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;

/** Gathers what is searchable of one record. */
final class RecordDocument {

  private static final int MOST_NAMES = 3;
  private static final Set<String> PARTS =
      Set.of("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "review", "review-book");

  private final LiteratureLabels labels;
  private final LiteratureRecord record;
  private final String language;
  private final List<FieldValue> values = new ArrayList<>();

  private RecordDocument(LiteratureRecord record, LiteratureLabels labels) {
    this.record = record;
    this.labels = labels;
    language = record.text("language").strip();
  }

  static SearchDocument of(LiteratureRecord record, LiteratureLabels labels) {
    return of(record, labels, List.of());
  }

  /**
   * @param beside what is known of the record beside what stands in it
   */
  static SearchDocument of(
      LiteratureRecord record, LiteratureLabels labels, List<? extends FieldValue> beside) {
    RecordDocument gathered = new RecordDocument(record, labels);
    return gathered.document(beside);
  }

  private SearchDocument document(List<? extends FieldValue> beside) {
    record.texts().forEach(this::text);
    names();
    dates();
    keyword(LiteratureFields.TYPE, record.type(), labels.of("type", record.type()));
    for (BodyOfLiterature body : record.bodies()) {
      keyword(LiteratureFields.BODY, body.id(), labels.of("body", body.id()));
    }
    record.keywords().forEach(word -> keyword(LiteratureFields.KEYWORD, word.strip(), Map.of()));
    if (!language.isEmpty()) {
      keyword(LiteratureFields.LANGUAGE, language, languageLabels());
    }
    values.add(new FieldValue.Text(LiteratureFields.KEY, record.key().value(), "", ""));
    for (SourceField field : record.sourceFields()) {
      if (!field.value().isBlank() && !Classification.holdsConcept(field)) {
        String anchor = field.format() + ":" + field.name();
        values.add(new FieldValue.Text(LiteratureFields.SOURCE, field.value(), "", anchor));
      }
    }
    values.addAll(beside);
    String title = Markup.plain(record.title());
    return new SearchDocument(
        record.key().value(),
        title.isBlank() ? record.key().value() : title,
        line(),
        language,
        PARTS.contains(record.type()),
        values);
  }

  private void text(String variable, String value) {
    if (!variable.equals("language") && !value.isBlank()) {
      String field = LiteratureFields.name(variable);
      values.add(new FieldValue.Text(field, Markup.plain(value), "", field));
    }
  }

  /** Editors stand for authors where there are none: whoever cites the book cites them. */
  private void names() {
    record.creators().forEach(name -> name(LiteratureFields.AUTHOR, name));
    record
        .names()
        .forEach(
            (variable, names) -> {
              if (!variable.equals("author")) {
                names.forEach(name -> name(variable, name));
              }
            });
  }

  private void name(String field, Name name) {
    values.add(new FieldValue.Text(field, name.inverted(), "", field));
  }

  private void dates() {
    record
        .dates()
        .forEach(
            (variable, date) -> {
              days(variable, date);
              if (variable.equals("issued")) {
                years(date);
              }
            });
  }

  private void years(LiteratureDate date) {
    date.first()
        .ifPresent(
            first -> {
              int last = date.last().map(DateParts::year).orElse(first.year());
              values.add(
                  new FieldValue.Years(
                      LiteratureFields.YEAR, first.year(), Math.max(first.year(), last), "issued"));
            });
  }

  private void days(String variable, LiteratureDate date) {
    date.first()
        .ifPresent(
            first -> {
              try {
                LocalDate from = firstDay(first);
                LocalDate to = lastDay(date.last().orElse(first));
                if (!from.isAfter(to)) {
                  values.add(new FieldValue.Days(variable, from, to, variable));
                }
              } catch (DateTimeException noSuchDay) {
                // 31 April of some catalogue: its year is searched all the same
              }
            });
  }

  private static LocalDate firstDay(DateParts date) {
    return LocalDate.of(date.year(), Math.max(1, date.month()), Math.max(1, date.day()));
  }

  private static LocalDate lastDay(DateParts date) {
    if (date.day() > 0) {
      return LocalDate.of(date.year(), date.month(), date.day());
    }
    return YearMonth.of(date.year(), date.month() > 0 ? date.month() : 12).atEndOfMonth();
  }

  private void keyword(String field, String code, Map<String, String> names) {
    if (!code.isBlank()) {
      values.add(new FieldValue.Keyword(field, code, names, field));
    }
  }

  private Map<String, String> languageLabels() {
    String code = language.split("[-_]", 2)[0];
    Set<String> known = new HashSet<>(List.of(Locale.getISOLanguages()));
    if (!known.contains(code.toLowerCase(Locale.ROOT))) {
      return Map.of();
    }
    Locale named = Locale.of(code);
    return Map.of(
        "en", named.getDisplayLanguage(Locale.ENGLISH),
        "de", named.getDisplayLanguage(Locale.GERMAN));
  }

  private String line() {
    List<Name> creators = record.creators();
    String names =
        creators.stream().limit(MOST_NAMES).map(Name::inverted).collect(Collectors.joining("; "));
    String more = creators.size() > MOST_NAMES ? " et al." : "";
    String year = record.issued().map(LiteratureDate::text).orElse("");
    String place = Markup.plain(record.text("container-title"));
    String house = place.isEmpty() ? Markup.plain(record.text("publisher")) : place;
    return Stream.of(names + more, year, house)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
