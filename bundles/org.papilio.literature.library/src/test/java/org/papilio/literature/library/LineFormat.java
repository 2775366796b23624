package org.papilio.literature.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;

/**
 * A format for tests: {@code #lines}, then {@code key=title} in each line. A line without a sign of
 * equality cannot be read; the lines {@code crash} and {@code exhaust} break the format itself.
 */
final class LineFormat implements LiteratureFormat {

  @Override
  public FormatInfo info() {
    return new FormatInfo("lines", "Lines", List.of("lines"), "text/plain", true, false);
  }

  @Override
  public double sniff(byte[] start) {
    return new String(start, StandardCharsets.UTF_8).startsWith("#lines") ? 1 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (InputStream in = source.open();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        int equals = line.indexOf('=');
        if (line.equals("crash")) {
          throw new IllegalStateException("a fault of the format");
        } else if (line.equals("exhaust")) {
          throw new OutOfMemoryError("as of a format that takes all there is");
        } else if (line.startsWith("-")) {
          sink.removed(new RecordKey(line.substring(1)), "line " + number);
        } else if (equals > 0) {
          sink.kept("title");
          RecordKey key = new RecordKey(line.substring(0, equals));
          sink.record(
              LiteratureRecord.of(key, "book").text("title", line.substring(equals + 1)).build(),
              "line " + number);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          sink.unreadable("line " + number, "there is no sign of equality", line);
        }
      }
    }
  }

  @Override
  public void write(
      Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses) {
    throw new UnsupportedOperationException();
  }
}
