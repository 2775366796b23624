package org.papilio.literature.oaipmh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.literature.api.xml.XmlRecords;

/**
 * One record of an answer.
 *
 * @param identifier as the repository spells it; may be empty
 * @param datestamp of its last change, as the repository spells it; may be empty
 * @param sets that it belongs to
 * @param deleted whether it is no more
 * @param metadata what it says; empty when it says nothing
 * @param repairs what had to be mended to read it, in words
 * @param problem why it cannot be read; empty when it can
 */
record OaiRecord(
    String identifier,
    String datestamp,
    List<String> sets,
    boolean deleted,
    Optional<XmlElement> metadata,
    List<String> repairs,
    String problem) {

  private static final String OWN = "oairecord";
  private static final Pattern OPEN = Pattern.compile("\\A<(?:[\\w.\\-]+:)?record(?=[\\s>])");
  private static final Pattern CLOSE = Pattern.compile("</(?:[\\w.\\-]+:)?record\\s*>\\z");
  private static final Pattern IDENTIFIER =
      Pattern.compile("<(?:[\\w.\\-]+:)?identifier(?:\\s[^<>]*)?>([^<>]{1,1000})<");

  /** Reads a piece; whatever it is, the answer is a record or says why it is none. */
  static OaiRecord read(RecordCutter.Piece piece) {
    if (!piece.problem().isEmpty()) {
      return broken(piece.text(), piece.problem());
    }
    Optional<XmlElement> whole = XmlElement.parse(piece.text());
    return whole.isPresent() ? of(whole.get(), List.of()) : mended(piece);
  }

  /** Our own name for the element: MARC's record within it has the same. */
  private static OaiRecord mended(RecordCutter.Piece piece) {
    String renamed = OPEN.matcher(piece.text()).replaceFirst("<" + OWN);
    renamed = CLOSE.matcher(renamed).replaceFirst("</" + OWN + ">");
    SourceFile file =
        SourceFile.of("record", renamed.getBytes(StandardCharsets.UTF_8))
            .in(StandardCharsets.UTF_8);
    try (XmlRecords records = XmlRecords.open(file, Set.of(OWN), Set.of("header"))) {
      return switch (records.next()) {
        case XmlRecords.Whole whole -> of(whole.element(), whole.repairs());
        case XmlRecords.Broken broken -> broken(piece.text(), broken.reason());
        case null -> broken(piece.text(), "it is not well-formed XML");
      };
    } catch (IOException e) {
      return broken(piece.text(), "it cannot be read: " + e.getMessage());
    }
  }

  private static OaiRecord broken(String text, String reason) {
    Matcher found = IDENTIFIER.matcher(text);
    String identifier = found.find() ? found.group(1).strip() : "";
    return new OaiRecord(identifier, "", List.of(), false, Optional.empty(), List.of(), reason);
  }

  private static OaiRecord of(XmlElement record, List<String> repairs) {
    XmlElement header = record.child("header").orElseGet(() -> XmlElement.of("header", ""));
    String identifier = header.childText("identifier");
    boolean deleted = header.attribute("status").strip().equalsIgnoreCase("deleted");
    return new OaiRecord(
        identifier,
        header.childText("datestamp"),
        header.children("setSpec").stream()
            .map(XmlElement::text)
            .filter(set -> !set.isEmpty())
            .toList(),
        deleted,
        record.child("metadata").flatMap(all -> all.children().stream().findFirst()),
        repairs,
        "");
  }
}
