package org.papilio.literature.pdf;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The properties of an XMP packet (ISO 16684-1) as texts, by their name with the usual prefix:
 * {@code dc:title}, {@code prism:doi}. Lists give several values. No document type is read, so no
 * entity can grow or reach out; what is broken ends the reading and what came before it counts.
 */
final class Xmp {

  private static final int LARGEST = 4 << 20;
  private static final int LONGEST = 100_000;
  private static final int MOST_VALUES = 10_000;
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://purl.org/dc/elements/1.1/", "dc",
          "http://ns.adobe.com/pdfx/1.3/", "pdfx",
          "http://ns.adobe.com/pdf/1.3/", "pdf",
          "http://ns.adobe.com/xap/1.0/", "xmp",
          "http://jabref.sourceforge.net/bibteXMP/", "bibtex");

  private Xmp() {}

  static Map<String, List<String>> read(byte[] packet) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (packet.length > LARGEST) {
      return values;
    }
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(packet));
      new Walk(values).walk(xml);
    } catch (XMLStreamException e) {
      // Packets in the wild are often cut or padded; the document's properties say the same again.
    }
    return values;
  }

  /** Goes through the elements and gathers what stands directly below a description. */
  private static final class Walk {
    private final Map<String, List<String>> values;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int count;

    Walk(Map<String, List<String>> values) {
      this.values = values;
    }

    void walk(XMLStreamReader xml) throws XMLStreamException {
      while (xml.hasNext() && count < MOST_VALUES) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            text.setLength(0);
            path.push(name(xml.getNamespaceURI(), xml.getLocalName()));
            if (path.peek().equals("rdf:Description")) {
              attributes(xml);
            }
          }
          case XMLStreamConstants.CHARACTERS -> {
            if (text.length() < LONGEST) {
              text.append(xml.getText());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (!text.toString().isBlank()) {
              add(property(), text.toString());
            }
            text.setLength(0);
            path.pop();
          }
          default -> {}
        }
      }
    }

    private void attributes(XMLStreamReader xml) {
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        String space = xml.getAttributeNamespace(i);
        if (space != null && !space.equals(RDF)) {
          add(name(space, xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
      }
    }

    /** The nearest element that is no part of a list. */
    private String property() {
      for (String element : path) {
        if (!element.startsWith("rdf:")) {
          return element;
        }
      }
      return "";
    }

    private void add(String property, String value) {
      if (!property.isEmpty() && !value.isBlank()) {
        count++;
        values.computeIfAbsent(property, any -> new ArrayList<>()).add(value.strip());
      }
    }

    private static String name(String space, String local) {
      if (space == null) {
        return local;
      }
      if (space.equals(RDF)) {
        return "rdf:" + local;
      }
      // PRISM's name has its version in it.
      String prefix =
          space.startsWith("http://prismstandard.org/namespaces/")
              ? "prism"
              : PREFIXES.getOrDefault(space, space);
      return prefix + ":" + local;
    }
  }
}
