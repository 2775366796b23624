package org.papilio.literature.oaipmh;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.xml.XmlElement;

/** Hands what an envelope holds to the format that knows it. */
final class Envelopes {

  private final Supplier<List<LiteratureFormat>> formats;

  Envelopes(Supplier<List<LiteratureFormat>> formats) {
    this.formats = formats;
  }

  void read(XmlElement metadata, Taker taker) {
    if (metadata.name().equals(DoajArticle.ELEMENT)) {
      taker.record(DoajArticle.read(metadata, taker), taker.where);
      return;
    }
    Optional<LiteratureFormat> format = format(metadata);
    if (format.isEmpty()) {
      taker.unreadable("", "no format of literature reads the element " + metadata.name(), "");
      return;
    }
    try {
      format.get().read(OaiPmhFormat.file(metadata), taker);
    } catch (IOException e) {
      taker.unreadable("", "it cannot be read: " + e.getMessage(), "");
    }
    if (!taker.any) {
      taker.unreadable("", "there is nothing in its " + metadata.name(), "");
    }
  }

  private Optional<LiteratureFormat> format(XmlElement metadata) {
    String id =
        switch (metadata.name()) {
          case "dc", "qualifieddc", "qualifiedDC", "qdc" -> "dublin-core";
          case "mods", "modsCollection" -> "mods";
          case "record", "collection" -> "marcxml";
          default -> "";
        };
    return formats.get().stream().filter(one -> one.info().id().equals(id)).findFirst();
  }

  /** Passes on what a format reads of one envelope, under the envelope's name. */
  static final class Taker implements RecordSink {
    private final String where;
    private final String raw;
    private final RecordSink next;
    private final UnaryOperator<LiteratureRecord> header;
    private boolean any;
    private boolean taken;

    Taker(String where, String raw, RecordSink next, UnaryOperator<LiteratureRecord> header) {
      this.where = where;
      this.raw = raw;
      this.next = next;
      this.header = header;
    }

    @Override
    public void record(LiteratureRecord record, String place) {
      any = true;
      if (taken) {
        next.note(where + ": its metadata holds more than one record; the first one was taken.");
      } else {
        taken = true;
        next.record(header.apply(record), where);
      }
    }

    @Override
    public void unreadable(String place, String reason, String part) {
      any = true;
      next.unreadable(where, reason, raw);
    }

    @Override
    public void kept(String field) {
      next.kept(field);
    }

    @Override
    public void changed(String field) {
      next.changed(field);
    }

    @Override
    public void dropped(String field) {
      next.dropped(field);
    }

    @Override
    public void note(String sentence) {
      next.note(where + ": " + sentence);
    }
  }
}
