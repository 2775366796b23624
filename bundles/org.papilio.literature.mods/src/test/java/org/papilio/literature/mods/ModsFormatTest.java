package org.papilio.literature.mods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.LossReport;

class ModsFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new ModsFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(sample("collection.xml"), sample("prefixed.xml"));
  }

  private static SourceFile sample(String name) {
    return new SourceFile(
        name,
        () -> Objects.requireNonNull(ModsFormatTest.class.getResourceAsStream("/samples/" + name)),
        Optional.empty());
  }

  private static List<LiteratureRecord> read(SourceFile file) throws IOException {
    return RecordCollector.collect(new ModsFormat(), file).records();
  }

  private static List<LiteratureRecord> again(LiteratureRecord record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ModsFormat().write(List.of(record).iterator(), out, LossReport.of("test"));
    return read(SourceFile.of("again", out.toByteArray()));
  }

  @Test
  void elementsBecomeVariables() throws IOException {
    LiteratureRecord book = read(sample("collection.xml")).getFirst();
    assertEquals("inv2016", book.key().value());
    assertEquals("The local welfare of Porto Inventado: four cases", book.title());
    assertEquals(List.of(Name.of("García Ñuñez", "Inés")), book.names("author"));
    assertEquals(List.of(Name.literal("Office of Invented Statistics")), book.names("editor"));
    assertEquals("London", book.text("publisher-place"));
    assertEquals("301", book.text("number-of-pages"));
    assertEquals("7", book.text("collection-number"));
    assertEquals("en", book.text("language"));
    assertEquals(List.of("Public welfare -- Europe"), book.keywords());
    LiteratureRecord article = read(sample("collection.xml")).get(1);
    assertEquals("article-journal", article.type());
    assertEquals("45-67", article.text("page"));
    assertEquals("2019", article.issued().orElseThrow().text());
    assertEquals("thesis", read(sample("prefixed.xml")).getFirst().type());
  }

  @Test
  void whatHasNoVariableComesBackAfterAnEdit() throws IOException {
    LiteratureRecord book = read(sample("collection.xml")).getFirst();
    LiteratureRecord read = again(book.edit().text("edition", "Third").build()).getFirst();
    assertEquals("Third", read.text("edition"));
    for (String name : List.of("accessCondition", "titleInfo", "name", "subject")) {
      assertEquals(book.sourceFields("mods", name), read.sourceFields("mods", name));
    }
  }

  @Test
  void recordsFromElsewhereComeBackTheSame() throws IOException {
    Random random = new Random(3);
    List<String> types = List.copyOf(Variables.TYPES);
    List<String> texts = List.copyOf(Variables.TEXTS);
    List<String> names = List.copyOf(Variables.NAMES);
    for (int i = 0; i < 200; i++) {
      LiteratureRecord.Builder record =
          LiteratureRecord.of(new RecordKey("k" + i), types.get(random.nextInt(types.size())))
              .text("title", "Title " + i + (i % 3 == 0 ? ": a  remainder <i>of</i> it\n" : ""))
              .keyword("word " + i)
              .name(names.get(random.nextInt(names.size())), Name.of("Family", "Given"))
              .date("issued", LiteratureDate.year(1900 + i))
              .date("accessed", LiteratureDate.year(2020));
      for (int k = 0; k < 6; k++) {
        record.text(texts.get(random.nextInt(texts.size())), "value " + random.nextInt(99));
      }
      LiteratureRecord expected = record.build();
      LiteratureRecord read = again(expected).getFirst();
      assertEquals(expected, read.edit().sourceFields(List.of()).build());
      assertEquals(List.of(read), again(read));
    }
  }

  /** JabRef's expectations beside its files; where ours differ the reason stands behind. */
  @Test
  void jabRefsFilesAreReadAsItsExpectationsSay() throws IOException {
    List<LiteratureRecord> three = jabRef("MODSImporterTestModsCollection.xml");
    assertEquals(
        List.of("Mock++2003", "Schewe+Soltwedel2003", "Thomas+Dieckmann2003"),
        three.stream().map(record -> record.key().value()).toList());
    LiteratureRecord mock = three.getFirst();
    assertEquals(
        "A new microcosm to investigate oxygen dynamics at the sea ice water interface",
        mock.title());
    assertEquals(
        List.of(Name.of("Mock", "T"), Name.of("Kruse", "M"), Name.of("Dieckmann", "GS")),
        mock.names("author"));
    // JabRef takes the abbreviated title, which comes last; here both are kept.
    assertEquals("Aquatic Microbial Ecology", mock.text("container-title"));
    assertEquals("Aquat Microb Ecol", mock.text("container-title-short"));
    assertEquals("30", mock.text("volume"));
    assertEquals("2", mock.text("issue"));
    assertEquals("197-205", mock.text("page"));
    assertEquals(2003, mock.year().orElseThrow());
    assertEquals(
        "_Fragilariopsis cylindrus_, Methods, Microcosm, Micro-optodes, Oxygen exchange,"
            + " Photosynthesis, Sea ice, Ice, Water, Diatoms, Epontic environment, Gas exchange,"
            + " Diffusion, Boundary layers, Oxygen, Patchiness, Epontic organisms, Laminar boundary"
            + " layer, Ice-water interface, Methodology, Bacillariophyceae",
        String.join(", ", mock.keywords()));
    assertEquals("10.1007/s00300-003-0526-8", three.get(1).text("DOI"));
    LiteratureRecord thomas = three.get(2);
    assertEquals("book", thomas.type());
    assertEquals("0-632-05808-0", thomas.text("ISBN"));
    assertEquals("Oxford", thomas.text("publisher-place"));
    assertEquals("Blackwell Science Ltd", thomas.text("publisher"));

    LiteratureRecord gettysburg = jabRef("MODSImporterTestMods.xml").getFirst();
    assertEquals(
        "At Gettysburg, or, What a Girl Saw and Heard of the Battle: A True Narrative",
        gettysburg.title());
    assertEquals(List.of(Name.of("Alleman", "Tillie Pierce")), gettysburg.names("author"));
    assertEquals("W. Lake Borland", gettysburg.text("publisher"));
    assertEquals("A Celebration of Women Writers: Americana", gettysburg.text("container-title"));
    assertEquals(1889, gettysburg.year().orElseThrow());
    // JabRef keeps the code eng; CSL wants the language tag.
    assertEquals("en", gettysburg.text("language"));

    LiteratureRecord west = jabRef("MODSImporterTestMonographicBookFallback.xml").getFirst();
    assertEquals("book", west.type());
    assertEquals("Developing high quality data models", west.title());
    // JabRef takes the last ISBN, 0123751063; the first is the same book's in thirteen digits.
    assertEquals("9780123751065", west.text("ISBN"));
    assertEquals(2011, west.year().orElseThrow());
    // JabRef has "mau, Burlington, MA": mau is the code of the same place.
    assertEquals("Burlington, MA", west.text("publisher-place"));

    LiteratureRecord all = jabRef("MODSImporterTestAllFields.xml").getFirst();
    assertEquals("TelPeak", all.key().value());
    // JabRef takes the alternative title, which comes last; the title proper is this one.
    assertEquals("Telescope Peak from Zabriskie Point", all.title());
    assertEquals(List.of(Name.of("Telescope", "")), all.names("author"));
    assertEquals("Cell", all.text("container-title"));
    assertEquals("2", all.text("edition"));
    assertEquals("an abstract", all.text("abstract"));
    // JabRef has the year of creation, 1955; no date of issue is given, but a copyright date.
    assertEquals(2003, all.year().orElseThrow());

    LiteratureRecord genre = jabRef("MODSImporterTestGenreMapping.xml").getFirst();
    assertEquals("TestPublication", genre.key().value());
    // JabRef's type is proceedings, which CSL calls a book.
    assertEquals("book", genre.type());
    // An empty record is no entry for JabRef; here it is reported.
    assertEquals(List.of(), jabRef("MODSImporterTestMinimal.xml"));
  }

  private static List<LiteratureRecord> jabRef(String name) throws IOException {
    return read(SourceFile.of(SharedData.folder("literature/import-jabref").resolve(name)));
  }
}
