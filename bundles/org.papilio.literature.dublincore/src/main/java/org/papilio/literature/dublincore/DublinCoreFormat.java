package org.papilio.literature.dublincore;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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

/** Dublin Core in XML: simple, qualified, and as OAI-PMH carries it. */
@Component
public final class DublinCoreFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          DublinCoreSpelling.ID,
          "Dublin Core",
          List.of("dc.xml", "xml"),
          "application/xml",
          true,
          true);
  private static final Set<String> ROOTS =
      Set.of("dc", "qualifieddc", "qualifiedDC", "qdc", "metadata", "record");

  /** The fifteen elements of the namespace {@code http://purl.org/dc/elements/1.1/}. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "title",
          "creator",
          "subject",
          "description",
          "publisher",
          "contributor",
          "date",
          "type",
          "format",
          "identifier",
          "source",
          "language",
          "relation",
          "coverage",
          "rights");

  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w.\\-]+:)?(?:dc|qualifieddc|qualifiedDC|qdc)[\\s>]");
  private static final Pattern BARE = Pattern.compile("<(?:metadata|record)[\\s>][^<]*<dc:\\w+");
  private static final Pattern OTHERS = Pattern.compile("<rdf:RDF|<datafield|<mods[\\s>:]");

  @Activate
  public DublinCoreFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    SourceEncoding encoding = SourceEncoding.detect(start);
    String text =
        new String(start, encoding.skip(), start.length - encoding.skip(), encoding.charset());
    if (OTHERS.matcher(text).find()) {
      return 0;
    }
    if (ROOT.matcher(text).find()) {
      return 0.96;
    }
    return BARE.matcher(text).find() ? 0.85 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (XmlRecords records = XmlRecords.open(source, ROOTS, ELEMENTS)) {
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
    LiteratureRecord record;
    try {
      record = DublinCoreReader.read(whole.element());
    } catch (RuntimeException e) {
      // No content may end an import; what is a fault of ours is reported with the record.
      sink.unreadable(where, "its elements could not be mapped: " + e, whole.element().xml());
      return;
    }
    whole.repairs().forEach(repair -> sink.note(where + ": " + repair + "."));
    whole.element().children().forEach(child -> sink.kept(child.name()));
    List<SourceField> kept = DublinCoreSpelling.keep(whole.element());
    sink.record(record.edit().sourceFields(kept).build(), where);
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records");
    writer.write(" xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\"");
    writer.write(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
    writer.write(" xmlns:dcterms=\"http://purl.org/dc/terms/\"");
    writer.write(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    writer.write(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n");
    while (records.hasNext()) {
      LiteratureRecord record = records.next();
      losses.read();
      XmlElement dc = DublinCoreSpelling.restore(record);
      KeptFields.differing(DublinCoreReader.read(dc), record).forEach(losses::dropped);
      for (SourceField field : record.sourceFields()) {
        if (!field.format().equals(DublinCoreSpelling.ID)) {
          losses.dropped(field.format() + ":" + field.name());
        }
      }
      writer.write("<oai_dc:dc>\n");
      for (XmlElement child : dc.children()) {
        writer.write("  " + prefixed(child).xml() + "\n");
        losses.kept(child.name());
      }
      writer.write("</oai_dc:dc>\n");
      losses.accepted();
    }
    writer.write("</records>\n");
    writer.flush();
  }

  private static XmlElement prefixed(XmlElement element) {
    Map<String, String> attributes = element.attributes();
    String prefix = ELEMENTS.contains(element.name()) ? "dc:" : "dcterms:";
    return new XmlElement(prefix + element.name(), attributes, element.nodes());
  }
}
