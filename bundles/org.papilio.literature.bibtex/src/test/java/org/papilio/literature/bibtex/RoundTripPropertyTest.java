package org.papilio.literature.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;

/** Any record survives being written and read. */
class RoundTripPropertyTest {

  @Property(tries = 400)
  void anyTextSurvives(@ForAll("texts") String text) {
    assertEquals(text, TexReader.read(TexWriter.write(text, TexWriter.Letters.TEX)));
    assertEquals(text, TexReader.read(TexWriter.write(text, TexWriter.Letters.UNICODE)));
  }

  @Property(tries = 200)
  void anyRecordSurvives(@ForAll("records") LiteratureRecord record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BibtexFormat().write(List.of(record).iterator(), out, LossReport.of("test"));
    LiteratureRecord again =
        RecordCollector.collect(new BibtexFormat(), SourceFile.of("x", out.toByteArray()))
            .records()
            .getFirst();
    assertEquals(record, again.edit().sourceFields(List.of()).build(), out.toString());
  }

  /**
   * Words of letters of many scripts and all that TeX treats specially, joined by single blanks.
   */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .withChars("abcXYZ019.,;:!?-_&%#$~^\\{}()[]'\"`/@+*=äéßøłŠçñÅ“”‘’–—€Ωжя中…|")
            .ofMinLength(1)
            .ofMaxLength(8);
    return word.list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<LiteratureRecord> records() {
    Arbitrary<String> type = Arbitraries.of(Variables.TYPES);
    Arbitrary<String> plain =
        Arbitraries.strings().withChars("abcdefgXYZ0123äéß").ofMinLength(1).ofMaxLength(12);
    Arbitrary<Set<String>> variables =
        Arbitraries.of(Variables.TEXTS.stream().filter(v -> !v.equals("title")).toList())
            .set()
            .ofMaxSize(5);
    Arbitrary<List<Name>> names =
        Combinators.combine(plain, plain)
            .as((family, given) -> Name.of("N" + family, "G" + given))
            .list()
            .ofMinSize(1)
            .ofMaxSize(3);
    Arbitrary<LiteratureDate> date =
        Combinators.combine(
                Arbitraries.integers().between(1000, 2100),
                Arbitraries.integers().between(0, 12),
                Arbitraries.integers().between(0, 28))
            .as(
                (year, month, day) ->
                    LiteratureDate.of(new DateParts(year, month, month == 0 ? 0 : day)));
    return Combinators.combine(type, texts(), variables, plain, names, date)
        .as(RoundTripPropertyTest::record);
  }

  private static LiteratureRecord record(
      String type,
      String title,
      Set<String> variables,
      String value,
      List<Name> names,
      LiteratureDate date) {
    LiteratureRecord.Builder record =
        LiteratureRecord.of(new RecordKey("key"), type).text("title", title).names("author", names);
    for (String variable : variables.stream().sorted().collect(Collectors.toList())) {
      record.text(variable, "v" + value);
    }
    return record.date("issued", date).names("interviewer", names).keyword(value).build();
  }
}
