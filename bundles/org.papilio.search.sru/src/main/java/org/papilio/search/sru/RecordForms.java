package org.papilio.search.sru;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.platform.loss.LossReport;

/** The schemas in which records are given, each by the format that writes it. */
enum RecordForms {
  MARC("marcxml", "info:srw/schema/1/marcxml-v1.1", "marcxml", "http://www.loc.gov/MARC21/slim"),
  MODS("mods", "info:srw/schema/1/mods-v3.7", "mods", "http://www.loc.gov/mods/v3"),
  DUBLIN_CORE("dc", "info:srw/schema/1/dc-v1.1", "dublin-core", "info:srw/schema/1/dc-schema");

  private static final List<String> ELEMENTS =
      List.of(
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

  private final String shortName;
  private final String identifier;
  private final String format;
  private final String namespace;

  RecordForms(String shortName, String identifier, String format, String namespace) {
    this.shortName = shortName;
    this.identifier = identifier;
    this.format = format;
    this.namespace = namespace;
  }

  String shortName() {
    return shortName;
  }

  String identifier() {
    return identifier;
  }

  /** The form with a short name or identifier. */
  static RecordForms of(String name) throws Diagnostic {
    for (RecordForms form : values()) {
      boolean version = name.startsWith("info:srw/schema/1/" + form.shortName + "-v");
      if (form.shortName.equalsIgnoreCase(name) || version) {
        return form;
      }
    }
    throw new Diagnostic(Diagnostic.UNKNOWN_SCHEMA, name, "allowed are marcxml, mods and dc");
  }

  /** The record as XML with its own namespaces; empty when the format makes nothing of it. */
  Optional<XmlElement> write(LiteratureService literature, LiteratureRecord record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      literature
          .format(format)
          .write(List.of(record).iterator(), out, LossReport.of(record.key().value()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses no bytes", e);
    }
    return XmlElement.parse(out.toString(StandardCharsets.UTF_8))
        .flatMap(all -> all.children().stream().findFirst())
        .map(this::withNamespaces);
  }

  private XmlElement withNamespaces(XmlElement element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (this == DUBLIN_CORE) {
      attributes.put("xmlns:srw_dc", namespace);
      attributes.put("xmlns:dc", "http://purl.org/dc/elements/1.1/");
      attributes.put("xmlns:dcterms", "http://purl.org/dc/terms/");
      List<XmlElement> children =
          element.children().stream()
              .map(
                  child ->
                      XmlElement.of(
                          (ELEMENTS.contains(child.name()) ? "dc:" : "dcterms:") + child.name(),
                          child.text()))
              .toList();
      return new XmlElement("srw_dc:dc", attributes, List.copyOf(children));
    }
    attributes.put("xmlns", namespace);
    attributes.put("xmlns:xlink", "http://www.w3.org/1999/xlink");
    attributes.put("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    attributes.putAll(element.attributes());
    return new XmlElement(element.name(), attributes, element.nodes());
  }
}
