package org.papilio.literature.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;

class PdfFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new PdfFormat();
  }

  @Override
  public List<SourceFile> samples() {
    try {
      return List.of(
          SourceFile.of("stated.pdf", stated()), SourceFile.of("guessed.pdf", guessed()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] stated() throws IOException {
    return new Pdfs()
        .info("ms-12-final.docx", "somebody")
        .xmp(
            "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Towards Alternative Models</rdf:li>"
                + "</rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Frank Moulaert</rdf:li>"
                + "<rdf:li>Martinelli, Flavia</rdf:li></rdf:Seq></dc:creator>"
                + "<prism:publicationName>Urban Studies</prism:publicationName>"
                + "<prism:doi>10.1080/00420980500279893</prism:doi>"
                + "<prism:coverDate>2005-10</prism:coverDate>"
                + "<prism:startingPage>1969</prism:startingPage>"
                + "<prism:endingPage>1990</prism:endingPage>")
        .page("Something else", List.of("text"))
        .bytes();
  }

  private static byte[] guessed() throws IOException {
    return new Pdfs()
        .page(
            "Rescaling Social Policies\nTowards Multilevel Governance",
            List.of(
                "Yuri Kazepov",
                "A line of text in small letters, as most of the page is.",
                "Another line of text in small letters. https://doi.org/10.4324/9781315576268.",
                "ISBN 978-0-7546-7021-6"))
        .bytes();
  }

  private Collected read(String name, byte[] bytes) throws IOException {
    return RecordCollector.collect(format(), SourceFile.of(name, bytes));
  }

  @Test
  void whatTheFileStatesComesFirst() throws IOException {
    LiteratureRecord record = read("stated.pdf", stated()).records().getFirst();
    assertEquals("Towards Alternative Models", record.title());
    assertEquals(
        List.of(Name.of("Moulaert", "Frank"), Name.of("Martinelli", "Flavia")),
        record.names("author"));
    assertEquals("article-journal", record.type());
    assertEquals("10.1080/00420980500279893", record.text("DOI"));
    assertEquals("1969-1990", record.text("page"));
    assertEquals("2005-10", record.issued().orElseThrow().text());
    assertEquals("moulaert2005towards", record.key().value());
    assertEquals(List.of("ms-12-final.docx"), record.sourceFields("pdf", "Title"));
  }

  @Test
  void theRestIsReadFromTheFirstPages() throws IOException {
    LiteratureRecord record = read("guessed.pdf", guessed()).records().getFirst();
    assertEquals("Rescaling Social Policies Towards Multilevel Governance", record.title());
    assertEquals("10.4324/9781315576268", record.text("DOI"));
    assertEquals("978-0-7546-7021-6", record.text("ISBN"));
    assertEquals("book", record.type());
  }

  @Test
  void aFileWithoutAnyTitleIsCalledByItsName() throws IOException {
    byte[] plain = new Pdfs().page("", List.of("only small letters here")).bytes();
    assertEquals("notes", read("notes.pdf", plain).records().getFirst().title());
  }

  @Test
  void aLockedFileIsNamedWithTheReason() throws IOException {
    byte[] locked = new Pdfs().page("Title", List.of("text")).locked("secret").bytes();
    Collected read = read("locked.pdf", locked);
    assertEquals(List.of(), read.records());
    assertEquals(
        "the file is protected by a password", read.report().unreadable().getFirst().reason());
  }

  @Test
  void everyRealFileGivesARecordOrIsNamedWithTheReason() throws IOException {
    Map<String, String> titles = new TreeMap<>();
    for (Path file : SharedData.files("literature", name -> name.endsWith(".pdf"))) {
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      String name = file.getParent().getFileName() + "/" + file.getFileName();
      if (read.records().isEmpty()) {
        titles.put(name, "! " + read.report().unreadable().getFirst().reason());
      } else {
        titles.put(name, read.records().getFirst().title());
      }
    }
    // Title as JabRef's gold file LNCS-minimal.bib has it.
    assertEquals("Paper Title", titles.get("pdf/LNCS-minimal.pdf"));
    assertEquals("Paper Title", titles.get("pdf/LNCS-minimal-protected.pdf"));
    assertTrue(titles.get("import-jabref/encrypted.pdf").startsWith("!"), titles.toString());
  }
}
