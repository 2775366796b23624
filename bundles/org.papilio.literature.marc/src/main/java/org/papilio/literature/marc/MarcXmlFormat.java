package org.papilio.literature.marc;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.text.SourceEncoding;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.literature.api.xml.XmlRecords;
import org.papilio.literature.api.xml.XmlRecords.Broken;
import org.papilio.literature.api.xml.XmlRecords.Found;
import org.papilio.literature.api.xml.XmlRecords.Whole;
import org.papilio.literature.marc.MarcField.Subfield;
import org.papilio.platform.loss.LossReport;

/** MARC 21 as XML (the "slim" schema), alone or in answers of SRU and OAI-PMH. */
@Component
public final class MarcXmlFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          "marcxml", "MARCXML", List.of("xml", "marcxml"), "application/marcxml+xml", true, true);
  private static final String NAMESPACE = "http://www.loc.gov/MARC21/slim";
  private static final Pattern FIELD =
      Pattern.compile(
          "<(?:[\\w.\\-]+:)?(?:leader[\\s>]|(?:controlfield|datafield)\\s[^>]*\\b(?:tag|ind1)\\s*=)");

  @Activate
  public MarcXmlFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    SourceEncoding encoding = SourceEncoding.detect(start);
    String text =
        new String(start, encoding.skip(), start.length - encoding.skip(), encoding.charset());
    if (!text.contains("<")) {
      return 0;
    }
    if (FIELD.matcher(text).find()) {
      return 0.97;
    }
    return text.contains(NAMESPACE) && text.stripLeading().startsWith("<") ? 0.9 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    Set<String> content = Set.of("leader", "controlfield", "datafield");
    try (XmlRecords records = XmlRecords.open(source, Set.of("record"), content)) {
      for (Found found = records.next(); found != null; found = records.next()) {
        switch (found) {
          case Broken broken ->
              sink.unreadable("line " + broken.line(), broken.reason(), broken.raw());
          case Whole whole -> hand(whole, sink);
        }
      }
      if (records.empty() > 0) {
        sink.note(records.empty() + " records are empty or marked as deleted.");
      }
      if (records.documentType()) {
        sink.note("The file has a document type; it was not read.");
      }
      if (records.foreignBytes() > 0) {
        sink.note(records.foreignBytes() + " bytes are no UTF-8 and were read as Windows-1252.");
      }
    }
  }

  private static void hand(Whole whole, RecordSink sink) {
    String where = "line " + whole.line();
    List<String> repairs = new ArrayList<>(whole.repairs());
    String leader = "";
    List<MarcField> fields = new ArrayList<>();
    for (XmlElement element : whole.element().children()) {
      String tag = element.attribute("tag").strip();
      switch (element.name()) {
        case "leader" -> leader = element.rawText().replaceAll("[^\\x20-\\x7e]", " ");
        case "controlfield" -> {
          if (tag.isEmpty()) {
            repairs.add("a control field without tag is left out: " + element.text());
          } else {
            fields.add(MarcField.control(tag(tag), element.rawText()));
          }
        }
        case "datafield" -> data(element, tag, repairs, fields);
        default -> repairs.add("the element " + element.name() + " is left out");
      }
    }
    if (fields.isEmpty()) {
      sink.unreadable(where, "the record has no field with a tag", whole.element().xml());
      return;
    }
    if (leader.length() < 24) {
      repairs.add("the leader is missing or too short");
    }
    MarcRecords.hand(new MarcRecord(leader, fields), repairs, where, sink);
  }

  private static void data(
      XmlElement element, String tag, List<String> repairs, List<MarcField> into) {
    List<Subfield> subfields = new ArrayList<>();
    for (XmlElement child : element.children()) {
      String code = child.attribute("code");
      boolean named = code.length() == 1 && code.charAt(0) > ' ' && code.charAt(0) != '$';
      if (!named) {
        repairs.add("field " + tag + " has a subfield without a valid code; it is read as $a");
      }
      subfields.add(new Subfield(named ? code.charAt(0) : 'a', child.rawText()));
    }
    if (tag.isEmpty()) {
      repairs.add("a field without tag is left out: " + element.text());
    } else if (subfields.isEmpty()) {
      if (!element.text().isEmpty()) {
        into.add(MarcField.control(tag(tag), element.text()));
      }
      repairs.add("field " + tag + " has no subfield");
    } else {
      into.add(
          MarcField.data(
              tag(tag),
              indicator(element.attribute("ind1")),
              indicator(element.attribute("ind2")),
              subfields));
    }
  }

  /** Three characters: files that take tags for numbers have 1 for 001. */
  private static String tag(String tag) {
    return tag.length() >= 3 ? tag.substring(0, 3) : "0".repeat(3 - tag.length()) + tag;
  }

  private static char indicator(String value) {
    char c = value.isEmpty() ? ' ' : value.charAt(0);
    return c == '$' || c == '\\' || c < ' ' || c > '~' ? ' ' : c;
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.write("<collection xmlns=\"" + NAMESPACE + "\">\n");
    while (records.hasNext()) {
      write(MarcRecords.written(records.next(), losses), writer);
    }
    writer.write("</collection>\n");
    writer.flush();
  }

  private static void write(MarcRecord record, Writer writer) throws IOException {
    writer.write("  <record>\n    ");
    writer.write(XmlElement.of("leader", leader(record.leader())).xml());
    writer.write("\n");
    for (MarcField field : record.fields()) {
      XmlElement element =
          field.isControl()
              ? XmlElement.of("controlfield", field.value()).with("tag", field.tag())
              : data(field);
      writer.write("    " + element.xml() + "\n");
    }
    writer.write("  </record>\n");
  }

  private static String leader(String leader) {
    return leader.substring(0, 9) + "a" + leader.substring(10);
  }

  private static XmlElement data(MarcField field) {
    List<XmlElement> subfields = new ArrayList<>();
    for (Subfield subfield : field.subfields()) {
      subfields.add(
          XmlElement.of("subfield", subfield.value())
              .with("code", String.valueOf(subfield.code())));
    }
    return XmlElement.of("datafield", subfields)
        .with("tag", field.tag())
        .with("ind1", String.valueOf(field.ind1()))
        .with("ind2", String.valueOf(field.ind2()));
  }
}
