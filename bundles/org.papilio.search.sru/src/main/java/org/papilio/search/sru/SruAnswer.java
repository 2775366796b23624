package org.papilio.search.sru;

import org.papilio.literature.api.xml.XmlElement;
import org.papilio.search.sru.SruRequest.Version;

/** Writes an answer in the namespace of its version. */
final class SruAnswer {

  private static final String OLD = "http://www.loc.gov/zing/srw/";
  private static final String NEW = "http://docs.oasis-open.org/ns/search-ws/";
  private static final String NUMBERS = "info:srw/diagnostic/1/";

  private final Version version;
  private final String root;
  private final StringBuilder out = new StringBuilder(1 << 14);

  /**
   * @param root {@code searchRetrieveResponse} or {@code explainResponse}
   */
  SruAnswer(Version version, String root) {
    this.version = version;
    this.root = root;
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(root).append(" xmlns=\"");
    out.append(version == Version.NEW ? NEW + "sruResponse" : OLD).append("\">\n");
    text("version", version.text());
  }

  SruAnswer open(String element) {
    out.append('<').append(element).append(">\n");
    return this;
  }

  SruAnswer close(String element) {
    out.append("</").append(element).append(">\n");
    return this;
  }

  SruAnswer text(String element, String text) {
    out.append('<').append(element).append('>');
    out.append(XmlElement.escape(text));
    return close(element);
  }

  SruAnswer record(String schema, String xml, boolean escaped, long position) {
    open("record").text("recordSchema", schema);
    text(
        version == Version.NEW ? "recordXMLEscaping" : "recordPacking", escaped ? "string" : "xml");
    out.append("<recordData>").append(escaped ? XmlElement.escape(xml) : xml);
    close("recordData");
    if (position > 0) {
      text("recordPosition", Long.toString(position));
    }
    return close("record");
  }

  static String diagnosticXml(Version version, Diagnostic diagnostic) {
    String namespace = version == Version.NEW ? NEW + "diagnostic" : OLD + "diagnostic/";
    return "<diagnostic xmlns=\""
        + namespace
        + "\">"
        + XmlElement.of("uri", NUMBERS + diagnostic.number()).xml()
        + XmlElement.of("details", diagnostic.details()).xml()
        + XmlElement.of("message", String.valueOf(diagnostic.getMessage())).xml()
        + "</diagnostic>\n";
  }

  SruAnswer diagnostic(Diagnostic diagnostic) {
    open("diagnostics");
    out.append(diagnosticXml(version, diagnostic));
    return close("diagnostics");
  }

  String end() {
    return out.append("</").append(root).append(">\n").toString();
  }
}
