package org.papilio.search.lucene.index;

import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.lucene.text.Folding;
import org.papilio.search.lucene.text.Languages;

/** Makes of what a source hands over what the index holds. Not safe for several threads. */
final class DocumentMaker {

  /** Longest code of a keyword, in characters; longer ones are cut for counting. */
  private static final int LONGEST_CODE = 1_000;

  /** Most single years for which a span is counted in a facet. */
  private static final int MOST_YEARS = 200;

  private static final int LONGEST_SORT_KEY = 48;

  private final IndexSchema schema;
  private final Labels labels;

  DocumentMaker(IndexSchema schema, Labels labels) {
    this.schema = schema;
    this.labels = labels;
  }

  static String key(String kind, String id) {
    return kind + '\u0000' + id;
  }

  /**
   * @throws IllegalArgumentException when the document has a value of a field that its source did
   *     not declare, or of another type
   */
  Document made(String kind, SearchDocument source) {
    Document document = new Document();
    document.add(new KeywordField(IndexSchema.KEY, key(kind, source.id()), Field.Store.NO));
    document.add(new KeywordField(IndexSchema.codes("kind"), kind, Field.Store.NO));
    document.add(new WordsField(IndexSchema.words("kind"), kind, "en"));
    String language = language(source);
    Set<String> has = new HashSet<>();
    Set<String> languages = new HashSet<>();
    Set<String> codes = new HashSet<>();
    OptionalInt year = OptionalInt.empty();
    for (FieldValue value : source.values()) {
      FieldInfo field = declared(kind, value);
      if (has.add(field.name())) {
        document.add(new StringField(IndexSchema.HAS, field.name(), Field.Store.NO));
      }
      add(document, field, value, language, languages, codes);
      if (field.role() == FieldRole.YEAR
          && year.isEmpty()
          && value instanceof FieldValue.Years years) {
        year = OptionalInt.of(years.from());
      }
    }
    if (!source.part()) {
      document.add(new StringField(IndexSchema.HAS, IndexSchema.WHOLE, Field.Store.NO));
    }
    languages.forEach(
        code -> document.add(new StringField(IndexSchema.LANGUAGE, code, Field.Store.NO)));
    year.ifPresent(value -> document.add(new NumericDocValuesField(IndexSchema.YEAR, value)));
    document.add(
        new SortedDocValuesField(IndexSchema.TITLE, new BytesRef(sortKey(source.title()))));
    document.add(new StoredField(IndexSchema.STORED, StoredDocument.bytes(kind, source, language)));
    return document;
  }

  private FieldInfo declared(String kind, FieldValue value) {
    FieldInfo field =
        schema
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

  private void add(
      Document document,
      FieldInfo field,
      FieldValue value,
      String language,
      Set<String> languages,
      Set<String> codes) {
    switch (value) {
      case FieldValue.Text text -> {
        String own = text.language().isEmpty() ? language : text.language();
        languages.add(own);
        addWords(document, field, text.text(), own);
      }
      case FieldValue.Keyword keyword -> addKeyword(document, field, keyword, language, codes);
      case FieldValue.Years years -> addYears(document, field, years, codes);
      case FieldValue.Days days ->
          document.add(
              new LongRange(
                  IndexSchema.range(field.name()),
                  new long[] {days.from().toEpochDay()},
                  new long[] {days.to().toEpochDay()}));
      case FieldValue.Numeric numeric ->
          document.add(new DoublePoint(IndexSchema.range(field.name()), numeric.value()));
    }
  }

  private void addWords(Document document, FieldInfo field, String text, String language) {
    document.add(new WordsField(IndexSchema.words(field.name()), text, language));
    if (schema.isInRest(field)) {
      document.add(new WordsField(IndexSchema.REST, text, language));
    }
  }

  private void addKeyword(
      Document document,
      FieldInfo field,
      FieldValue.Keyword keyword,
      String language,
      Set<String> codes) {
    Map<String, String> texts = keyword.labels();
    boolean first = codes.add(field.name() + '\u0000' + keyword.code());
    if (!first) {
      return;
    }
    addWords(document, field, keyword.code(), "");
    texts.forEach(
        (own, text) -> {
          if (!text.equals(keyword.code())) {
            addWords(document, field, text, own.isEmpty() ? language : own);
          }
        });
    labels.remember(field.name(), keyword.code(), texts);
    if (field.facet()) {
      addCode(document, field, keyword.code());
    }
  }

  private static void addCode(Document document, FieldInfo field, String code) {
    String cut = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    document.add(new KeywordField(IndexSchema.codes(field.name()), cut, Field.Store.NO));
  }

  private static void addYears(
      Document document, FieldInfo field, FieldValue.Years years, Set<String> codes) {
    document.add(
        new IntRange(
            IndexSchema.range(field.name()), new int[] {years.from()}, new int[] {years.to()}));
    if (field.facet()) {
      int last = Math.min(years.to(), years.from() + MOST_YEARS);
      for (int year = years.from(); year <= last; year++) {
        if (codes.add(field.name() + '\u0000' + year)) {
          addCode(document, field, Integer.toString(year));
        }
      }
    }
  }

  private static String language(SearchDocument source) {
    String named = Languages.code(source.language());
    if (!named.isEmpty()) {
      return named;
    }
    StringBuilder texts = new StringBuilder(source.title());
    for (FieldValue value : source.values()) {
      if (value instanceof FieldValue.Text text && texts.length() < 1_000) {
        texts.append(' ').append(text.text(), 0, Math.min(500, text.text().length()));
      }
    }
    String guessed = Languages.guess(texts.toString());
    return guessed.isEmpty() ? "en" : guessed;
  }

  private static String sortKey(String title) {
    String folded = Folding.fold(title);
    int start = 0;
    while (start < folded.length() && !Character.isLetterOrDigit(folded.charAt(start))) {
      start++;
    }
    return folded.substring(start, Math.min(folded.length(), start + LONGEST_SORT_KEY));
  }
}
