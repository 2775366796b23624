package org.papilio.literature.marc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.Unreadable;

/** The test files of marc4j, SolrMarc, ruby-marc, pymarc, Traject, Open Library, RecordManager. */
class RealMarcFilesTest {

  private static final List<LiteratureFormat> FORMATS =
      List.of(new MarcFormat(), new MarcXmlFormat(), new MarcJsonFormat(), new MnemonicFormat());

  private static Optional<LiteratureFormat> format(byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, 4096));
    return FORMATS.stream().filter(format -> format.sniff(start) > 0.5).findFirst();
  }

  private static List<LiteratureRecord> read(LiteratureFormat format, String file)
      throws IOException {
    Path path = SharedData.folder("literature/marc").resolve(file);
    return Samples.read(format, SourceFile.of(path)).records();
  }

  @Test
  void everyFileIsReadAndComesBackTheSameAndWhatIsNotReadIsNamed() throws IOException {
    List<String> unreadable = new ArrayList<>();
    List<String> different = new ArrayList<>();
    int records = 0;
    for (Path file : SharedData.files("literature/marc", name -> !name.endsWith(".txt"))) {
      byte[] bytes = Files.readAllBytes(file);
      Optional<LiteratureFormat> format = format(bytes);
      if (format.isEmpty()) {
        continue;
      }
      Collected read = Samples.read(format.get(), SourceFile.of("file", bytes));
      records += read.records().size();
      for (Unreadable one : read.report().unreadable()) {
        unreadable.add(file.getFileName() + ", " + one.where() + ": " + one.reason());
      }
      for (LiteratureFormat other : FORMATS) {
        byte[] out = Samples.write(other, read.records());
        List<LiteratureRecord> again = Samples.read(other, SourceFile.of("again", out)).records();
        if (!again.equals(read.records())) {
          different.add(file.getFileName() + " by way of " + other.info().id());
        }
      }
    }
    assertEquals(
        List.of(
            // The file was cut off: its last record says more bytes than there are.
            "008008027.mrc, byte 62502, record 19: the file ends within the record",
            // Made to be bad: a directory too short for a tag.
            "bad_records.mrc, byte 764, record 7: the record has no field that its directory"
                + " names"),
        unreadable);
    assertEquals(
        List.of(
            // XML 1.0 forbids the control characters that these hold.
            "bad-characters-in-various-fields.mrc by way of marcxml",
            // A control field that holds a subfield delimiter: it is written as a blank.
            "bad_too_long_plus_2.mrc by way of marc21",
            "bad_too_long_plus_2.mrc by way of marcxml",
            "chinese_mangled_multibyte.mrc by way of marcxml",
            // A line of mnemonic text cannot hold a line break, as these do in a value.
            "illegal-marc-in-json.json by way of marc-mnemonic",
            "incomplete_esc_seq.mrc by way of marcxml",
            "mytwocountries1954asto_meta.mrc by way of marcxml",
            "bad_eacc_encoding.dat by way of marcxml",
            // Its tag 0?2 comes of a directory that is wrong.
            "bad_indicator.dat by way of marc-mnemonic",
            "bad_marc8_escape.dat by way of marcxml",
            "test.json by way of marc-mnemonic",
            "bad_eacc_encoding.marc8.marc by way of marcxml"),
        different);
    assertTrue(records > 1_000, "records in all: " + records);
  }

  @Test
  void everyLineOfTheMarc8PairIsItsLineInUtf8() throws IOException {
    Path folder = SharedData.folder("literature/marc/ruby-marc");
    byte[] bytes = Files.readAllBytes(folder.resolve("test_marc8.txt"));
    List<String> expected = Files.readAllLines(folder.resolve("test_utf8.txt"));
    List<String> actual = new ArrayList<>();
    CharacterCoding coding = new CharacterCoding(Optional.empty());
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        coding.begin(bytes, from, i);
        actual.add(coding.decode(from, i));
        from = i + 1;
      }
    }
    assertEquals(1_514, expected.size());
    assertEquals(expected, actual);
  }

  @Test
  void theShapesOfOneFileSayTheSame() throws IOException {
    assertEquals(
        read(new MarcXmlFormat(), "solrmarc/specTestRecs.xml"),
        read(new MarcXmlFormat(), "solrmarc/specTestRecs_withBOM.xml"));
    assertEquals(
        read(new MarcXmlFormat(), "solrmarc/specTestRecs.xml"),
        read(new MarcXmlFormat(), "solrmarc/specTestRecs_no_Prolog.xml"));
    assertEquals(
        read(new MarcFormat(), "traject/test_data.utf8.mrc"),
        read(new MarcXmlFormat(), "traject/test_data.utf8.marc.xml"));
    assertEquals(
        read(new MarcFormat(), "traject/test_data.utf8.mrc"),
        read(new MarcJsonFormat(), "traject/test_data.utf8.json"));
    assertEquals(
        read(new MarcFormat(), "marc4j/summerland.mrc"),
        read(new MarcXmlFormat(), "marc4j/summerland.xml"));
    assertEquals(
        read(new MarcFormat(), "marc4j/chabon.mrc"),
        read(new MarcXmlFormat(), "marc4j/chabon.xml"));
    assertEquals(
        read(new MarcFormat(), "pymarc/utf8_with_leader_flag.dat"),
        read(new MarcFormat(), "pymarc/utf8_without_leader_flag.dat"));
  }

  @Test
  void codingsAreSeenThroughWhateverTheLeaderSays() throws IOException {
    LiteratureRecord cyrillic = read(new MarcFormat(), "pymarc/1251.dat").getFirst();
    assertEquals(List.of(Name.of("Ильина", "Татьяна Николаевна")), cyrillic.names("author"));
    LiteratureRecord dos = read(new MarcFormat(), "ruby-marc/cp866_unimarc.marc").getFirst();
    assertTrue(
        dos.sourceFields("marc21", "006").contains("Приборостроение%микрофрезерование"),
        dos.sourceFields().toString());
    LiteratureRecord unimarc = read(new MarcFormat(), "pymarc/testunimarc.dat").getFirst();
    assertEquals("L'altra faccia della spirale", unimarc.title());
    assertEquals(Name.of("Asimov", "Isaac"), unimarc.names("author").getFirst());
    assertEquals("A. Mondadori", unimarc.text("publisher"));
    assertEquals(1996, unimarc.year().orElseThrow());
  }

  @Test
  void aBadRecordBetweenTwoGoodOnesCostsNeither() throws IOException {
    List<LiteratureRecord> three =
        read(new MarcXmlFormat(), "ruby-marc/three-records-second-bad.xml");
    assertEquals(3, three.size());
    Path batch = SharedData.folder("literature/marc").resolve("pymarc/marc.dat");
    byte[] whole = Files.readAllBytes(batch);
    int expected = Samples.read(new MarcFormat(), SourceFile.of("whole", whole)).records().size();
    byte[] spoiled = whole.clone();
    String leader = new String(whole, 0, 5, StandardCharsets.US_ASCII);
    int second = Integer.parseInt(leader);
    Arrays.fill(spoiled, second, second + 300, (byte) '#');
    Collected read = Samples.read(new MarcFormat(), SourceFile.of("spoiled", spoiled));
    assertEquals(expected - 1, read.records().size());
    assertEquals(1, read.report().unreadable().size());
    assertEquals("byte " + second + ", record 2", read.report().unreadable().getFirst().where());
  }
}
