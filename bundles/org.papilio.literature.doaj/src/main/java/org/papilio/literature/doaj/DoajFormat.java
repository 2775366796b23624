package org.papilio.literature.doaj;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.json.JsonRecords;
import org.papilio.literature.api.json.JsonRecords.Found;
import org.papilio.literature.api.json.Packed;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Articles as the Directory of Open Access Journals gives them, alone, in a list or one a line. */
@Component
public final class DoajFormat implements LiteratureFormat {

  static final String ID = "doaj";

  private static final FormatInfo INFO =
      new FormatInfo(
          ID, "DOAJ (JSON)", List.of("json", "jsonl", "json.gz"), "application/json", true, false);
  private static final Pattern MARK = Pattern.compile("\"bibjson\"\\s*:\\s*\\{");
  private static final JsonMapper JSON = new JsonMapper();

  @Activate
  public DoajFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    String text = new String(Packed.unpacked(start), StandardCharsets.UTF_8).strip();
    boolean json = text.startsWith("{") || text.startsWith("[");
    return json && MARK.matcher(text).find() ? 0.95 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(Packed.unpacked(source))) {
      JsonRecords records = new JsonRecords(text);
      for (Found found = records.next(); found != null; found = records.next()) {
        if (found.problem().isEmpty()) {
          article(found, sink);
        } else if (!found.text().isEmpty()) {
          sink.unreadable("line " + found.line(), found.problem(), found.text());
        }
      }
    } catch (EOFException | ZipException e) {
      sink.unreadable("end of the file", "the packed file is damaged: " + e.getMessage(), "");
    }
  }

  private static void article(Found found, RecordSink sink) {
    String where = "line " + found.line();
    try {
      JsonNode node = JSON.readTree(found.text());
      if (DoajArticle.isArticle(node)) {
        sink.record(DoajArticle.read(node, sink), where);
      } else {
        sink.unreadable(where, "the object is no article of DOAJ", found.text());
      }
    } catch (JacksonException e) {
      sink.unreadable(where, "not JSON: " + e.getOriginalMessage(), found.text());
    }
  }

  @Override
  public void write(
      Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses) {
    throw Problem.usage("records cannot be written as DOAJ does")
        .allowing("such as csl-json")
        .exception();
  }
}
