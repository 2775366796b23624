package org.papilio.search.api;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One field of the query language. Two sources may share a field when they describe it alike, as
 * {@code title} and {@code year} of cases and literature.
 *
 * @param name a word of letters, digits and hyphens, with dots between a plug-in's name and its
 *     own: {@code title}, {@code housing.tenure}
 * @param type what its values are
 * @param role what it is to its object
 * @param facet whether hits are counted by its values; for {@link FieldType#KEYWORD} and {@link
 *     FieldType#YEAR} only
 * @param aliases further names that queries may use
 * @param labels what people read, by language; {@code en} at least
 */
public record FieldInfo(
    String name,
    FieldType type,
    FieldRole role,
    boolean facet,
    Set<String> aliases,
    Map<String, String> labels) {

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*(\\.[\\p{L}\\p{N}_-]+)*");

  public FieldInfo {
    aliases = Set.copyOf(aliases);
    labels = Map.copyOf(labels);
    requireName(name);
    aliases.forEach(FieldInfo::requireName);
    if (facet && type != FieldType.KEYWORD && type != FieldType.YEAR) {
      throw new IllegalArgumentException(
          "field "
              + name
              + " of type "
              + type
              + " cannot be a facet; allowed are KEYWORD and YEAR");
    }
    if (!labels.containsKey("en")) {
      throw new IllegalArgumentException("field " + name + " has no English label");
    }
  }

  public static FieldInfo of(String name, FieldType type, FieldRole role, String label) {
    return new FieldInfo(name, type, role, false, Set.of(), Map.of("en", label));
  }

  public FieldInfo asFacet() {
    return new FieldInfo(name, type, role, true, aliases, labels);
  }

  public FieldInfo alias(String... names) {
    return new FieldInfo(name, type, role, facet, Set.of(names), labels);
  }

  public FieldInfo labelled(Map<String, String> byLanguage) {
    return new FieldInfo(name, type, role, facet, aliases, byLanguage);
  }

  /** The label in a language, in English where it has none. */
  public String label(String language) {
    return labels.getOrDefault(language, labels.getOrDefault("en", name));
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "field name '" + name + "'; allowed are letters, digits, '-' and '_', parted by dots");
    }
  }
}
