package org.papilio.search.lucene.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.FieldType;
import org.papilio.search.lucene.text.Folding;

/**
 * The fields of all sources, and under which names the index holds them.
 *
 * <p>Each text or keyword field has two inverted fields: one of its words as spelt, one of their
 * stems. A query without a field asks each field that the index has any words of, so that the cost
 * of a word grows with the fields that are used, not with those that plug-ins bring.
 */
public final class IndexSchema {

  /** Kind and id, together unique. */
  public static final String KEY = "_key";

  /** Names of the fields that a document has a value of, where nothing else tells. */
  public static final String HAS = "_has";

  /** Stands in {@link #HAS} when the document is a part of a larger work. */
  public static final String PART = "_part";

  /** Year of sorting. */
  public static final String YEAR = "_year";

  /** Number of the title in the order of titles, see {@link TitleOrder}. */
  public static final String TITLE = "_title";

  /** What results show and highlight. */
  public static final String STORED = "_stored";

  static final String KIND_CODES = codes("kind");

  /** Facet of the kind itself, there for every index. */
  public static final FieldInfo KIND_FIELD =
      FieldInfo.of("kind", FieldType.KEYWORD, FieldRole.ON_REQUEST, "Kind")
          .asFacet()
          .labelled(Map.of("en", "Kind", "de", "Art"));

  private final Map<String, FieldInfo> byName = new TreeMap<>();
  private final Map<String, FieldInfo> byAlias = new HashMap<>();
  private final Map<String, FieldInfo> byKind = new HashMap<>();
  private final Map<String, String> versions = new TreeMap<>();
  private final Map<String, Float> weights = new LinkedHashMap<>();
  private final List<String> names;
  private final List<String> kinds;

  public IndexSchema(Collection<DocumentSource> sources) {
    add("", KIND_FIELD);
    for (DocumentSource source : sources) {
      versions.put(source.kind(), source.version());
      source.fields().forEach(field -> add(source.kind(), field));
    }
    for (FieldInfo field : byName.values()) {
      if (hasWords(field) && field.role() != FieldRole.ON_REQUEST) {
        weights.put(words(field.name()), weight(field.role()));
      }
    }
    names = List.copyOf(byName.keySet());
    kinds = List.copyOf(versions.keySet());
  }

  /** Sources share a field that they describe alike; else the later one is named after its kind. */
  private void add(String kind, FieldInfo described) {
    FieldInfo field = described;
    FieldInfo known = byName.get(field.name());
    if (known != null
        && (known.type() != field.type()
            || known.role() != field.role()
            || known.facet() != field.facet())) {
      field =
          new FieldInfo(
              kind + "." + field.name(),
              field.type(),
              field.role(),
              field.facet(),
              field.aliases(),
              field.labels());
    }
    byName.putIfAbsent(field.name(), field);
    byKind.put(kind + ' ' + described.name(), field);
    byAlias.putIfAbsent(Folding.fold(field.name()), field);
    for (String alias : field.aliases()) {
      byAlias.putIfAbsent(Folding.fold(alias), field);
    }
  }

  /** The field that a source declared under a name. */
  Optional<FieldInfo> declared(String kind, String name) {
    return Optional.ofNullable(byKind.get(kind + ' ' + name));
  }

  /** Whether a field of words leads: is asked by its own weight when a query names no field. */
  public boolean isLeading(FieldInfo field) {
    return hasWords(field)
        && (field.role() == FieldRole.TITLE
            || field.role() == FieldRole.NAME
            || field.role() == FieldRole.MAIN_TEXT);
  }

  /** All names of fields, sorted; what is stored names them by their number. */
  List<String> names() {
    return names;
  }

  /** All kinds, sorted; what is stored names them by their number. */
  List<String> sortedKinds() {
    return kinds;
  }

  /** Whether {@link #HAS} says that a document has the field, for it leaves no other trace. */
  public static boolean isNamedWherePresent(FieldInfo field) {
    return !hasWords(field) && !field.facet();
  }

  /** Whether a field holds words. */
  public static boolean hasWords(FieldInfo field) {
    return field.type() == FieldType.TEXT || field.type() == FieldType.KEYWORD;
  }

  private static float weight(FieldRole role) {
    return switch (role) {
      case TITLE -> 3f;
      case NAME -> 2f;
      default -> 1f;
    };
  }

  /** By name or alias, capitals and accents regardless. */
  public Optional<FieldInfo> field(String nameOrAlias) {
    FieldInfo exact = byName.get(nameOrAlias);
    return Optional.ofNullable(exact != null ? exact : byAlias.get(Folding.fold(nameOrAlias)));
  }

  /** All fields, by name. */
  public List<FieldInfo> fields() {
    return new ArrayList<>(byName.values());
  }

  public List<String> facets() {
    return byName.values().stream().filter(FieldInfo::facet).map(FieldInfo::name).toList();
  }

  public Set<String> kinds() {
    return new TreeSet<>(versions.keySet());
  }

  /** Weight by field of words, for queries that name no field. */
  Map<String, Float> weights() {
    return weights;
  }

  /** The inverted fields of names, where citations look for authors. */
  public List<String> nameFields() {
    return byName.values().stream()
        .filter(field -> hasWords(field) && field.role() == FieldRole.NAME)
        .map(field -> words(field.name()))
        .toList();
  }

  /** The year fields that a citation means. */
  public List<String> yearFields() {
    return byName.values().stream()
        .filter(field -> field.type() == FieldType.YEAR && field.role() == FieldRole.YEAR)
        .map(FieldInfo::name)
        .toList();
  }

  /** The inverted field that holds the words of a field as spelt, with their places. */
  public static String words(String field) {
    return "w." + field;
  }

  /** The inverted field that holds the stems of a field which differ from the words as spelt. */
  public static String stems(String field) {
    return "s." + field;
  }

  /** The field of stems beside a field of words. */
  public static String stemsBeside(String words) {
    return stems(known(words));
  }

  /** The doc-value and term field that holds the codes of a facet. */
  public static String codes(String field) {
    return "c." + field;
  }

  /** The range field that holds years, days or numbers. */
  public static String range(String field) {
    return "r." + field;
  }

  /** The field that people know, of a field of words. */
  public static String known(String words) {
    return words.substring(2);
  }

  /** Tells one arrangement of the index from another; a difference makes it anew. */
  public String fingerprint() {
    StringBuilder text = new StringBuilder("layout 10");
    versions.forEach((kind, version) -> text.append('|').append(kind).append('=').append(version));
    byName
        .values()
        .forEach(
            field ->
                text.append('|')
                    .append(field.name())
                    .append(':')
                    .append(field.type())
                    .append(':')
                    .append(field.role())
                    .append(field.facet() ? ":facet" : ""));
    return text.toString();
  }
}
