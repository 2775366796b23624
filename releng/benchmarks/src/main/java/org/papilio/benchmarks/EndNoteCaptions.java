package org.papilio.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;

/** Reads what a duplicate search needs of EndNote's XML, with captions that say "Duplicate". */
final class EndNoteCaptions {

  private static final Map<String, String> TEXTS =
      Map.of(
          "title", "title",
          "secondary-title", "container-title",
          "pages", "page",
          "volume", "volume",
          "number", "issue",
          "electronic-resource-num", "DOI",
          "isbn", "ISSN",
          "abstract", "abstract");

  private EndNoteCaptions() {}

  static LabelledDuplicates read(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<LiteratureRecord> records = new ArrayList<>();
    Map<RecordKey, Boolean> members = new HashMap<>();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      Deque<String> path = new ArrayDeque<>();
      StringBuilder text = new StringBuilder();
      LiteratureRecord.Builder record = null;
      RecordKey key = new RecordKey("none");
      boolean duplicate = false;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            path.push(xml.getLocalName());
            if (xml.getLocalName().equals("record")) {
              key = new RecordKey(String.format(Locale.ROOT, "r%06d", records.size()));
              record = LiteratureRecord.of(key, "article-journal");
              duplicate = false;
            }
            if (!xml.getLocalName().equals("style")) {
              text.setLength(0);
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(xml.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            String name = path.pop();
            String value = text.toString().strip();
            if (record == null || name.equals("style")) {
              continue;
            }
            switch (name) {
              case "record" -> {
                records.add(record.build());
                members.put(key, duplicate);
                record = null;
              }
              case "author" -> {
                if ("authors".equals(path.peek())) {
                  LabelledDuplicates.name(record, value);
                }
              }
              case "year" -> LabelledDuplicates.year(record, value);
              case "caption" -> duplicate = value.equalsIgnoreCase("duplicate");
              default -> {
                String variable = TEXTS.get(name);
                if (variable != null && !value.isEmpty()) {
                  record.text(variable, value);
                }
              }
            }
            text.setLength(0);
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return new LabelledDuplicates(
        file.getFileName().toString(), records, Map.of(), members, Set.of(), false);
  }
}
