package org.papilio.literature.oaipmh.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.platform.loss.LossReport;

/** The forms in which records are given, each by the format that writes it. */
enum Forms {
  DUBLIN_CORE(
      "oai_dc",
      "dublin-core",
      "http://www.openarchives.org/OAI/2.0/oai_dc/",
      "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"),
  MARC(
      "marcxml",
      "marcxml",
      "http://www.loc.gov/MARC21/slim",
      "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd"),
  MODS(
      "mods",
      "mods",
      "http://www.loc.gov/mods/v3",
      "http://www.loc.gov/standards/mods/v3/mods-3-7.xsd");

  private static final Set<String> FIFTEEN =
      Set.of(
          "title",
          "creator",
          "subject",
          "description",
          "publisher",
          "contributor",
          "date",
          "type",
          "format",
          "identifier",
          "source",
          "language",
          "relation",
          "coverage",
          "rights");

  /** What qualified Dublin Core says, as simple Dublin Core says it. */
  private static final Map<String, String> SIMPLE =
      Map.of(
          "alternative", "title",
          "abstract", "description",
          "tableOfContents", "description",
          "issued", "date",
          "created", "date",
          "available", "date",
          "bibliographicCitation", "source",
          "isPartOf", "relation",
          "extent", "format",
          "medium", "format");

  private final String prefix;
  private final String format;
  private final String namespace;
  private final String schema;

  Forms(String prefix, String format, String namespace, String schema) {
    this.prefix = prefix;
    this.format = format;
    this.namespace = namespace;
    this.schema = schema;
  }

  String prefix() {
    return prefix;
  }

  String namespace() {
    return namespace;
  }

  String schema() {
    return schema;
  }

  static Optional<Forms> of(String prefix) {
    for (Forms form : values()) {
      if (form.prefix.equals(prefix)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** The record as XML with its own namespaces; empty when the format makes nothing of it. */
  Optional<String> write(LiteratureService literature, LiteratureRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      literature
          .format(format)
          .write(List.of(record).iterator(), out, LossReport.of(record.key().value()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("memory refuses no bytes", e);
    }
    return XmlElement.parse(out.toString(StandardCharsets.UTF_8))
        .flatMap(all -> all.children().stream().findFirst())
        .map(this::withNamespaces)
        .map(XmlElement::xml);
  }

  private XmlElement withNamespaces(XmlElement element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (this == DUBLIN_CORE) {
      attributes.put("xmlns:oai_dc", namespace);
      attributes.put("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    } else {
      attributes.put("xmlns", namespace);
      attributes.put("xmlns:xlink", "http://www.w3.org/1999/xlink");
    }
    attributes.put("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    attributes.put("xsi:schemaLocation", namespace + " " + schema);
    if (this == DUBLIN_CORE) {
      return new XmlElement("oai_dc:dc", attributes, List.copyOf(simple(element)));
    }
    attributes.putAll(element.attributes());
    return new XmlElement(element.name(), attributes, element.nodes());
  }

  private static List<XmlElement> simple(XmlElement dc) {
    List<XmlElement> simple = new ArrayList<>();
    for (XmlElement child : dc.children()) {
      String name =
          FIFTEEN.contains(child.name()) ? child.name() : SIMPLE.getOrDefault(child.name(), "");
      if (!name.isEmpty() && !child.text().isEmpty()) {
        simple.add(XmlElement.of("dc:" + name, child.text()));
      }
    }
    return simple;
  }
}
