package org.papilio.literature.oaipmh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;

/**
 * Answers of OAI-PMH: the envelope with identifier, date and deletions is read here, what it holds
 * by the format that knows it. A record's key is its identifier in the repository, so that it is
 * found again when it changes or goes.
 */
@Component(service = LiteratureFormat.class)
public final class OaiPmhFormat implements LiteratureFormat {

  static final String ID = "oai-pmh";
  private static final FormatInfo INFO =
      new FormatInfo(ID, "OAI-PMH answers", List.of("oai.xml", "xml"), "text/xml", true, false);
  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.\\-]+:)?OAI-PMH[\\s>]");

  /** Which format knows what, the one that decides first. */
  private final Envelopes envelopes = new Envelopes(this::others);

  // Dynamic: this is a format itself, and formats come one after the other.
  @Reference(
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY,
      target = "(!(component.name=org.papilio.literature.oaipmh.OaiPmhFormat))")
  volatile List<LiteratureFormat> others = List.of();

  @Activate
  public OaiPmhFormat() {}

  /** A format over these others, where no service registry brings them. */
  public OaiPmhFormat(List<LiteratureFormat> others) {
    this.others = others;
  }

  private List<LiteratureFormat> others() {
    return others;
  }

  @Override
  public FormatInfo info() {
    return INFO;
  }

  @Override
  public double sniff(byte[] start) {
    return ROOT.matcher(SourceText.start(start)).find() ? 0.99 : 0;
  }

  @Override
  public void read(SourceFile source, RecordSink sink) throws IOException {
    try (SourceText text = SourceText.open(source)) {
      RecordCutter cutter = new RecordCutter(text);
      RecordCutter.Piece piece = cutter.next();
      RecordKeys keys = RecordKeys.within(cutter.outside());
      for (; piece != null; piece = cutter.next()) {
        hand(piece, keys, sink);
      }
      if (cutter.outside().contains("<!DOCTYPE")) {
        sink.note("There is a document type; it was not read.");
      }
      if (text.foreignBytes() > 0) {
        sink.note(text.foreignBytes() + " bytes are no UTF-8 and were read as Windows-1252.");
      }
    }
  }

  private void hand(RecordCutter.Piece piece, RecordKeys keys, RecordSink sink) {
    OaiRecord record = OaiRecord.read(piece);
    String where =
        "line " + piece.line() + (record.identifier().isEmpty() ? "" : ", " + record.identifier());
    if (!record.problem().isEmpty()) {
      sink.unreadable(where, record.problem(), piece.text());
      return;
    }
    Optional<RecordKey> key = keys.of(record.identifier());
    if (key.isEmpty()) {
      sink.unreadable(where, "its header has no identifier", piece.text());
    } else if (record.deleted()) {
      sink.removed(key.get(), where);
    } else if (record.metadata().isEmpty()) {
      sink.unreadable(where, "it has no metadata", piece.text());
    } else {
      record.repairs().forEach(repair -> sink.note(where + ": " + repair + "."));
      Envelopes.Taker taker =
          new Envelopes.Taker(
              where, piece.text(), sink, read -> withHeader(read, key.get(), record));
      envelopes.read(record.metadata().get(), taker);
    }
  }

  private static LiteratureRecord withHeader(
      LiteratureRecord read, RecordKey key, OaiRecord record) {
    LiteratureRecord.Builder builder = read.edit().key(key);
    builder.sourceField(new SourceField(ID, "identifier", record.identifier()));
    if (!record.datestamp().isEmpty()) {
      builder.sourceField(new SourceField(ID, "datestamp", record.datestamp()));
    }
    record.sets().forEach(set -> builder.sourceField(new SourceField(ID, "setSpec", set)));
    return builder.build();
  }

  @Override
  public void write(
      Iterator<LiteratureRecord> records, OutputStream out, LossReport.Builder losses) {
    throw Problem.badInput("answers of OAI-PMH are not written to files")
        .fix("write marcxml, mods or dublin-core, or let others harvest the library")
        .exception();
  }

  /** The bytes of an element, as a file that any format can read. */
  static SourceFile file(XmlElement element) {
    return SourceFile.of("record.xml", element.xml().getBytes(StandardCharsets.UTF_8))
        .in(StandardCharsets.UTF_8);
  }
}
