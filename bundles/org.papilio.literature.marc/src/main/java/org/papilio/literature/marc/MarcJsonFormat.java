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
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.text.SourceEncoding;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.platform.loss.LossReport;
import tools.jackson.core.JacksonException;

/** MARC 21 as MARC-in-JSON: an array of records, one a line, or one alone. */
@Component
public final class MarcJsonFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          "marc-in-json",
          "MARC-in-JSON",
          List.of("json", "ndj", "jsonl"),
          "application/marc-in-json",
          true,
          true);
  private static final Pattern RECORD =
      Pattern.compile("\"leader\"\\s*:\\s*\"|\"fields\"\\s*:\\s*\\[\\s*\\{\\s*\"\\d\\d\\d\"\\s*:");

  @Activate
  public MarcJsonFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    SourceEncoding encoding = SourceEncoding.detect(start);
    String text =
        new String(start, encoding.skip(), start.length - encoding.skip(), encoding.charset());
    return RECORD.matcher(text).find() ? 0.95 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      JsonObjects objects = new JsonObjects(text);
      JsonObjects.Found found;
      while ((found = objects.next()) != null) {
        String where = "line " + found.line();
        if (!found.problem().isEmpty()) {
          sink.unreadable(where, found.problem(), found.text());
          continue;
        }
        try {
          List<String> repairs = new ArrayList<>();
          MarcRecords.hand(MarcJson.read(found.text(), repairs), repairs, where, sink);
        } catch (JacksonException e) {
          sink.unreadable(where, "not well-formed JSON: " + e.getOriginalMessage(), found.text());
        } catch (MarcProblem e) {
          sink.unreadable(where, e.reason(), found.text());
        }
      }
      if (text.foreignBytes() > 0) {
        sink.note(text.foreignBytes() + " bytes are no UTF-8 and were read as Windows-1252.");
      }
    }
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    String separator = "[\n";
    while (records.hasNext()) {
      writer.write(separator + MarcJson.write(MarcRecords.written(records.next(), losses)));
      separator = ",\n";
    }
    writer.write(separator.equals("[\n") ? "[]\n" : "\n]\n");
    writer.flush();
  }
}
