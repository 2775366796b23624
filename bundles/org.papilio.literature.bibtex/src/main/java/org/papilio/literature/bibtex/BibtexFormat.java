package org.papilio.literature.bibtex;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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
import org.papilio.literature.bibtex.Block.Entry;
import org.papilio.platform.loss.LossReport;

/** BibTeX and BibLaTeX. */
@Component
public final class BibtexFormat implements LiteratureFormat {

  static final String ID = "bibtex";

  private static final FormatInfo INFO =
      new FormatInfo(
          ID,
          "BibTeX and BibLaTeX",
          List.of("bib", "bibtex", "biblatex"),
          "application/x-bibtex",
          true,
          true);
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^\\s*@\\s*[A-Za-z]+\\s*[{(]\\s*[^\\s,{}=]*\\s*[,=]");
  private static final Pattern SPECIAL =
      Pattern.compile("(?mi)^\\s*@\\s*(?:comment|string|preamble)\\b");

  @Activate
  public BibtexFormat() {}

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    SourceEncoding encoding = SourceEncoding.detect(start);
    int length = start.length - encoding.skip();
    String text = new String(start, encoding.skip(), length, encoding.charset());
    if (ENTRY.matcher(text).find()) {
      return 0.95;
    }
    return SPECIAL.matcher(text).find() ? 0.8 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    new BibtexReading(source, sink).run(parents(source));
  }

  /**
   * The entries that some entry inherits from: a look ahead, so that only these are held in memory.
   * As BibTeX asks, a parent mostly stands behind its children; only for those that stand before
   * them the file is looked through once more.
   */
  private static Inheritance parents(SourceFile source) throws IOException {
    Inheritance inheritance = new Inheritance();
    if (mentionsParents(source)) {
      offerEntries(source, inheritance);
      if (inheritance.incomplete()) {
        offerEntries(source, inheritance);
      }
    }
    return inheritance;
  }

  private static void offerEntries(SourceFile source, Inheritance inheritance) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      BibtexScanner scanner = new BibtexScanner(text, new Strings());
      for (Block block = scanner.next(); block != null; block = scanner.next()) {
        if (block instanceof Entry entry) {
          inheritance.offer(entry);
        }
      }
    }
  }

  /** Whether "crossref" or "xdata" stands anywhere in the file. */
  private static boolean mentionsParents(SourceFile source) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      char[] chars = new char[1 << 15];
      String carry = "";
      int got;
      while ((got = text.read(chars, 0, chars.length)) >= 0) {
        String part = carry + new String(chars, 0, got).toLowerCase(Locale.ROOT);
        if (part.contains("crossref") || part.contains("xdata")) {
          return true;
        }
        carry = part.substring(Math.max(0, part.length() - 8));
      }
    }
    return false;
  }

  @Override
  public void write(Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    BibtexWriting writing = new BibtexWriting(writer, losses);
    while (records.hasNext()) {
      writing.write(records.next());
    }
    writer.flush();
  }
}
