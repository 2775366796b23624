package org.papilio.literature.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.platform.loss.LossReport;

class BibtexFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new BibtexFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(sample("classic.bib"), sample("biblatex.bib"));
  }

  private static SourceFile sample(String name) {
    return new SourceFile(
        name,
        () -> {
          InputStream in = BibtexFormatTest.class.getResourceAsStream("/samples/" + name);
          return Objects.requireNonNull(in);
        },
        Optional.empty());
  }

  private static Collected read(String bib) {
    return read(bib.getBytes(StandardCharsets.UTF_8));
  }

  private static Collected read(byte[] bytes) {
    try {
      return RecordCollector.collect(new BibtexFormat(), SourceFile.of("test.bib", bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String write(List<LiteratureRecord> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BibtexFormat().write(records.iterator(), out, LossReport.of("test"));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void abbreviationsAreReplacedAndJoined() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), sample("classic.bib")).records().getFirst();
    assertEquals("Urban Studies", record.text("container-title"));
    assertEquals("1969-1990", record.text("page"));
    assertEquals("2005-10", record.issued().orElseThrow().text());
    assertEquals(Name.of("González", "Sara"), record.names("author").get(2));
  }

  @Test
  void aChapterInheritsFromItsBookButKeepsItsOwn() throws IOException {
    LiteratureRecord child =
        RecordCollector.collect(format(), sample("classic.bib")).records().get(1);
    assertEquals("Proceedings of Something", child.text("container-title"));
    assertEquals("Cambridge University Press", child.text("publisher"));
    assertEquals(1999, child.year().orElseThrow());
    assertEquals("Housing & Care: 50\u2009% of x<sub>2</sub>, “quoted”", child.title());
    assertEquals(
        List.of(
            new Name("Berg", "Jan", "", "van der", "", ""),
            Name.literal("World Bank"),
            Name.literal("others")),
        child.names("author"));
  }

  @Test
  void accentsInAllFormsBecomeLetters() throws IOException {
    LiteratureRecord parent =
        RecordCollector.collect(format(), sample("classic.bib")).records().get(2);
    assertEquals(
        List.of(
            Name.of("Špidla", "Çağrı"),
            Name.of("Østby", "Åsa"),
            new Name("Straße", "Üte", "Jr.", "", "", "")),
        parent.names("editor"));
  }

  @Test
  void unknownFieldsAndRemarksStayWithTheRecord() throws IOException {
    LiteratureRecord thesis =
        RecordCollector.collect(format(), sample("classic.bib")).records().get(3);
    assertEquals("PhD thesis", thesis.text("genre"));
    assertEquals(List.of("2010-01-01"), thesis.sourceFields("bibtex", "timestamp"));
    assertEquals(
        List.of("jabref-meta: databaseType:bibtex;"),
        thesis.sourceFields("bibtex", "@after-comment"));
    assertTrue(write(List.of(thesis)).contains("@comment{jabref-meta: databaseType:bibtex;}"));
  }

  @Test
  void biblatexDatesNamesBodiesAndXdataAreRead() throws IOException {
    List<LiteratureRecord> records =
        RecordCollector.collect(format(), sample("biblatex.bib")).records();
    assertEquals(3, records.size());
    assertEquals(
        "Rescaling Social Policies: Towards Multilevel Governance in Europe",
        records.get(0).title());
    assertEquals(List.of("rescaling", "Social Policy, Europe"), records.get(0).keywords());
    assertEquals(
        Set.of(BodyOfLiterature.RESCALING, BodyOfLiterature.SOCIAL_INNOVATION),
        records.get(0).bodies());
    assertEquals(List.of(Name.of("Béland", "Daniel")), records.get(1).names("author"));
    assertEquals("https://example.org/a_b?c=%20d", records.get(1).text("URL"));
    assertEquals("2004-21/..", records.get(2).issued().orElseThrow().text());
    assertEquals("Policy Press", records.get(2).text("publisher"));
  }

  @Test
  void aBrokenEntryCostsItselfAloneAndIsReportedWithLineAndText() {
    Collected read =
        read(
            "@book{a, title = {One}}\n\n"
                + "@book{b, title = {never {closed\n"
                + "}\n\n"
                + "@book{c, title = {Three}}\n");
    assertEquals(
        List.of("One", "Three"), read.records().stream().map(LiteratureRecord::title).toList());
    assertEquals("line 3", read.report().unreadable().getFirst().where());
    assertTrue(read.report().unreadable().getFirst().raw().startsWith("@book{b, title"));
  }

  @Test
  void anEntryWithoutItsBraceIsReported() {
    Collected read =
        read("@book{a, title = {One}}\n@Article,\n  title = {Two},\n}\n@book{c, title = {Three}}");
    assertEquals(2, read.records().size());
    assertEquals("line 1", read.report().unreadable().getFirst().where());
  }

  @Test
  void aMissingCommaAndAMissingEndAreForgiven() {
    Collected read = read("@book{a, title = {One} year = 1999\n@book{b, title = \"Two\",}");
    assertEquals(
        List.of("One", "Two"), read.records().stream().map(LiteratureRecord::title).toList());
    assertEquals(1999, read.records().getFirst().year().orElseThrow());
    assertEquals(2, read.report().notes().size());
  }

  @Test
  void anEntryWithoutKeyGetsOneFromItsContent() {
    Collected read =
        read("@article{title={The State We Are In}, author={Hutton, Will}, year=1995}");
    assertEquals("hutton1995state", read.records().getFirst().key().value());
  }

  @Test
  void undeclaredAndDeclaredEncodingsAreFoundOut() {
    String bib = "@book{k, title = {Béland’s “œuvre”}}";
    for (String charset : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16")) {
      assertEquals(
          "Béland’s “œuvre”",
          read(bib.getBytes(Charset.forName(charset))).records().getFirst().title(),
          charset);
    }
    byte[] declared =
        "% -*- coding: latin-2-unix -*-\n@book{k, title = {Żółw}}"
            .getBytes(Charset.forName("ISO-8859-2"));
    assertEquals("Żółw", read(declared).records().getFirst().title());
    byte[] lying = "% Encoding: Cp1252\n@book{k, title = {Żółw}}".getBytes(StandardCharsets.UTF_8);
    assertEquals("Żółw", read(lying).records().getFirst().title());
  }

  @Test
  void anUnchangedEntryIsWrittenAsItCame() throws IOException {
    String bib =
        "@inproceedings{k,\n"
            + "  author = {{\\'E}mile Zola and de Beauvoir, Simone},\n"
            + "  title = {The {NASA} \"Story\"},\n"
            + "  booktitle = {Proc. of {X}},\n"
            + "  year = {1999},\n"
            + "  month = jan,\n"
            + "  pages = {1--2},\n"
            + "  owner = {me}\n"
            + "}\n\n";
    assertEquals(
        bib.lines().sorted().toList(), write(read(bib).records()).lines().sorted().toList());
  }

  @Test
  void variablesWithoutAFieldAreWrittenAllTheSame() throws IOException {
    LiteratureRecord record =
        read("@book{k, title={T}}")
            .records()
            .getFirst()
            .edit()
            .type("interview")
            .text("medium", "tape")
            .text("PMCID", "PMC1")
            .name("interviewer", Name.of("Doe", "Jane"))
            .build();
    LiteratureRecord again = read(write(List.of(record))).records().getFirst();
    assertEquals(record, again.edit().sourceFields(record.sourceFields()).build());
  }

  /** Tried from each of its blanks anew, this page would take an hour. */
  @Test
  void aRunOfBlanksIsReadOnce() {
    String blanks = "\013".repeat(1_000_000);
    Collected read =
        read("@book{a, title={One}, pages={1" + blanks + "--" + blanks + "2" + blanks + "3}}");
    assertEquals("One", read.records().getFirst().title());
    assertTrue(read.records().getFirst().text("page").startsWith("1"));
  }
}
