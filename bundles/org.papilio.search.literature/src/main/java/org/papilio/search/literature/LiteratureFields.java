package org.papilio.search.literature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.Variables;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.FieldType;

/** The fields of literature: the variables of CSL-JSON under their own names, and some of ours. */
final class LiteratureFields {

  static final String AUTHOR = "author";
  static final String YEAR = "year";
  static final String TYPE = "type";
  static final String BODY = "body";
  static final String LANGUAGE = "language";
  static final String KEYWORD = "keyword";
  static final String KEY = "key";
  static final String SOURCE = "source-field";
  static final String FULL_TEXT = "fulltext";
  static final String CONCEPT = "concept";
  static final String CONCEPT_TERM = "concept-term";
  static final String LINKED = "linked";
  static final String LINKS = "links";
  static final String LINK_NOTE = "link-note";

  /** Numbers and the like: found when the field is named, not by a bare number. */
  private static final Set<String> ON_REQUEST =
      Set.of(
          "volume",
          "number-of-volumes",
          "issue",
          "number",
          "edition",
          "version",
          "part-number",
          "supplement-number",
          "printing-number",
          "collection-number",
          "chapter-number",
          "section",
          "page",
          "page-first",
          "number-of-pages",
          "dimensions",
          "citation-number",
          "first-reference-note-number",
          "locator",
          "year-suffix",
          "status",
          "citation-label",
          "archive_location");

  private static final Map<String, Set<String>> ALIASES =
      Map.of(
          "container-title", Set.of("journal", "venue", "in"),
          "collection-title", Set.of("series"),
          "publisher-place", Set.of("city"));

  /** Fields whose CSL name means something else in cases. */
  private static final Map<String, String> RENAMED = Map.of("scale", "map-scale");

  private final Map<String, FieldInfo> byName = new LinkedHashMap<>();

  LiteratureFields(LiteratureLabels labels) {
    add(labels, AUTHOR, FieldType.TEXT, FieldRole.NAME, Set.of("creator", "name"));
    addFacet(labels, YEAR, FieldType.YEAR, FieldRole.YEAR, Set.of());
    addFacet(labels, TYPE, FieldType.KEYWORD, FieldRole.ON_REQUEST, Set.of());
    addFacet(labels, BODY, FieldType.KEYWORD, FieldRole.OTHER, Set.of("bodyOfLiterature"));
    addFacet(labels, LANGUAGE, FieldType.KEYWORD, FieldRole.ON_REQUEST, Set.of("lang"));
    addFacet(labels, KEYWORD, FieldType.KEYWORD, FieldRole.OTHER, Set.of("subject", "tag"));
    add(labels, KEY, FieldType.TEXT, FieldRole.OTHER, Set.of("citekey"));
    add(labels, SOURCE, FieldType.TEXT, FieldRole.OTHER, Set.of());
    addFacet(labels, CONCEPT, FieldType.KEYWORD, FieldRole.ON_REQUEST, Set.of());
    add(labels, CONCEPT_TERM, FieldType.TEXT, FieldRole.OTHER, Set.of());
    addFacet(labels, LINKED, FieldType.KEYWORD, FieldRole.ON_REQUEST, Set.of());
    add(labels, LINKS, FieldType.NUMBER, FieldRole.ON_REQUEST, Set.of());
    add(labels, LINK_NOTE, FieldType.TEXT, FieldRole.OTHER, Set.of());
    add(labels, FULL_TEXT, FieldType.TEXT, FieldRole.OTHER, Set.of("full-text", "text"));
    for (String variable : Variables.TEXTS) {
      if (!byName.containsKey(variable)) {
        Set<String> aliases = ALIASES.getOrDefault(variable, Set.of());
        add(labels, name(variable), FieldType.TEXT, role(variable), aliases);
      }
    }
    for (String variable : Variables.NAMES) {
      if (!byName.containsKey(variable)) {
        add(labels, variable, FieldType.TEXT, FieldRole.OTHER, Set.of());
      }
    }
    for (String variable : Variables.DATES) {
      if (!byName.containsKey(variable)) {
        add(labels, variable, FieldType.DATE, FieldRole.ON_REQUEST, Set.of());
      }
    }
  }

  List<FieldInfo> all() {
    return List.copyOf(byName.values());
  }

  /** The field of a text variable. */
  static String name(String variable) {
    return RENAMED.getOrDefault(variable, variable);
  }

  private static FieldRole role(String variable) {
    return switch (variable) {
      case "title" -> FieldRole.TITLE;
      case "abstract" -> FieldRole.MAIN_TEXT;
      default -> ON_REQUEST.contains(variable) ? FieldRole.ON_REQUEST : FieldRole.OTHER;
    };
  }

  private void add(
      LiteratureLabels labels, String name, FieldType type, FieldRole role, Set<String> aliases) {
    byName.put(name, new FieldInfo(name, type, role, false, aliases, labels.of("field", name)));
  }

  private void addFacet(
      LiteratureLabels labels, String name, FieldType type, FieldRole role, Set<String> aliases) {
    add(labels, name, type, role, aliases);
    byName.computeIfPresent(name, (same, field) -> field.asFacet());
  }
}
