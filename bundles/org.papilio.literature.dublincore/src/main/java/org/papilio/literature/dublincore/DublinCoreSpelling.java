package org.papilio.literature.dublincore;

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

/** Elements of Dublin Core as source fields and back. A record keeps all of them, as XML. */
final class DublinCoreSpelling implements KeptFields.Spelling {

  static final String ID = "dublin-core";

  private static final Set<String> NUMBERS = Set.of("DOI", "ISBN", "ISSN", "URL");
  private static final Set<String> CITED =
      Set.of("container-title", "volume", "issue", "page", "ISSN", "ISBN");
  private static final Set<String> CONTRIBUTORS = contributors();
  private static final Map<String, Set<String>> VARIABLES =
      Map.ofEntries(
          Map.entry("title", Set.of("title")),
          Map.entry("creator", Set.of("author")),
          Map.entry("contributor", CONTRIBUTORS),
          Map.entry("publisher", Set.of("publisher")),
          Map.entry("subject", Set.of("keyword", "bodies")),
          Map.entry("abstract", Set.of("abstract")),
          Map.entry("description", Set.of("abstract", "note")),
          Map.entry("date", Set.of("issued")),
          Map.entry("issued", Set.of("issued")),
          Map.entry("created", Set.of("issued")),
          Map.entry("accessed", Set.of("accessed")),
          Map.entry("available", Set.of("available-date")),
          Map.entry("dateSubmitted", Set.of("submitted")),
          Map.entry("type", Set.of("type")),
          Map.entry("language", Set.of("language")),
          Map.entry("source", CITED),
          Map.entry("isPartOf", CITED),
          Map.entry("bibliographicCitation", CITED));

  private static Set<String> contributors() {
    Set<String> all = new HashSet<>(Variables.NAMES);
    all.remove("author");
    return all;
  }

  static List<SourceField> keep(XmlElement dc) {
    return dc.children().stream()
        .map(child -> new SourceField(ID, child.name(), child.xml()))
        .toList();
  }

  static XmlElement dc(List<SourceField> fields) {
    List<XmlElement> children = new ArrayList<>();
    fields.forEach(field -> XmlElement.parse(field.value()).ifPresent(children::add));
    return XmlElement.of("dc", children);
  }

  /** The record to write: kept elements where they still hold, else what the record says. */
  static XmlElement restore(LiteratureRecord record) {
    List<SourceField> own =
        record.sourceFields().stream().filter(field -> field.format().equals(ID)).toList();
    XmlElement dc = dc(KeptFields.restore(record, own, new DublinCoreSpelling()));
    if (DublinCoreReader.read(dc).key().equals(record.key())) {
      return dc;
    }
    List<XmlElement> children = new ArrayList<>(dc.children());
    children.removeIf(child -> child.text().startsWith(DublinCoreReader.KEY));
    children.add(XmlElement.of("identifier", DublinCoreReader.KEY + record.key().value()));
    return XmlElement.of("dc", children);
  }

  @Override
  public LiteratureRecord read(List<SourceField> fields) {
    return DublinCoreReader.read(dc(fields));
  }

  @Override
  public List<SourceField> write(LiteratureRecord record) {
    return keep(DublinCoreWriter.write(record));
  }

  @Override
  public Set<String> variables(SourceField field) {
    if (field.name().equals("identifier")) {
      LiteratureRecord said = DublinCoreReader.read(dc(List.of(field)));
      Set<String> variables = new HashSet<>(said.texts().keySet());
      variables.retainAll(field.value().contains("citation") ? CITED : NUMBERS);
      return variables;
    }
    return VARIABLES.getOrDefault(field.name(), Set.of());
  }

  @Override
  public boolean follows(SourceField added, SourceField present) {
    return true;
  }
}
