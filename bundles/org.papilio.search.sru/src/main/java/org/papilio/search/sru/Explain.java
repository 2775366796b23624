package org.papilio.search.sru;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.papilio.literature.api.xml.XmlElement;

/** The description of this server after ZeeRex 2.0, the schema that SRU's explain takes. */
final class Explain {

  static final String SCHEMA = "http://explain.z3950.org/dtd/2.0/";

  private Explain() {}

  /**
   * @param address host and port, as the caller named them
   */
  static String xml(String address) {
    URI uri = URI.create("http://" + address);
    XmlElement server =
        XmlElement.of(
                "serverInfo",
                List.of(
                    XmlElement.of("host", String.valueOf(uri.getHost())),
                    XmlElement.of("port", String.valueOf(uri.getPort() < 0 ? 80 : uri.getPort())),
                    XmlElement.of("database", "sru")))
            .with("protocol", "SRU")
            .with("version", "2.0");
    XmlElement database =
        XmlElement.of("databaseInfo", List.of(XmlElement.of("title", "Papilio library")));
    List<XmlElement> indexes = new ArrayList<>();
    indexes.add(set("cql", "info:srw/cql-context-set/1/cql-v1.2"));
    indexes.add(set("dc", "info:srw/cql-context-set/1/dc-v1.1"));
    indexes.add(set("bath", "http://zing.z3950.org/cql/bath/2.0/"));
    indexes.add(set("rec", "info:srw/cql-context-set/2/rec-1.1"));
    CqlIndex.all().forEach(index -> indexes.add(index(index)));
    List<XmlElement> schemas = new ArrayList<>();
    for (RecordForms form : RecordForms.values()) {
      schemas.add(
          XmlElement.of("schema", List.of(XmlElement.of("title", form.shortName())))
              .with("name", form.shortName())
              .with("identifier", form.identifier()));
    }
    XmlElement settings =
        XmlElement.of(
            "configInfo",
            List.of(
                XmlElement.of("default", "10").with("type", "numberOfRecords"),
                XmlElement.of("setting", "100").with("type", "maximumRecords")));
    return XmlElement.of(
            "explain",
            List.of(
                server,
                database,
                XmlElement.of("indexInfo", indexes),
                XmlElement.of("schemaInfo", schemas),
                settings))
        .with("xmlns", SCHEMA)
        .xml();
  }

  private static XmlElement set(String name, String identifier) {
    return XmlElement.of("set", "").with("name", name).with("identifier", identifier);
  }

  private static XmlElement index(CqlIndex index) {
    int dot = index.name().indexOf('.');
    XmlElement name =
        XmlElement.of("name", index.name().substring(dot + 1))
            .with("set", index.name().substring(0, dot));
    return XmlElement.of(
        "index",
        List.of(XmlElement.of("title", index.title()), XmlElement.of("map", List.of(name))));
  }
}
