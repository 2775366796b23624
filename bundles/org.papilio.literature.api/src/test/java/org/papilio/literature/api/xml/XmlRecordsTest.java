package org.papilio.literature.api.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.xml.XmlRecords.Broken;
import org.papilio.literature.api.xml.XmlRecords.Found;
import org.papilio.literature.api.xml.XmlRecords.Whole;

class XmlRecordsTest {

  private static List<Found> read(byte[] xml) throws IOException {
    return read(SourceFile.of("test.xml", xml));
  }

  private static List<Found> read(SourceFile file) throws IOException {
    List<Found> all = new ArrayList<>();
    try (XmlRecords records = XmlRecords.open(file, Set.of("record"), Set.of("title"))) {
      for (Found found = records.next(); found != null; found = records.next()) {
        all.add(found);
      }
    }
    return all;
  }

  /** Titles; of broken ones the reason. */
  private static List<String> told(String xml) throws IOException {
    return read(xml.getBytes(StandardCharsets.UTF_8)).stream()
        .map(
            found ->
                switch (found) {
                  case Whole whole -> whole.element().childText("title");
                  case Broken broken -> "! " + broken.reason();
                })
        .toList();
  }

  @Test
  void envelopesAndPrefixesAreLookedThrough() throws IOException {
    assertEquals(
        List.of("One", "Two"),
        told(
            "<o:list><o:record><o:header"
                + " status='deleted'/></o:record><o:record><o:header/><o:metadata><m:record"
                + " xmlns:m='urn:m'><m:title>One</m:title></m:record></o:metadata></o:record>"
                + "<record><title>Two</title></record></o:list>"));
  }

  @Test
  void aBrokenRecordCostsItselfAlone() throws IOException {
    List<String> told =
        told(
            "<c><record><title>One</title></record>\n"
                + "<record><title>Bad</titel></record>\n"
                + "<record><title>Open\n"
                + "<record><title>Three</title></record>\n"
                + "<record a=\"<><title>Quote</title></record>\n"
                + "<record><title>Five</title></record>\n"
                + "<record><title>Cut");
    assertEquals("One", told.get(0));
    assertTrue(told.get(1).contains("line 2"), told.get(1));
    assertTrue(told.get(2).contains("its end is missing: line 4"), told.get(2));
    assertEquals("Three", told.get(3));
    assertEquals("Five", told.get(told.size() - 2));
    assertEquals("! the file ends within the record", told.getLast());
  }

  @Test
  void documentTypesOpenNoFilesAndGrowNothing() throws IOException {
    List<String> told =
        told(
            "<!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY a \"&b;&b;\">]>"
                + "<c><record><title>&x;</title></record><record><title>&a;</title></record>"
                + "<record><title>Safe</title></record></c>");
    assertTrue(told.get(0).startsWith("! it uses the entity &x;"), told.get(0));
    assertTrue(told.get(1).startsWith("! it uses the entity &a;"), told.get(1));
    assertEquals("Safe", told.get(2));
  }

  @Test
  void bareAmpersandsAndForbiddenCharactersAreMended() throws IOException {
    List<Found> found =
        read(
            "<record><title>A & B\u0001 &amp; C</title></record>".getBytes(StandardCharsets.UTF_8));
    Whole whole = (Whole) found.getFirst();
    assertEquals("A & B & C", whole.element().childText("title"));
    assertEquals(2, whole.repairs().size());
  }

  @Test
  void commentsAndCdataHideTags() throws IOException {
    assertEquals(
        List.of("a </record> b"),
        told("<record><!-- <record> --><title><![CDATA[a </record> b]]></title></record>"));
  }

  @Test
  void theEncodingOfThePrologIsFollowedUnlessTheBytesSayOtherwise() throws IOException {
    String xml = "<?xml version='1.0' encoding='ISO-8859-5'?><record><title>Жизнь</title></record>";
    Whole whole = (Whole) read(xml.getBytes(Charset.forName("ISO-8859-5"))).getFirst();
    assertEquals("Жизнь", whole.element().childText("title"));
    Whole wide = (Whole) read(("\ufeff" + xml).getBytes(StandardCharsets.UTF_16LE)).getFirst();
    assertEquals("Жизнь", wide.element().childText("title"));
  }

  @Test
  void aRecordWithoutEndIsCutAndNotKept() throws IOException {
    SourceFile endless =
        new SourceFile(
            "endless",
            () ->
                new InputStream() {
                  private final byte[] start = "<record><title>".getBytes(StandardCharsets.UTF_8);
                  private long at;

                  @Override
                  public int read() {
                    return at == 100_000_000L
                        ? -1
                        : at++ < start.length ? start[(int) at - 1] : 'x';
                  }
                },
            Optional.empty());
    List<Found> found = read(endless);
    assertEquals(1, found.size());
    Broken broken = (Broken) found.getFirst();
    assertTrue(broken.reason().contains("longer than"), broken.reason());
    assertTrue(broken.raw().length() <= 2_000);
  }

  @Test
  void anElementReadsBackFromItsXml() {
    XmlElement element =
        XmlElement.parse("<a xml:lang=\"de\"><b>x &lt; <i>y</i> z</b><c/></a>").orElseThrow();
    assertEquals("x < y z", element.childText("b"));
    assertEquals("de", element.attribute("lang"));
    assertEquals(element, XmlElement.parse(element.xml()).orElseThrow());
  }

  /** Joined piece by piece, these texts would take the better part of an hour. */
  @Test
  void commentsBetweenLettersPartNothing() throws IOException {
    String pieces = "a<!---->".repeat(200_000);
    List<String> told = told("<c><record><title>" + pieces + "</title></record></c>");
    assertEquals(List.of("a".repeat(200_000)), told);
  }
}
