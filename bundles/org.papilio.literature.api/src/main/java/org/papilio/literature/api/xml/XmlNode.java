package org.papilio.literature.api.xml;

import org.osgi.annotation.versioning.ProviderType;

/** What an element holds: elements and runs of text. */
@ProviderType
public sealed interface XmlNode permits XmlElement, XmlNode.Text {

  /** A run of text. */
  record Text(String value) implements XmlNode {}
}
