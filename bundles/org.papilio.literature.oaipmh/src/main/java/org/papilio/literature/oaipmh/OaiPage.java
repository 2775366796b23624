package org.papilio.literature.oaipmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.literature.api.xml.XmlElement;

/**
 * One answer of a repository, as far as a harvester needs it. Read tolerantly: one bad record does
 * not hide the token behind it.
 *
 * @param text the whole answer
 * @param envelope whether it is an answer of OAI-PMH at all
 * @param ended whether its last end tag is there
 * @param responseDate the clock of the repository; empty when it is missing or no date
 * @param errors what the repository complains about
 * @param records identifiers and dates, in the order of the answer
 * @param broken how many records cannot be read
 * @param token to ask for the next page; empty when this is the last one or none is there
 * @param listSize how many records the whole list has, as the repository says; -1 when it does not
 */
record OaiPage(
    String text,
    boolean envelope,
    boolean ended,
    Optional<Instant> responseDate,
    List<OaiError> errors,
    List<Header> records,
    int broken,
    String token,
    long listSize) {

  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.\\-]+:)?OAI-PMH[\\s>]");
  private static final Pattern ROOT_END = Pattern.compile("</(?:[\\w.\\-]+:)?OAI-PMH\\s*>");
  private static final Pattern DATE = element("responseDate");
  private static final Pattern ERROR = element("error");
  private static final Pattern TOKEN = element("resumptionToken");

  /** An error of the protocol: {@code badResumptionToken}. */
  record OaiError(String code, String message) {}

  /** What the header of a record says; the datestamp may be empty. */
  record Header(String identifier, String datestamp) {}

  private static Pattern element(String name) {
    return Pattern.compile(
        "<((?:[\\w.\\-]+:)?" + name + ")((?:\\s[^<>]*)?)(?:/>|(?<!/)>([^<]*)</\\1\\s*>)");
  }

  static OaiPage read(byte[] bytes) {
    String text = decode(bytes);
    RecordCutter cutter = new RecordCutter(new java.io.StringReader(text));
    List<Header> records = new ArrayList<>();
    int broken = 0;
    try {
      for (RecordCutter.Piece piece = cutter.next(); piece != null; piece = cutter.next()) {
        OaiRecord record = OaiRecord.read(piece);
        broken += record.problem().isEmpty() ? 0 : 1;
        records.add(new Header(record.identifier(), record.datestamp()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory was read", e);
    }
    String outside = cutter.outside();
    List<OaiError> errors = new ArrayList<>();
    Matcher error = ERROR.matcher(outside);
    while (error.find()) {
      XmlElement element = parsed(error);
      errors.add(new OaiError(element.attribute("code"), element.text()));
    }
    Matcher token = TOKEN.matcher(outside);
    XmlElement next = token.find() ? parsed(token) : XmlElement.of("resumptionToken", "");
    return new OaiPage(
        text,
        ROOT.matcher(outside).find(),
        ROOT_END.matcher(outside).find(),
        date(outside),
        errors,
        records,
        broken,
        next.text(),
        size(next.attribute("completeListSize")));
  }

  private static String decode(byte[] bytes) {
    try (SourceText text = SourceText.open(SourceFile.of("answer", bytes))) {
      StringBuilder all = new StringBuilder(bytes.length);
      char[] chunk = new char[1 << 14];
      for (int count = text.read(chunk); count >= 0; count = text.read(chunk)) {
        all.append(chunk, 0, count);
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory were read", e);
    }
  }

  private static XmlElement parsed(Matcher found) {
    return XmlElement.parse(found.group())
        .orElseGet(() -> XmlElement.of("unreadable", String.valueOf(found.group(3)).strip()));
  }

  private static Optional<Instant> date(String outside) {
    Matcher found = DATE.matcher(outside);
    return found.find() ? instant(parsed(found).text()) : Optional.empty();
  }

  /** A time as repositories spell it, with any offset, or a day. */
  static Optional<Instant> instant(String text) {
    try {
      String time = text.strip();
      if (time.matches("\\d{4}-\\d{2}-\\d{2}")) {
        time += "T00:00:00Z";
      }
      return Optional.of(OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static long size(String text) {
    return text.strip().matches("\\d{1,12}") ? Long.parseLong(text.strip()) : -1;
  }

  byte[] utf8() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The elements of one name anywhere in an answer that holds no records, in order. */
  List<XmlElement> elements(String name) {
    List<XmlElement> found = new ArrayList<>();
    XmlElement.parse(text).ifPresent(root -> collect(root, name, found));
    return found;
  }

  private static void collect(XmlElement element, String name, List<XmlElement> into) {
    if (element.name().equals(name)) {
      into.add(element);
    }
    element.children().forEach(child -> collect(child, name, into));
  }

  Optional<OaiError> error(String code) {
    return errors.stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
