package org.papilio.search.opensearch.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.engine.FieldTable;
import org.papilio.search.opensearch.rest.ClusterSettings;

/**
 * Under which names, and how, the cluster holds the fields of a document.
 *
 * <p>Texts arrive as words already: one place of a text is one group without blanks, its forms
 * parted by {@value #FORMS}, and a stem begins with {@value #STEM}. The analyzer {@value #WORDS}
 * only takes the groups apart, so that all forms of a place have one position and the words are the
 * same as in the embedded index. No word holds either sign, and {@value #STEM} is too far from
 * every word for one that is spelt nearly so, so that neither patterns nor fuzzy words find stems.
 */
public final class Layout {

  /** Kind and id, together unique; orders hits that are equal otherwise. */
  public static final String KEY = "key";

  public static final String KIND = "kind";

  /** Names of the fields that a document has a value of, and {@link #WHOLE}. */
  public static final String HAS = "has";

  /** Stands in {@link #HAS} when the document is no part of a larger work. */
  public static final String WHOLE = "_whole";

  /** Languages of its texts. */
  public static final String LANGUAGE = "lang";

  /** Year of sorting. */
  public static final String YEAR = "year";

  /** Folded title, for sorting. */
  public static final String ORDER = "order";

  /** What results show; kept, not indexed. */
  public static final String SHOWN = "shown";

  /** Words of all fields without a leading role. */
  public static final String REST = "w._rest";

  /** Parts the forms of one place. */
  public static final String FORMS = "|";

  /** Begins every stem. */
  public static final String STEM = "~~~";

  /** Parts a code from its labels in the values that facets count. */
  public static final String LABEL = "\u001f";

  static final String WORDS = "papilio_words";

  /** As many hits as may be passed over and given together. */
  public static final int DEEPEST = 1_010_000;

  /** A change makes every index anew. */
  private static final String VERSION = "opensearch 1";

  private static final int LONGEST_GROUP = 8_192;

  /** More than the largest slop of a query. */
  private static final int GAP = 200;

  private static final int MOST_FIELDS = 5_000;

  private Layout() {}

  /** The inverted field that holds the words of a field. */
  public static String words(String field) {
    return "w." + plain(field);
  }

  /** The values of a facet, code and labels, for counting. */
  public static String counted(String field) {
    return "c." + plain(field);
  }

  /** The codes of a facet, for choosing. */
  public static String codes(String field) {
    return "k." + plain(field);
  }

  /** The spans of years, days or numbers. */
  public static String range(String field) {
    return "r." + plain(field);
  }

  /** A dot would make objects within objects of it. */
  static String plain(String field) {
    return field.replace('.', '/');
  }

  /** Tells one arrangement from another. */
  static String fingerprint(FieldTable table) {
    return table.fingerprint(VERSION);
  }

  /** What makes an index: its settings and its fields. */
  static Map<String, Object> index(FieldTable table, ClusterSettings settings) {
    Map<String, Object> mappings = new LinkedHashMap<>();
    mappings.put("dynamic", "strict");
    mappings.put(
        "_source", Map.of("excludes", List.of("w.*", "c.*", "k.*", "r.*", HAS, LANGUAGE, ORDER)));
    mappings.put("properties", fields(table));
    return Map.of("settings", settings(settings), "mappings", mappings);
  }

  private static Map<String, Object> settings(ClusterSettings settings) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("number_of_shards", settings.shards());
    all.put("number_of_replicas", settings.replicas());
    all.put("refresh_interval", "5s");
    all.put("codec", "best_compression");
    all.put("max_result_window", DEEPEST);
    all.put("mapping.total_fields.limit", MOST_FIELDS);
    // as in the embedded index: Robertson and Zaragoza, 2009
    all.put("similarity", Map.of("default", Map.of("type", "BM25", "k1", 2.0, "b", 0.45)));
    all.put(
        "analysis",
        Map.of(
            "tokenizer",
            Map.of("groups", Map.of("type", "whitespace", "max_token_length", LONGEST_GROUP)),
            "filter",
            Map.of(
                "forms",
                Map.of(
                    "type",
                    "pattern_capture",
                    "patterns",
                    List.of("([^" + FORMS + "]+)"),
                    "preserve_original",
                    false)),
            "analyzer",
            Map.of(
                WORDS,
                Map.of("type", "custom", "tokenizer", "groups", "filter", List.of("forms")))));
    return Map.of("index", all);
  }

  private static Map<String, Object> fields(FieldTable table) {
    Map<String, Object> words = new LinkedHashMap<>();
    Map<String, Object> counted = new LinkedHashMap<>();
    Map<String, Object> codes = new LinkedHashMap<>();
    Map<String, Object> ranges = new LinkedHashMap<>();
    words.put("_rest", text());
    for (FieldInfo field : table.fields()) {
      String name = plain(field.name());
      if (FieldTable.hasWords(field)) {
        words.put(name, text());
      } else {
        ranges.put(name, Map.of("type", rangeType(field.type()), "doc_values", false));
      }
      if (field.facet()) {
        counted.put(name, Map.of("type", "keyword", "index", false));
        codes.put(name, Map.of("type", "keyword", "doc_values", false));
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(KEY, Map.of("type", "keyword"));
    all.put(KIND, Map.of("type", "keyword", "doc_values", false));
    all.put(HAS, Map.of("type", "keyword", "doc_values", false));
    all.put(LANGUAGE, Map.of("type", "keyword"));
    all.put(YEAR, Map.of("type", "integer", "index", false));
    all.put(ORDER, Map.of("type", "keyword", "index", false));
    all.put(SHOWN, Map.of("type", "object", "enabled", false));
    all.put("w", Map.of("properties", words));
    all.put("c", Map.of("properties", counted));
    all.put("k", Map.of("properties", codes));
    all.put("r", Map.of("properties", ranges));
    return all;
  }

  private static Map<String, Object> text() {
    return Map.of(
        "type",
        "text",
        "analyzer",
        WORDS,
        "search_analyzer",
        "whitespace",
        "position_increment_gap",
        GAP);
  }

  private static String rangeType(FieldType type) {
    return switch (type) {
      case YEAR -> "integer_range";
      case DATE -> "long_range";
      default -> "double";
    };
  }
}
