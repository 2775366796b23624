package org.papilio.search.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;

/** The columns of hits beside title and year: the values of any field of the query language. */
final class HitCells {

  private static final int LONGEST = 600;
  private static final int MOST_VALUES = 12;

  private final Map<String, DocumentSource> sources;

  HitCells(List<DocumentSource> sources) {
    this.sources =
        sources.stream()
            .collect(Collectors.toMap(DocumentSource::kind, source -> source, (a, b) -> a));
  }

  /**
   * The values of fields, from what the index keeps; what it does not keep is looked up in the
   * objects, which takes longer.
   *
   * @param fields names of fields
   * @param language ISO 639-1 code for labels
   * @return text by field, by kind and id of the hit joined by a slash; a field without a value is
   *     left out
   */
  Map<String, Map<String, String>> of(
      SearchIndex index, Workspace workspace, List<Hit> hits, Set<String> fields, String language) {
    Map<String, Map<String, String>> cells = new HashMap<>();
    if (fields.isEmpty() || hits.isEmpty()) {
      return cells;
    }
    Map<String, Set<String>> byKind = new LinkedHashMap<>();
    hits.forEach(
        hit -> byKind.computeIfAbsent(hit.kind(), kind -> new LinkedHashSet<>()).add(hit.id()));
    boolean kept =
        index.fields().stream()
            .filter(field -> fields.contains(field.name()))
            .allMatch(field -> field.type() == FieldType.TEXT || field.type() == FieldType.KEYWORD);
    byKind.forEach(
        (kind, ids) -> {
          Set<String> missing = new LinkedHashSet<>(ids);
          if (kept) {
            index
                .texts(kind, ids, fields, language)
                .forEach(
                    (id, texts) -> {
                      cells.put(kind + "/" + id, joined(texts));
                      missing.remove(id);
                    });
          }
          DocumentSource source = sources.get(kind);
          if (source != null && !missing.isEmpty()) {
            Revision revision = workspace.store().head();
            source.documents(
                workspace,
                revision,
                missing,
                document -> cells.put(kind + "/" + document.id(), row(document, fields, language)));
          }
        });
    return cells;
  }

  private static Map<String, String> joined(Map<String, List<String>> texts) {
    Map<String, String> row = new LinkedHashMap<>();
    texts.forEach(
        (field, all) ->
            row.put(
                field, cut(String.join("; ", all.subList(0, Math.min(all.size(), MOST_VALUES))))));
    return row;
  }

  private static Map<String, String> row(
      SearchDocument document, Set<String> fields, String language) {
    Map<String, StringJoiner> joined = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (FieldValue value : document.values()) {
      if (fields.contains(value.field())
          && counts.merge(value.field(), 1, Integer::sum) <= MOST_VALUES) {
        joined
            .computeIfAbsent(value.field(), field -> new StringJoiner("; "))
            .add(text(value, language));
      }
    }
    Map<String, String> row = new LinkedHashMap<>();
    joined.forEach((field, text) -> row.put(field, cut(text.toString())));
    return row;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static String text(FieldValue value, String language) {
    return switch (value) {
      case FieldValue.Text text -> text.text();
      case FieldValue.Keyword keyword ->
          keyword
              .labels()
              .getOrDefault(language, keyword.labels().getOrDefault("en", keyword.code()));
      case FieldValue.Years years ->
          years.from() == years.to()
              ? Integer.toString(years.from())
              : years.from() + "–" + years.to();
      case FieldValue.Days days ->
          days.from().equals(days.to()) ? days.from().toString() : days.from() + " – " + days.to();
      case FieldValue.Numeric number ->
          number.value() == Math.rint(number.value())
              ? Long.toString((long) number.value())
              : Double.toString(number.value());
    };
  }
}
