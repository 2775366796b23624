package org.papilio.literature.mods;

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
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.spelling.KeptFields;
import org.papilio.literature.api.text.SourceEncoding;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.literature.api.xml.XmlRecords;
import org.papilio.literature.api.xml.XmlRecords.Broken;
import org.papilio.literature.api.xml.XmlRecords.Found;
import org.papilio.literature.api.xml.XmlRecords.Whole;
import org.papilio.platform.loss.LossReport;

/** MODS, version 3, alone, in collections, or in answers of SRU and OAI-PMH. */
@Component
public final class ModsFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          ModsSpelling.ID, "MODS", List.of("mods", "xml"), "application/mods+xml", true, true);
  private static final String NAMESPACE = "http://www.loc.gov/mods/v3";
  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w.\\-]+:)?(?:mods|modsCollection)[\\s>]");

  @Activate
  public ModsFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    SourceEncoding encoding = SourceEncoding.detect(start);
    String text =
        new String(start, encoding.skip(), start.length - encoding.skip(), encoding.charset());
    return ROOT.matcher(text).find() ? 0.97 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (XmlRecords records = XmlRecords.open(source, Set.of("mods"), Set.of())) {
      for (Found found = records.next(); found != null; found = records.next()) {
        switch (found) {
          case Broken broken ->
              sink.unreadable("line " + broken.line(), broken.reason(), broken.raw());
          case Whole whole -> hand(whole, sink);
        }
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
    LiteratureRecord record;
    try {
      record = ModsReader.read(whole.element());
    } catch (RuntimeException e) {
      // No content may end an import; what is a fault of ours is reported with the record.
      sink.unreadable(where, "its elements could not be mapped: " + e, whole.element().xml());
      return;
    }
    whole.repairs().forEach(repair -> sink.note(where + ": " + repair + "."));
    whole.element().children().forEach(child -> sink.kept(child.name()));
    sink.record(record.edit().sourceFields(ModsSpelling.keep(whole.element())).build(), where);
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.write("<modsCollection xmlns=\"" + NAMESPACE + "\"");
    writer.write(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    writer.write(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n");
    while (records.hasNext()) {
      LiteratureRecord record = records.next();
      losses.read();
      XmlElement mods = ModsSpelling.restore(record);
      KeptFields.differing(ModsReader.read(mods), record).forEach(losses::dropped);
      for (SourceField field : record.sourceFields()) {
        if (!field.format().equals(ModsSpelling.ID)) {
          losses.dropped(field.format() + ":" + field.name());
        }
      }
      String id = mods.attribute("ID");
      writer.write("<mods version=\"3.7\"");
      writer.write(id.isEmpty() ? ">\n" : " ID=\"" + XmlElement.escape(id) + "\">\n");
      for (XmlElement child : mods.children()) {
        writer.write("  " + child.xml() + "\n");
        losses.kept(child.name());
      }
      writer.write("</mods>\n");
      losses.accepted();
    }
    writer.write("</modsCollection>\n");
    writer.flush();
  }
}
