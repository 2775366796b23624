package org.papilio.search.api.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.FieldType;

/**
 * The fields of all sources, and under which names the index holds them.
 *
 * <p>Each text or keyword field has an inverted field of its own. A query without a field asks
 * those with a leading role one by one, each with its weight, and one further field that holds the
 * words of all others, so that the cost of a word does not grow with the number of fields that
 * plug-ins bring.
 */
public final class FieldTable {

  /** Facet of the kind itself, there for every index. */
  public static final FieldInfo KIND_FIELD =
      FieldInfo.of("kind", FieldType.KEYWORD, FieldRole.ON_REQUEST, "Kind")
          .asFacet()
          .labelled(Map.of("en", "Kind", "de", "Art"));

  private final Map<String, FieldInfo> byName = new TreeMap<>();
  private final Map<String, FieldInfo> byAlias = new HashMap<>();
  private final Map<String, FieldInfo> byKind = new HashMap<>();
  private final Map<String, String> versions = new TreeMap<>();
  private final UnaryOperator<String> folding;

  /**
   * @param sources all sources of documents
   * @param folding takes capitals and accents away, as {@link WordAnalysis#fold}
   */
  public FieldTable(Collection<DocumentSource> sources, UnaryOperator<String> folding) {
    this.folding = folding;
    add("", KIND_FIELD);
    for (DocumentSource source : sources) {
      versions.put(source.kind(), source.version());
      source.fields().forEach(field -> add(source.kind(), field));
    }
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
    byAlias.putIfAbsent(fold(field.name()), field);
    for (String alias : field.aliases()) {
      byAlias.putIfAbsent(fold(alias), field);
    }
  }

  /** The field that a source declared under a name. */
  public Optional<FieldInfo> declared(String kind, String name) {
    return Optional.ofNullable(byKind.get(kind + ' ' + name));
  }

  /** Whether a field of words leads: is asked by its own weight when a query names no field. */
  public boolean isLeading(FieldInfo field) {
    return hasWords(field)
        && (field.role() == FieldRole.TITLE
            || field.role() == FieldRole.NAME
            || field.role() == FieldRole.MAIN_TEXT);
  }

  /** Whether a field's words are found by a query that names no field, without leading. */
  public boolean isInRest(FieldInfo field) {
    return hasWords(field) && field.role() == FieldRole.OTHER;
  }

  /** Whether a field holds words, not years, days or numbers. */
  public static boolean hasWords(FieldInfo field) {
    return field.type() == FieldType.TEXT || field.type() == FieldType.KEYWORD;
  }

  /** Weight of a leading field where a query names none; all others together weigh 1. */
  public static float weight(FieldRole role) {
    return switch (role) {
      case TITLE -> 2.5f;
      case NAME -> 2f;
      default -> 1f;
    };
  }

  /** By name or alias, capitals and accents regardless. */
  public Optional<FieldInfo> field(String nameOrAlias) {
    FieldInfo exact = byName.get(nameOrAlias);
    return Optional.ofNullable(exact != null ? exact : byAlias.get(fold(nameOrAlias)));
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

  String fold(String text) {
    return folding.apply(text);
  }

  /** The year fields that a citation means. */
  public List<String> yearFields() {
    return byName.values().stream()
        .filter(field -> field.type() == FieldType.YEAR && field.role() == FieldRole.YEAR)
        .map(FieldInfo::name)
        .toList();
  }

  /**
   * Tells one arrangement of an index from another; a difference makes it anew.
   *
   * @param layout name and version of how the engine lays fields out
   */
  public String fingerprint(String layout) {
    StringBuilder text = new StringBuilder(layout);
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
