package org.papilio.literature.oaipmh.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.papilio.literature.api.xml.XmlElement;

/** Writes an answer: the envelope that every one has, and elements in it. */
final class OaiAnswer {

  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

  private final StringBuilder out = new StringBuilder(1 << 14);

  OaiAnswer(String baseUrl, Map<String, String> arguments) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OAI-PMH xmlns=\"" + NAMESPACE + "\"");
    out.append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"");
    out.append(NAMESPACE + " " + NAMESPACE + "OAI-PMH.xsd\">\n");
    text("responseDate", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    out.append("<request");
    arguments.forEach(
        (name, value) ->
            out.append(" " + name + "=\"").append(XmlElement.escape(value)).append('"'));
    out.append('>').append(XmlElement.escape(baseUrl)).append("</request>\n");
  }

  OaiAnswer open(String element) {
    out.append('<').append(element).append(">\n");
    return this;
  }

  OaiAnswer close(String element) {
    out.append("</").append(element).append(">\n");
    return this;
  }

  OaiAnswer text(String element, String text) {
    out.append('<').append(element).append('>');
    out.append(XmlElement.escape(text));
    return close(element);
  }

  OaiAnswer header(String identifier, Stamp stamp) {
    out.append(stamp.deleted() ? "<header status=\"deleted\">" : "<header>");
    text("identifier", identifier);
    text("datestamp", Instant.ofEpochSecond(stamp.seconds()).toString());
    stamp.sets().forEach(set -> text("setSpec", set));
    return close("header");
  }

  /** XML that is well-formed by itself. */
  OaiAnswer raw(String xml) {
    out.append(xml);
    return this;
  }

  OaiAnswer error(String code, String message) {
    out.append("<error code=\"").append(code).append("\">");
    out.append(XmlElement.escape(message)).append("</error>\n");
    return this;
  }

  OaiAnswer token(Selection next, long before, boolean last) {
    out.append("<resumptionToken completeListSize=\"").append(next.all());
    out.append("\" cursor=\"").append(before).append("\">");
    out.append(last ? "" : next.token());
    return close("resumptionToken");
  }

  String end() {
    return out.append("</OAI-PMH>\n").toString();
  }
}
