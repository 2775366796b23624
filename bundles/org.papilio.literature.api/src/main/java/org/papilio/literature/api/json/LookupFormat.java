package org.papilio.literature.api.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.json.JsonRecords.Found;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;

/**
 * The works of one lookup service as it gives them in JSON: one, an answer with a list, or one a
 * line; also packed by gzip. Read only. Who adds a service brings what its files are known by and
 * how an object of it is mapped to a record.
 *
 * <pre>{@code
 * @Component(service = LiteratureFormat.class)
 * public final class MyFormat extends LookupFormat {
 *   public MyFormat() { super("mine", "Mine", Pattern.compile("\"mine:id\"\\s*:")); }
 *   protected Optional<LiteratureRecord> work(String object, RecordSink sink) { … }
 * }
 * }</pre>
 */
public abstract class LookupFormat implements LiteratureFormat {

  /** How sure a file is that has a mark: no other service writes it, but a copy may. */
  private static final double SURE = 0.95;

  private final String service;
  private final Pattern mark;
  private final FormatInfo info;

  /**
   * @param id of the format
   * @param service its name, as it writes itself
   * @param mark what stands near the beginning of its files and in no others
   */
  protected LookupFormat(String id, String service, Pattern mark) {
    this.service = service;
    this.mark = mark;
    this.info =
        new FormatInfo(
            id,
            service + " (JSON)",
            List.of("json", "jsonl", "json.gz"),
            "application/json",
            true,
            false);
  }

  /**
   * The record that one object is.
   *
   * @param object from brace to brace
   * @param sink is told of losses; the record itself is handed on by the caller
   * @return empty when it is no work of the service
   * @throws ParseException when the text is not JSON; the message says why
   */
  protected abstract Optional<LiteratureRecord> work(String object, RecordSink sink)
      throws ParseException;

  @Override
  public final FormatInfo info() {
    return info;
  }

  @Override
  public final double sniff(byte[] start) {
    String text = new String(Packed.unpacked(start), StandardCharsets.UTF_8).strip();
    boolean json = text.startsWith("{") || text.startsWith("[");
    return json && mark.matcher(text).find() ? SURE : 0;
  }

  @Override
  public final void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(Packed.unpacked(source))) {
      JsonRecords records = new JsonRecords(text);
      for (Found found = records.next(); found != null; found = records.next()) {
        if (found.problem().isEmpty()) {
          read(found, sink);
        } else if (!found.text().isEmpty()) {
          sink.unreadable("line " + found.line(), found.problem(), found.text());
        }
      }
    } catch (EOFException | ZipException e) {
      sink.unreadable("end of the file", "the packed file is damaged: " + e.getMessage(), "");
    }
  }

  private void read(Found found, RecordSink sink) {
    String where = "line " + found.line();
    try {
      Optional<LiteratureRecord> record = work(found.text(), sink);
      if (record.isPresent()) {
        sink.record(record.get(), where);
      } else {
        sink.unreadable(where, "the object is no work of " + service, found.text());
      }
    } catch (ParseException e) {
      sink.unreadable(where, "not JSON: " + e.getMessage(), found.text());
    }
  }

  @Override
  public final void write(
      Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses) {
    throw Problem.usage("records cannot be written as " + service + " does")
        .allowing("such as csl-json")
        .exception();
  }
}
