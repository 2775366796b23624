package org.papilio.literature.mods;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.spelling.KeptFields;
import org.papilio.literature.api.xml.XmlElement;

/** Elements of MODS as source fields and back. A record keeps all of them, as XML. */
final class ModsSpelling implements KeptFields.Spelling {

  static final String ID = "mods";

  /** Pseudo name of the record's own identifier among source fields. */
  static final String IDENTIFIER = "@ID";

  private static final Set<String> NAMES = withEvent();
  private static final Map<String, Set<String>> VARIABLES =
      Map.ofEntries(
          Map.entry("titleInfo", Set.of("title", "title-short")),
          Map.entry("name", NAMES),
          Map.entry("genre", Set.of("type")),
          Map.entry("typeOfResource", Set.of("type")),
          Map.entry("originInfo", Set.of("publisher", "publisher-place", "issued", "edition")),
          Map.entry("language", Set.of("language")),
          Map.entry("physicalDescription", Set.of("number-of-pages")),
          Map.entry("abstract", Set.of("abstract")),
          Map.entry("note", Set.of("note")),
          Map.entry("subject", Set.of("keyword", "bodies")),
          Map.entry("classification", Set.of("call-number")),
          Map.entry("location", Set.of("URL", "call-number", "archive")),
          Map.entry("recordInfo", Set.of("source")));
  private static final Map<String, String> IDENTIFIERS =
      Map.of("doi", "DOI", "isbn", "ISBN", "issn", "ISSN", "pmid", "PMID", "pmc", "PMCID");
  private static final Set<String> PART =
      Set.of("volume", "issue", "page", "number-of-pages", "chapter-number", "issued");
  private static final Set<String> HOST =
      Set.of(
          "container-title",
          "container-title-short",
          "volume",
          "issue",
          "page",
          "chapter-number",
          "ISSN",
          "ISBN");

  private static Set<String> withEvent() {
    Set<String> all = new HashSet<>(Variables.NAMES);
    all.add("event-title");
    return all;
  }

  static List<SourceField> keep(XmlElement mods) {
    List<SourceField> kept = new ArrayList<>();
    if (!mods.attribute("ID").isEmpty()) {
      kept.add(new SourceField(ID, IDENTIFIER, mods.attribute("ID")));
    }
    mods.children().forEach(child -> kept.add(new SourceField(ID, child.name(), child.xml())));
    return kept;
  }

  static XmlElement mods(List<SourceField> fields) {
    List<XmlElement> children = new ArrayList<>();
    String id = "";
    for (SourceField field : fields) {
      if (field.name().equals(IDENTIFIER)) {
        id = field.value();
      } else {
        XmlElement.parse(field.value()).ifPresent(children::add);
      }
    }
    XmlElement mods = XmlElement.of("mods", children);
    return id.isEmpty() ? mods : mods.with("ID", id);
  }

  /** The record to write: kept elements where they still hold, else what the record says. */
  static XmlElement restore(LiteratureRecord record) {
    List<SourceField> own =
        record.sourceFields().stream().filter(field -> field.format().equals(ID)).toList();
    XmlElement mods = mods(KeptFields.restore(record, own, new ModsSpelling()));
    if (ModsReader.read(mods).key().equals(record.key())) {
      return mods;
    }
    List<XmlElement> children = new ArrayList<>(mods.children());
    children.removeIf(child -> child.attribute("type").equals("citekey"));
    children.add(XmlElement.of("identifier", record.key().value()).with("type", "citekey"));
    return new XmlElement("mods", mods.attributes(), List.copyOf(children));
  }

  @Override
  public LiteratureRecord read(List<SourceField> fields) {
    return ModsReader.read(mods(fields));
  }

  @Override
  public List<SourceField> write(LiteratureRecord record) {
    return keep(ModsWriter.write(record));
  }

  @Override
  public Set<String> variables(SourceField field) {
    XmlElement element =
        field.name().equals(IDENTIFIER) ? null : XmlElement.parse(field.value()).orElse(null);
    if (element == null) {
      return Set.of();
    }
    return switch (element.name()) {
      case "identifier" -> identifier(element);
      case "relatedItem" -> related(element);
      case "part" -> PART;
      case "extension" -> {
        Set<String> said = new HashSet<>();
        element.children("csl").forEach(csl -> said.add(csl.attribute("variable")));
        yield said;
      }
      default -> VARIABLES.getOrDefault(element.name(), Set.of());
    };
  }

  private static Set<String> identifier(XmlElement identifier) {
    String variable = IDENTIFIERS.get(identifier.attribute("type"));
    return variable == null ? Set.of() : Set.of(variable);
  }

  private static Set<String> related(XmlElement related) {
    return switch (related.attribute("type")) {
      case "host" -> HOST;
      case "series" -> Set.of("collection-title", "collection-number");
      default -> Set.of();
    };
  }

  @Override
  public boolean follows(SourceField added, SourceField present) {
    return true;
  }
}
