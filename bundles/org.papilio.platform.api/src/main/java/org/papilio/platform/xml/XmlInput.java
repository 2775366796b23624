package org.papilio.platform.xml;

import java.util.List;
import javax.xml.stream.XMLInputFactory;

/** Makes the readers of XML that comes from outside. */
public final class XmlInput {

  /**
   * Limits of the JDK that count {@code &amp;} as if it were a declared entity, and so end a long
   * honest file after 100,000 of them. What they guard against, entities that grow, cannot occur
   * without a document type.
   */
  private static final List<String> LIMITS_OF_ENTITIES =
      List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

  private XmlInput() {}

  /**
   * The JDK's own factory, whatever else is on the class path: no document types, no entities, no
   * files from elsewhere; a reader of it meets a document type as the event {@code DTD}. Text comes
   * in one piece. A new one for each call, to be set further.
   */
  public static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    LIMITS_OF_ENTITIES.forEach(limit -> factory.setProperty(limit, "0"));
    return factory;
  }
}
