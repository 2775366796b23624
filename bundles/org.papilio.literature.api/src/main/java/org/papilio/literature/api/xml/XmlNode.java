package org.papilio.literature.api.xml;

/** What an element holds: elements and runs of text. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {

  /** A run of text. */
  record Text(String value) implements XmlNode {}
}
