package org.papilio.literature.medline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
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
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.literature.api.xml.XmlRecords;
import org.papilio.literature.api.xml.XmlRecords.Broken;
import org.papilio.literature.api.xml.XmlRecords.Found;
import org.papilio.literature.api.xml.XmlRecords.Whole;
import org.papilio.platform.loss.LossReport;

/** The XML of PubMed: articles and books. The document type that it names is never loaded. */
@Component
public final class PubmedXmlFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(PubmedMapping.ID, "PubMed XML", List.of("xml"), "application/xml", true, true);
  private static final Pattern BEGIN =
      Pattern.compile(
          "<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|PubmedBookArticleSet"
              + "|MedlineCitationSet|MedlineCitation)[\\s>]");
  private final TaggedExchange exchange = new TaggedExchange(new PubmedMapping());

  @Activate
  public PubmedXmlFormat() {}

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
    try (XmlRecords records = XmlRecords.open(source, names(source), Set.of())) {
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

  /** The oldest files hold citations that no article stands around. */
  private static Set<String> names(SourceFile source) throws IOException {
    try (InputStream in = source.open()) {
      String start = SourceText.start(in.readNBytes(4096));
      boolean bare = start.contains("MedlineCitation") && !start.contains("PubmedArticle");
      return bare ? Set.of("MedlineCitation") : Set.of("PubmedArticle", "PubmedBookArticle");
    }
  }

  private static TaggedRecord units(Whole whole) {
    XmlElement record = whole.element();
    boolean bare = record.name().equals("MedlineCitation");
    XmlElement article = bare ? XmlElement.of("PubmedArticle", List.of(record)) : record;
    return new TaggedRecord(whole.line(), PubmedMapping.UNITS.take(article), whole.repairs());
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>\n");
    while (records.hasNext()) {
      TaggedRecord units = exchange.written(records.next(), losses);
      boolean book = units.tags().stream().anyMatch(tag -> tag.name().startsWith("BookDocument/"));
      String name = book ? "PubmedBookArticle" : "PubmedArticle";
      writer.write(PubmedMapping.UNITS.build(name, units.tags()).xml());
      writer.write("\n");
    }
    writer.write("</PubmedArticleSet>\n");
    writer.flush();
  }
}
