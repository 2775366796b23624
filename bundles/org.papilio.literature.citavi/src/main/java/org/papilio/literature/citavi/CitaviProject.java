package org.papilio.literature.citavi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.literature.api.xml.XmlRecords;
import org.papilio.literature.api.xml.XmlRecords.Found;
import org.papilio.literature.api.xml.XmlRecords.Whole;

/**
 * What references point to: things by their identifier, and links from a reference to them. Only
 * what is needed is held, up to 64 million characters.
 */
final class CitaviProject {

  private static final int LARGEST = 1 << 26;
  private static final Set<String> THINGS =
      Set.of("Person", "Keyword", "Periodical", "Publisher", "SeriesTitle");
  private static final Set<String> LINKS =
      Set.of(
          "ReferenceAuthors",
          "ReferenceEditors",
          "ReferenceCollaborators",
          "ReferenceOrganizations",
          "ReferenceKeywords",
          "ReferencePublishers",
          "ReferenceReferences");

  /** Children of a thing that say something of a reference. */
  private static final Set<String> TELLING =
      Set.of(
          "FirstName",
          "MiddleName",
          "LastName",
          "Prefix",
          "Suffix",
          "Name",
          "ISSN",
          "StandardAbbreviation");

  /** Children of a reference that say something of its parts. */
  private static final Set<String> AROUND =
      Set.of("Title", "Subtitle", "Year", "Date", "ISBN", "PlaceOfPublication", "ReferenceType");

  private final Map<String, Map<String, String>> things = new HashMap<>();
  private final Map<String, Map<String, List<String>>> links = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, List<String>> thoughts = new HashMap<>();
  private long size;

  private CitaviProject() {}

  static CitaviProject read(SourceFile xml) throws IOException {
    CitaviProject project = new CitaviProject();
    List<String> names = new ArrayList<>(THINGS);
    names.addAll(LINKS);
    names.add("KnowledgeItem");
    names.add("Reference");
    try (XmlRecords records = XmlRecords.open(xml, Set.copyOf(names), Set.of())) {
      for (Found found = records.next(); found != null; found = records.next()) {
        if (found instanceof Whole whole) {
          project.take(whole.element());
        }
        if (project.size > LARGEST) {
          throw new DamagedArchiveException(
              "what the references point to is longer than " + LARGEST + " characters");
        }
      }
    }
    return project;
  }

  private void take(XmlElement element) {
    String name = element.name();
    if (THINGS.contains(name)) {
      thing(element, TELLING);
    } else if (name.equals("Reference")) {
      thing(element, AROUND);
    } else if (name.equals("KnowledgeItem")) {
      thought(element);
    } else {
      for (XmlElement link : element.children("OnetoN")) {
        link(name, link.text());
      }
    }
  }

  private void thing(XmlElement element, Set<String> telling) {
    Map<String, String> values = new HashMap<>();
    for (XmlElement child : element.children()) {
      if (telling.contains(child.name())) {
        values.put(child.name(), child.text());
        size += child.text().length();
      }
    }
    size += 64;
    things.put(element.attribute("id"), values);
  }

  /** "one;many;many", where each of many may have its place behind a colon. */
  private void link(String kind, String text) {
    size += text.length();
    String[] ids = text.split(";");
    for (int i = 1; i < ids.length; i++) {
      String id = ids[i].replaceFirst(":.*", "").strip();
      if (kind.equals("ReferenceReferences")) {
        parents.put(id, ids[0].strip());
      } else {
        links
            .computeIfAbsent(kind, any -> new HashMap<>())
            .computeIfAbsent(ids[0].strip(), any -> new ArrayList<>())
            .add(id);
      }
    }
  }

  /** A quotation or thought, with the pages it is from. */
  private void thought(XmlElement item) {
    String reference = item.childText("ReferenceID");
    String core = item.childText("CoreStatement");
    String text = item.childText("Text");
    if (reference.isEmpty() || (core + text).isEmpty()) {
      return;
    }
    String pages = CitaviPages.read(item.childText("PageRange"));
    String whole = core + (core.isEmpty() || text.isEmpty() ? "" : "\n") + text;
    whole += pages.isEmpty() ? "" : " (" + pages + ")";
    size += whole.length();
    thoughts.computeIfAbsent(reference, any -> new ArrayList<>()).add(whole);
  }

  /** A thing's children by name; empty when there is none of that identifier. */
  Map<String, String> thing(String id) {
    return things.getOrDefault(id, Map.of());
  }

  /** The things that a reference is linked to, in order. */
  List<Map<String, String>> linked(String kind, String reference) {
    return links.getOrDefault(kind, Map.of()).getOrDefault(reference, List.of()).stream()
        .map(this::thing)
        .filter(thing -> !thing.isEmpty())
        .toList();
  }

  /** The identifier of the work that a contribution is in. */
  @Nullable String parent(String reference) {
    return parents.get(reference);
  }

  List<String> thoughts(String reference) {
    return thoughts.getOrDefault(reference, List.of());
  }
}
