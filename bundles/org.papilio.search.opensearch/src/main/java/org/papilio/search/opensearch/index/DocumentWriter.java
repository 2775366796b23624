package org.papilio.search.opensearch.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.engine.FieldTable;
import org.papilio.search.api.engine.Word;
import org.papilio.search.api.engine.WordAnalysis;

/** Makes of what a source hands over what the cluster takes. */
final class DocumentWriter {

  /** Longest code of a keyword, in characters; longer ones are cut for counting. */
  private static final int LONGEST_CODE = 1_000;

  /** Most single years for which a span is counted in a facet. */
  private static final int MOST_YEARS = 200;

  private static final int LONGEST_SORT_KEY = 48;

  private final FieldTable table;
  private final WordAnalysis analysis;

  DocumentWriter(FieldTable table, WordAnalysis analysis) {
    this.table = table;
    this.analysis = analysis;
  }

  static String key(String kind, String id) {
    return kind + '\u0000' + id;
  }

  /**
   * The fields of a document, by name.
   *
   * @throws IllegalArgumentException when the document has a value of a field that its source did
   *     not declare, or of another type
   */
  Map<String, Object> written(String kind, SearchDocument source) {
    return new Writing(kind, source).all();
  }

  /** One document. */
  private final class Writing {
    private final String kind;
    private final SearchDocument source;
    private final String language;
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, List<Object>> ranges = new LinkedHashMap<>();
    private final Map<String, List<String>> counted = new LinkedHashMap<>();
    private final Map<String, List<String>> codes = new LinkedHashMap<>();
    private final Set<String> has = new LinkedHashSet<>();
    private final Set<String> languages = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Object> all = new LinkedHashMap<>();

    Writing(String kind, SearchDocument source) {
      this.kind = kind;
      this.source = source;
      language = analysis.languageOf(source);
    }

    Map<String, Object> all() {
      addWords("kind", kind, "en");
      addCode("kind", kind, kind);
      for (FieldValue value : source.values()) {
        FieldInfo field = declared(value);
        has.add(field.name());
        add(field, value);
        if (field.role() == FieldRole.YEAR && value instanceof FieldValue.Years years) {
          all.putIfAbsent(Layout.YEAR, years.from());
        }
      }
      if (!source.part()) {
        has.add(Layout.WHOLE);
      }
      all.put(Layout.KEY, key(kind, source.id()));
      all.put(Layout.KIND, kind);
      all.put(Layout.HAS, has);
      all.put(Layout.LANGUAGE, languages);
      all.put(Layout.ORDER, sortKey(source.title()));
      all.put("w", words);
      all.put("r", ranges);
      all.put("c", counted);
      all.put("k", codes);
      all.put(
          Layout.SHOWN,
          Shown.written(
              kind, source, language, java.util.Optional.ofNullable(all.get(Layout.YEAR))));
      return all;
    }

    private FieldInfo declared(FieldValue value) {
      FieldInfo field =
          table
              .declared(kind, value.field())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "a document has a value of field '"
                              + value.field()
                              + "', which its source does not declare"));
      FieldType given =
          switch (value) {
            case FieldValue.Text text -> FieldType.TEXT;
            case FieldValue.Keyword keyword -> FieldType.KEYWORD;
            case FieldValue.Years years -> FieldType.YEAR;
            case FieldValue.Days days -> FieldType.DATE;
            case FieldValue.Numeric numeric -> FieldType.NUMBER;
          };
      if (given != field.type()) {
        throw new IllegalArgumentException(
            "field '"
                + field.name()
                + "' is declared as "
                + field.type()
                + ", its value is "
                + value);
      }
      return field;
    }

    private void add(FieldInfo field, FieldValue value) {
      switch (value) {
        case FieldValue.Text text -> {
          String own = text.language().isEmpty() ? language : text.language();
          languages.add(own);
          addText(field, text.text(), own);
        }
        case FieldValue.Keyword keyword -> addKeyword(field, keyword);
        case FieldValue.Years years -> addYears(field, years);
        case FieldValue.Days days ->
            addRange(field, Map.of("gte", days.from().toEpochDay(), "lte", days.to().toEpochDay()));
        case FieldValue.Numeric numeric -> addRange(field, numeric.value());
      }
    }

    private void addText(FieldInfo field, String text, String own) {
      addWords(field.name(), text, own);
      if (table.isInRest(field)) {
        addWords("_rest", text, own);
      }
    }

    private void addWords(String field, String text, String own) {
      String groups = groups(analysis.words(text, own));
      if (!groups.isEmpty()) {
        words.computeIfAbsent(Layout.plain(field), any -> new ArrayList<>()).add(groups);
      }
    }

    private void addKeyword(FieldInfo field, FieldValue.Keyword keyword) {
      if (!seen.add(field.name() + '\u0000' + keyword.code())) {
        return;
      }
      addText(field, keyword.code(), "");
      Map<String, String> labels = new TreeMap<>(keyword.labels());
      labels.forEach(
          (own, text) -> {
            if (!text.equals(keyword.code())) {
              addText(field, text, own.isEmpty() ? language : own);
            }
          });
      if (field.facet()) {
        String code = cut(keyword.code());
        StringBuilder value = new StringBuilder(code);
        labels.forEach(
            (own, text) -> value.append(Layout.LABEL).append(own).append('=').append(cut(text)));
        addCode(field.name(), code, value.toString());
      }
    }

    private void addYears(FieldInfo field, FieldValue.Years years) {
      addRange(field, Map.of("gte", years.from(), "lte", years.to()));
      if (field.facet()) {
        int last = Math.min(years.to(), years.from() + MOST_YEARS);
        for (int year = years.from(); year <= last; year++) {
          String code = Integer.toString(year);
          if (seen.add(field.name() + '\u0000' + code)) {
            addCode(field.name(), code, code);
          }
        }
      }
    }

    private void addRange(FieldInfo field, Object value) {
      ranges.computeIfAbsent(Layout.plain(field.name()), any -> new ArrayList<>()).add(value);
    }

    private void addCode(String field, String code, String value) {
      codes.computeIfAbsent(Layout.plain(field), any -> new ArrayList<>()).add(code);
      counted.computeIfAbsent(Layout.plain(field), any -> new ArrayList<>()).add(value);
    }
  }

  /** The places of a text, each with all forms of the word there. */
  static String groups(List<Word> words) {
    StringBuilder text = new StringBuilder();
    int position = -1;
    Set<String> here = new LinkedHashSet<>();
    for (int i = 0; i <= words.size(); i++) {
      if (i == words.size() || words.get(i).position() != position) {
        if (!here.isEmpty()) {
          text.append(text.isEmpty() ? "" : " ").append(String.join(Layout.FORMS, here));
          here.clear();
        }
      }
      if (i < words.size()) {
        Word word = words.get(i);
        position = word.position();
        here.add(word.spelt());
        if (!word.stem().equals(word.spelt())) {
          here.add(Layout.STEM + word.stem());
        }
      }
    }
    return text.toString();
  }

  private static String cut(String text) {
    return text.length() > LONGEST_CODE ? text.substring(0, LONGEST_CODE) : text;
  }

  private String sortKey(String title) {
    String folded = analysis.fold(title);
    int start = 0;
    while (start < folded.length() && !Character.isLetterOrDigit(folded.charAt(start))) {
      start++;
    }
    return folded.substring(start, Math.min(folded.length(), start + LONGEST_SORT_KEY));
  }
}
