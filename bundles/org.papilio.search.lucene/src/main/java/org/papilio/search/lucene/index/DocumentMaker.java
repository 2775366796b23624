package org.papilio.search.lucene.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.lucene.text.Languages;
import org.papilio.search.lucene.text.StemCounts;
import org.papilio.search.lucene.text.StemStream;
import org.papilio.search.lucene.text.WordStream;

/**
 * Makes of what a source hands over what the index holds. A document must be written before the
 * next one is made, for all share the streams of words. Not safe for several threads.
 */
final class DocumentMaker {

  /** Longest code of a keyword, in characters; longer ones are cut for counting. */
  private static final int LONGEST_CODE = 1_000;

  /** Most single years for which a span is counted in a facet. */
  private static final int MOST_YEARS = 200;

  private static final int LANGUAGE_SAMPLE = 1_000;

  private final IndexSchema schema;
  private final Labels labels;
  private final FieldLengths lengths;
  private final Map<String, Map<String, FieldPlan>> plans = new HashMap<>();
  private final List<FieldPlan> touched = new ArrayList<>();
  private final Map<String, String> languages = new HashMap<>();
  private final StemCounts stems = new StemCounts();
  private final WordStream words = new WordStream(stems);
  private final StemStream stemmed = new StemStream(stems);
  private final StoredDocument.Writer stored;

  DocumentMaker(IndexSchema schema, Labels labels, FieldLengths lengths) {
    this.schema = schema;
    this.labels = labels;
    this.lengths = lengths;
    stored = new StoredDocument.Writer(schema);
  }

  static String key(String kind, String id) {
    return kind + '\u0000' + id;
  }

  /**
   * @throws IllegalArgumentException when the document has a value of a field that its source did
   *     not declare, or of another type
   */
  List<IndexableField> made(String kind, SearchDocument source) {
    touched.forEach(FieldPlan::clear);
    touched.clear();
    List<IndexableField> document = new ArrayList<>(24);
    document.add(new KeyField(IndexSchema.KEY, new BytesRef(key(kind, source.id()))));
    document.add(new KeywordField(IndexSchema.KIND_CODES, kind, Field.Store.NO));
    String language = language(source);
    Map<String, FieldPlan> fields = plans.computeIfAbsent(kind, any -> new HashMap<>());
    OptionalInt year = OptionalInt.empty();
    for (FieldValue value : source.values()) {
      FieldPlan plan = plan(fields, kind, value);
      add(document, plan, value, language);
      if (plan.field.role() == FieldRole.YEAR
          && year.isEmpty()
          && value instanceof FieldValue.Years years) {
        year = OptionalInt.of(years.from());
      }
    }
    for (FieldPlan plan : touched) {
      if (!plan.values.isEmpty()) {
        // in this order: the stems of a field are counted while its words are taken
        document.add(new WordsField(plan.words, WordsField.WORDS, () -> words.of(plan.values)));
        document.add(new WordsField(plan.stems, WordsField.STEMS, () -> stemsOf(plan)));
      }
    }
    if (source.part()) {
      document.add(new StringField(IndexSchema.HAS, IndexSchema.PART, Field.Store.NO));
    }
    year.ifPresent(value -> document.add(new NumericDocValuesField(IndexSchema.YEAR, value)));
    int rank = TitleOrder.rank(source.title());
    document.add(new NumericDocValuesField(IndexSchema.TITLE, rank));
    document.add(new StoredField(IndexSchema.STORED, stored.bytes(kind, source, language)));
    return document;
  }

  private StemStream stemsOf(FieldPlan plan) {
    lengths.stems(plan.words, stems.total());
    return stemmed;
  }

  private FieldPlan plan(Map<String, FieldPlan> fields, String kind, FieldValue value) {
    FieldPlan plan = fields.get(value.field());
    if (plan == null) {
      FieldInfo field = declared(kind, value);
      plan = new FieldPlan(field);
      fields.put(value.field(), plan);
    }
    FieldType given =
        switch (value) {
          case FieldValue.Text text -> FieldType.TEXT;
          case FieldValue.Keyword keyword -> FieldType.KEYWORD;
          case FieldValue.Years years -> FieldType.YEAR;
          case FieldValue.Days days -> FieldType.DATE;
          case FieldValue.Numeric numeric -> FieldType.NUMBER;
        };
    if (given != plan.field.type()) {
      throw new IllegalArgumentException(
          "field '"
              + plan.field.name()
              + "' is declared as "
              + plan.field.type()
              + ", its value is "
              + value);
    }
    return plan;
  }

  private FieldInfo declared(String kind, FieldValue value) {
    return schema
        .declared(kind, value.field())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a document has a value of field '"
                        + value.field()
                        + "', which its source does not declare"));
  }

  private void add(
      List<IndexableField> document, FieldPlan plan, FieldValue value, String language) {
    if (!plan.touched) {
      plan.touched = true;
      touched.add(plan);
      if (IndexSchema.isNamedWherePresent(plan.field)) {
        document.add(new StringField(IndexSchema.HAS, plan.field.name(), Field.Store.NO));
      }
    }
    switch (value) {
      case FieldValue.Text text -> {
        String own = text.language().isEmpty() ? language : text.language();
        labels.rememberLanguage(own);
        plan.values.add(new WordStream.Value(text.text(), own));
      }
      case FieldValue.Keyword keyword -> addKeyword(document, plan, keyword, language);
      case FieldValue.Years years -> addYears(document, plan, years);
      case FieldValue.Days days ->
          document.add(
              new LongRange(
                  plan.range,
                  new long[] {days.from().toEpochDay()},
                  new long[] {days.to().toEpochDay()}));
      case FieldValue.Numeric numeric -> document.add(new DoublePoint(plan.range, numeric.value()));
    }
  }

  private void addKeyword(
      List<IndexableField> document, FieldPlan plan, FieldValue.Keyword keyword, String language) {
    if (!plan.codesSeen.add(keyword.code())) {
      return;
    }
    plan.values.add(new WordStream.Value(keyword.code(), ""));
    keyword
        .labels()
        .forEach(
            (own, text) -> {
              if (!text.equals(keyword.code())) {
                plan.values.add(new WordStream.Value(text, own.isEmpty() ? language : own));
              }
            });
    labels.remember(plan.field.name(), keyword.code(), keyword.labels());
    if (plan.field.facet()) {
      addCode(document, plan, keyword.code());
    }
  }

  private static void addCode(List<IndexableField> document, FieldPlan plan, String code) {
    String cut = code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    document.add(new KeywordField(plan.codes, cut, Field.Store.NO));
  }

  private static void addYears(
      List<IndexableField> document, FieldPlan plan, FieldValue.Years years) {
    document.add(new IntRange(plan.range, new int[] {years.from()}, new int[] {years.to()}));
    if (plan.field.facet()) {
      int last = Math.min(years.to(), years.from() + MOST_YEARS);
      for (int year = years.from(); year <= last; year++) {
        String code = Integer.toString(year);
        if (plan.codesSeen.add(code)) {
          addCode(document, plan, code);
        }
      }
    }
  }

  private String language(SearchDocument source) {
    String named = languages.computeIfAbsent(source.language(), Languages::code);
    if (!named.isEmpty()) {
      return named;
    }
    StringBuilder texts = new StringBuilder(source.title());
    for (FieldValue value : source.values()) {
      if (value instanceof FieldValue.Text text && texts.length() < LANGUAGE_SAMPLE) {
        texts.append(' ').append(text.text(), 0, Math.min(500, text.text().length()));
      }
    }
    String guessed = Languages.guess(texts.toString());
    return guessed.isEmpty() ? "en" : guessed;
  }
}
