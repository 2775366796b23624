package org.papilio.literature.endnote;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
import org.papilio.literature.api.tagged.TaggedExchange;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.literature.api.xml.XmlRecords;
import org.papilio.literature.api.xml.XmlRecords.Broken;
import org.papilio.literature.api.xml.XmlRecords.Found;
import org.papilio.literature.api.xml.XmlRecords.Whole;
import org.papilio.platform.loss.LossReport;

/** EndNote's XML, as EndNote, Bookends, Mendeley and Zotero export it. */
@Component
public final class EndnoteXmlFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          EndnoteXmlMapping.ID, "EndNote XML", List.of("xml"), "application/xml", true, true);
  private static final Pattern BEGIN =
      Pattern.compile(
          "<xml>\\s*<records>\\s*<record[\\s>]|<ref-type[\\s>]|<source-app[\\s>]|<xml>\\s*<records>");

  private final TaggedExchange exchange = new TaggedExchange(new EndnoteXmlMapping());

  @Activate
  public EndnoteXmlFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    return BEGIN.matcher(SourceText.start(start)).find() ? 0.95 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (XmlRecords records = XmlRecords.open(source, Set.of("record"), Set.of())) {
      for (Found found = records.next(); found != null; found = records.next()) {
        switch (found) {
          case Whole whole -> exchange.hand(units(whole), sink);
          case Broken broken ->
              sink.unreadable("line " + broken.line(), broken.reason(), broken.raw());
        }
      }
      if (records.foreignBytes() > 0) {
        sink.note(records.foreignBytes() + " bytes are no UTF-8 and were read as Windows-1252.");
      }
    }
  }

  private static TaggedRecord units(Whole whole) {
    List<Tag> tags = EndnoteXmlMapping.UNITS.take(whole.element());
    return new TaggedRecord(whole.line(), tags, whole.repairs());
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n");
    while (records.hasNext()) {
      TaggedRecord units = exchange.written(records.next(), losses);
      writer.write(EndnoteXmlMapping.UNITS.build("record", units.tags()).xml());
      writer.write("\n");
    }
    writer.write("</records></xml>\n");
    writer.flush();
  }
}
