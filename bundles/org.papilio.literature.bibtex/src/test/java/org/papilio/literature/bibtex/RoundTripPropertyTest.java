package org.papilio.literature.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

  private static final String SPECIAL =
      "abcXYZ019.,;:!?-_&%#$~^\\{}()[]'\"`/@+*=äéßøłŠçñÅ“”‘’–—€Ωжя中…|";
  private static final String PLAIN = "abcdefgXYZ0123äéß";

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyTextSurvives(long seed) {
    String text = text(random(seed));
    assertEquals(text, TexReader.read(TexWriter.write(text, TexWriter.Letters.TEX)));
    assertEquals(text, TexReader.read(TexWriter.write(text, TexWriter.Letters.UNICODE)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyRecordSurvives(long seed) throws IOException {
    LiteratureRecord record = record(random(seed));
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
  private static String text(RandomGenerator random) {
    return Stream.generate(() -> letters(random, SPECIAL, 8))
        .limit(random.nextInt(1, 7))
        .collect(Collectors.joining(" "));
  }

  private static String letters(RandomGenerator random, String of, int most) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(1, most + 1); length > 0; length--) {
      word.append(of.charAt(random.nextInt(of.length())));
    }
    return word.toString();
  }

  private static <T> T any(RandomGenerator random, Collection<T> of) {
    return List.copyOf(of).get(random.nextInt(of.size()));
  }

  private static LiteratureRecord record(RandomGenerator random) {
    List<String> ordered = Variables.TYPES.stream().sorted().toList();
    List<Name> names = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      names.add(Name.of("N" + letters(random, PLAIN, 12), "G" + letters(random, PLAIN, 12)));
    }
    String value = letters(random, PLAIN, 12);
    int month = random.nextInt(0, 13);
    DateParts day =
        new DateParts(random.nextInt(1000, 2101), month, month == 0 ? 0 : random.nextInt(0, 29));
    LiteratureRecord.Builder record =
        LiteratureRecord.of(new RecordKey("key"), any(random, ordered))
            .text("title", text(random))
            .names("author", names);
    List<String> variables =
        Variables.TEXTS.stream().filter(name -> !name.equals("title")).sorted().toList();
    for (int i = random.nextInt(0, 6); i > 0; i--) {
      record.text(any(random, variables), "v" + value);
    }
    return record
        .date("issued", LiteratureDate.of(day))
        .names("interviewer", names)
        .keyword(value)
        .build();
  }
}
