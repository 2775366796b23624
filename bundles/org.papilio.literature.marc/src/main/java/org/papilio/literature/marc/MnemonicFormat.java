package org.papilio.literature.marc;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

/**
 * MARC 21 as text to be read and mended by hand: a line for each field, an empty one between
 * records.
 */
@Component
public final class MnemonicFormat implements LiteratureFormat {

  private static final FormatInfo INFO =
      new FormatInfo(
          "marc-mnemonic",
          "MARC 21 mnemonic text",
          List.of("mrk", "mrk8"),
          "text/x-marc-mnemonic",
          true,
          true);
  private static final int LONGEST_LINE = 1 << 22;
  private static final Pattern LINE = Pattern.compile("=([A-Za-z0-9]{3})  ?(.*)", Pattern.DOTALL);
  private static final Pattern BEGIN =
      Pattern.compile("(?m)^\\ufeff?=(?:LDR|000|00[1-9]|[0-9]{3})  ");

  @Activate
  public MnemonicFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    SourceEncoding encoding = SourceEncoding.detect(start);
    String text =
        new String(start, encoding.skip(), start.length - encoding.skip(), encoding.charset());
    return BEGIN.matcher(text).find() ? 0.95 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      Lines lines = new Lines(text);
      List<MarcField> fields = new ArrayList<>();
      StringBuilder outside = new StringBuilder();
      String leader = "";
      int begin = 0;
      String line;
      while ((line = lines.next()) != null) {
        Matcher field = LINE.matcher(line);
        boolean matches = field.matches();
        boolean first = matches && isLeader(field.group(1));
        if ((line.isBlank() || first) && !fields.isEmpty()) {
          hand(leader, fields, begin, sink);
          leader = "";
          begin = 0;
          fields.clear();
        }
        if (matches) {
          begin = begin == 0 ? lines.number() : begin;
          if (first) {
            leader = field.group(2).replace('\\', ' ');
          } else {
            fields.add(field(field.group(1), field.group(2)));
          }
        } else if (!line.isBlank() && outside.length() < 10_000) {
          outside.append(line, 0, Math.min(line.length(), 2_000)).append('\n');
        }
      }
      if (!fields.isEmpty()) {
        hand(leader, fields, begin, sink);
      }
      if (!outside.isEmpty()) {
        String reason = "lines that begin with no '=', tag and two blanks are no fields";
        sink.unreadable("whole file", reason, outside.toString());
      }
    }
  }

  private static boolean isLeader(String tag) {
    return tag.equals("LDR") || tag.equals("000");
  }

  private static MarcField field(String tag, String text) {
    return tag.startsWith("00")
        ? MarcField.control(
            tag, text.replace('\\', ' ').replace("{bsol}", "\\").replace("{dollar}", "$"))
        : Mnemonic.read(tag, text);
  }

  private static void hand(String leader, List<MarcField> fields, int begin, RecordSink sink) {
    MarcRecords.hand(new MarcRecord(leader, fields), List.of(), "line " + begin, sink);
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    while (records.hasNext()) {
      MarcRecord record = MarcRecords.written(records.next(), losses);
      writer.write("=LDR  " + record.leader().replace(' ', '\\') + "\r\n");
      for (MarcField field : record.fields()) {
        String text = Mnemonic.write(field);
        String line = field.isControl() ? text.replace("\\", "{bsol}").replace(' ', '\\') : text;
        writer.write("=" + field.tag() + "  " + line.replaceAll("\\R", " ") + "\r\n");
      }
      writer.write("\r\n");
    }
    writer.flush();
  }

  /** Lines of bounded length. */
  private static final class Lines {
    private final Reader in;
    private final char[] chars = new char[1 << 14];
    private int at;
    private int end;
    private int number;

    Lines(Reader in) {
      this.in = in;
    }

    int number() {
      return number;
    }

    @Nullable String next() throws IOException {
      StringBuilder line = null;
      while (true) {
        if (at == end) {
          end = Math.max(0, in.read(chars, 0, chars.length));
          at = 0;
          if (end == 0) {
            number++;
            return line == null ? null : line.toString();
          }
        }
        int from = at;
        while (at < end && chars[at] != '\n') {
          at++;
        }
        line = line == null ? new StringBuilder() : line;
        if (line.length() < LONGEST_LINE) {
          line.append(chars, from, at - from);
        }
        if (at < end) {
          at++;
          number++;
          int length = line.length();
          return length > 0 && line.charAt(length - 1) == '\r'
              ? line.substring(0, length - 1)
              : line.toString();
        }
      }
    }
  }
}
