package org.papilio.literature.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.attachments.UnreadableFileException;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;

/** A PDF as the record of what it holds. */
@Component
public final class PdfFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          PdfRecord.FORMAT, "PDF (metadata)", List.of("pdf"), "application/pdf", true, false);
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int FIRST_PAGES = 3;
  private static final int LONGEST_PROPERTY = 10_000;

  private final Duration limit;

  @Activate
  public PdfFormat() {
    this(LIMIT);
  }

  PdfFormat(Duration limit) {
    this.limit = limit;
    FontMappers.set(new BuiltInFonts());
  }

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    return PdfFile.begins(start) ? 0.95 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    byte[] bytes;
    try (InputStream in = source.open()) {
      bytes = PdfFile.bytes(in);
    } catch (UnreadableFileException e) {
      refuse(source, sink, e);
      return;
    }
    try (PdfWorker worker = new PdfWorker(() -> false)) {
      LiteratureRecord record =
          worker.call("the file", limit, () -> record(source.name(), bytes, worker.watch()));
      count(record, sink);
      sink.record(record, source.name());
    } catch (UnreadableFileException e) {
      sink.unreadable(source.name(), String.valueOf(e.getMessage()), "");
    }
  }

  private static void refuse(SourceFile source, RecordSink sink, UnreadableFileException e)
      throws IOException {
    try (InputStream in = source.open()) {
      byte[] start = in.readNBytes(200);
      if (start.length > 0) {
        String raw = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1);
        sink.unreadable(source.name(), String.valueOf(e.getMessage()), raw);
      }
    }
  }

  private static void count(LiteratureRecord record, RecordSink sink) {
    record.texts().keySet().forEach(sink::kept);
    record.names().keySet().forEach(sink::kept);
    record.sourceFields().stream().map(SourceField::name).forEach(sink::kept);
  }

  private static LiteratureRecord record(String name, byte[] bytes, Watch watch)
      throws IOException, UnreadableFileException {
    try (PdfFile pdf = PdfFile.open(bytes, watch)) {
      StringBuilder text = new StringBuilder();
      String title = "";
      Iterator<PDPage> pages = pdf.pages();
      for (int i = 0; i < FIRST_PAGES && pages.hasNext(); i++) {
        PDPage page = pages.next();
        text.append(pdf.text(page)).append('\n');
        if (i == 0) {
          title = new TitleFinder(watch).find(pdf.document(), page);
        }
      }
      return PdfRecord.of(xmp(pdf), info(pdf), text.toString(), title, name);
    }
  }

  private static Map<String, List<String>> xmp(PdfFile pdf) throws IOException {
    PDMetadata metadata = pdf.document().getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return Map.of();
    }
    try (InputStream in = metadata.createInputStream()) {
      return Xmp.read(in.readNBytes((4 << 20) + 1));
    }
  }

  private static Map<String, String> info(PdfFile pdf) {
    PDDocumentInformation information = pdf.document().getDocumentInformation();
    Map<String, String> info = new LinkedHashMap<>();
    for (COSName key : information.getCOSObject().keySet()) {
      String value = information.getCOSObject().getString(key);
      if (value != null && value.length() <= LONGEST_PROPERTY && !key.getName().isBlank()) {
        info.put(key.getName(), value);
      }
    }
    return info;
  }

  @Override
  public void write(
      Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses) {
    throw Problem.usage("records cannot be written as PDF")
        .fix("write a list of references with: papilio literature cite --html")
        .exception();
  }
}
