package org.papilio.literature.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.text.SourceEncoding;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;
import org.papilio.literature.tck.SharedData;

/** Files in any encoding, declared or not, and rightly or not. */
class EncodingsTest {

  private static final String ENTRY =
      "@book{a,\n  title = {Münchner Küche für größere Häuser, è così},\n}\n";
  private static final String TITLE = "Münchner Küche für größere Häuser, è così";

  private static String title(byte[] file) throws IOException {
    List<LiteratureRecord> records =
        RecordCollector.collect(new BibtexFormat(), SourceFile.of("x.bib", file)).records();
    assertEquals(1, records.size());
    return records.getFirst().title();
  }

  @Test
  void noEncodingNeedsToBeDeclared() throws IOException {
    for (String charset :
        List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "UTF-16",
            "UTF-32LE",
            "UTF-32BE",
            "windows-1252",
            "ISO-8859-1",
            "x-MacRoman")) {
      assertEquals(TITLE, title(ENTRY.getBytes(Charset.forName(charset))), charset);
    }
  }

  @Test
  void aByteOrderMarkOfFourBytesIsKnown() throws IOException {
    for (String charset : List.of("UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE", "UTF-8")) {
      assertEquals(TITLE, title(("\ufeff" + ENTRY).getBytes(Charset.forName(charset))), charset);
    }
  }

  @Test
  void twoBytesACharacterAreKnownInAnyScript() throws IOException {
    String entry =
        "@book{a,\n  title = {"
            + "Социальные инновации и местная политика против бедности ".repeat(20).strip()
            + "},\n  note = {"
            + "地方社會政策".repeat(100)
            + "},\n}\n";
    for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
      assertTrue(title(entry.getBytes(Charset.forName(charset))).startsWith("Социальные"), charset);
    }
  }

  @Test
  void whatIsDeclaredWronglyIsReadAsItIs() throws IOException {
    Map<String, String> lies =
        Map.of(
            "% Encoding: UTF-8\n", "windows-1252",
            "% -*- coding: latin-1 -*-\n", "UTF-8",
            "% Encoding: windows-1252\n", "UTF-8",
            "% Encoding: US-ASCII\n", "UTF-8",
            "% Encoding: UTF-16\n", "windows-1252",
            "% Encoding: no-such-thing\n", "UTF-8",
            "% Encoding: UTF-8 \n", "x-MacRoman");
    for (Map.Entry<String, String> lie : lies.entrySet()) {
      byte[] file = (lie.getKey() + ENTRY).getBytes(Charset.forName(lie.getValue()));
      assertEquals(TITLE, title(file), lie.toString());
    }
    byte[] quoted = ("% coding: latin-1\n@book{a, title={It’s œuvre – 5 €}}").getBytes("Cp1252");
    assertEquals("It’s œuvre – 5 €", title(quoted));
  }

  @Test
  void whatIsDeclaredRightlyIsBelieved() throws IOException {
    Map<String, String> titles =
        Map.of(
            "latin-2",
            "Příliš žluťoučký kůň Łódź",
            "applemac",
            "Œuvre über façade",
            "latin9",
            "5 €");
    Map<String, String> charsets =
        Map.of("latin-2", "ISO-8859-2", "applemac", "x-MacRoman", "latin9", "ISO-8859-15");
    for (String name : titles.keySet()) {
      String file = "% -*- coding: " + name + " -*-\n@book{a, title={" + titles.get(name) + "}}";
      assertEquals(titles.get(name), title(file.getBytes(Charset.forName(charsets.get(name)))));
    }
  }

  @Test
  void aPrologOfXmlIsBelievedUnlessItLies() {
    String latin2 = "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><a>Łódź, Plzeň</a>";
    assertEquals(
        "ISO-8859-2",
        SourceEncoding.detect(latin2.getBytes(Charset.forName("ISO-8859-2"))).charset().name());
    assertEquals(
        "UTF-8", SourceEncoding.detect(latin2.getBytes(Charset.forName("UTF-8"))).charset().name());
    assertEquals(
        "UTF-16LE",
        SourceEncoding.detect(latin2.getBytes(Charset.forName("UTF-16LE"))).charset().name());
    String wide = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>x</a>";
    assertEquals(
        "UTF-8", SourceEncoding.detect(wide.getBytes(Charset.forName("UTF-8"))).charset().name());
  }

  /** What each real file is in, as its name, its bytes and its editor's mark say. */
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("encoding-us-ascii-with-header.bib", "UTF-8"),
          Map.entry("encoding-utf-16BE-with-header.bib", "UTF-16BE"),
          Map.entry("encoding-utf-16BE-without-header.bib", "UTF-16BE"),
          Map.entry("encoding-utf-8-with-header-with-databasetypecomment.bib", "UTF-8"),
          Map.entry("encoding-utf-8-with-header.bib", "UTF-8"),
          Map.entry("encoding-utf-8-without-header-with-databasetypecomment.bib", "UTF-8"),
          Map.entry("encoding-utf-8-without-header.bib", "UTF-8"),
          Map.entry("encoding-windows-1252-but-utf-8-declared--decoding-fails.bib", "UTF-8 and 1"),
          Map.entry("encoding-windows-1252-with-header.bib", "windows-1252"),
          Map.entry("encoding-windows-1252-without-header.bib", "windows-1252"),
          Map.entry("tiny-BE-noBOM.bib", "UTF-16BE"),
          Map.entry("tiny-BE-withBOM.bib", "UTF-16BE"),
          Map.entry("tiny-LE-noBOM.bib", "UTF-16LE"),
          Map.entry("tiny-LE-withBOM.bib", "UTF-16LE"),
          Map.entry("encoding1.bib", "ISO-8859-15"),
          Map.entry("encoding2.bib", "UTF-8"),
          Map.entry("encoding3.bib", "ISO-8859-1"),
          Map.entry("encoding4.bib", "ISO-8859-2"),
          Map.entry("encoding5.bib", "UTF-8"),
          Map.entry("encoding6.bib", "UTF-8"));

  @Test
  void everyRealFileIsReadInItsEncoding() throws IOException {
    Map<String, String> actual = new TreeMap<>();
    for (Path file :
        SharedData.files(
            "literature", name -> name.matches("(?:encoding[-\\d].*|tiny-.*)\\.bib"))) {
      try (SourceText text = SourceText.open(SourceFile.of(file))) {
        StringBuilder all = new StringBuilder();
        for (int c = text.read(); c >= 0; c = text.read()) {
          all.append((char) c);
        }
        assertTrue(all.indexOf("\ufffd") < 0, file.toString());
        String charset = text.encoding().charset().name();
        String foreign = text.foreignBytes() > 0 ? " and " + text.foreignBytes() : "";
        actual.put(file.getFileName().toString(), charset + foreign);
      }
    }
    assertEquals(new TreeMap<>(FILES), actual);
  }
}
