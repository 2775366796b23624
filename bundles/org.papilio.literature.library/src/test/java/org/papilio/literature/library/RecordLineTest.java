package org.papilio.literature.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.Variables;

class RecordLineTest {

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  /** Signs of all kinds: letters, controls, quotes, ends of lines. */
  private static String signs(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(1, 30); length > 0; length--) {
      text.append(
          switch (random.nextInt(4)) {
            case 0 -> (char) random.nextInt(0x20, 0x7f);
            case 1 -> (char) random.nextInt(0, 0x20);
            case 2 -> "\"\\\n\r\u2028\u0085{}".charAt(random.nextInt(8));
            default -> (char) random.nextInt(0xA0, 0xD800);
          });
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyTextsSurviveOnOneLine(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    String text = "t" + signs(random);
    List<String> keywords = List.of("a" + signs(random), "b" + signs(random));
    String value = signs(random);
    LiteratureRecord record =
        LiteratureRecord.of(new RecordKey("k\"ey\\"), "book")
            .text("title", text)
            .keywords(keywords)
            .name("editor", new Name(text, "", "Jr.", "von", "", ""))
            .sourceField(new SourceField("ris", "XX", value))
            .build();
    String line = RecordLine.write(record);
    assertFalse(line.contains("\n"));
    assertEquals(record, RecordLine.read(line, "test"));
    List<KeyedLine> read = new ArrayList<>();
    Shards.parse(Shards.bytes(List.of(new KeyedLine("any", line))), "test", read::add);
    assertEquals(List.of(new KeyedLine("k\"ey\\", line)), read);
  }

  @Test
  void allVariablesTypesAndKindsOfDatesSurvive() {
    for (String type : Variables.TYPES) {
      LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("k"), type);
      Variables.TEXTS.forEach(variable -> record.text(variable, "text of " + variable));
      Variables.NAMES.forEach(variable -> record.name(variable, Name.literal(variable)));
      Variables.DATES.forEach(variable -> record.date(variable, LiteratureDate.year(-44)));
      record.date(
          "issued",
          new LiteratureDate(new DateParts(2004, 3, 0), null, true, 1, true, "words", "raw"));
      record.date(
          "accessed", LiteratureDate.span(new DateParts(1999, 12, 31), DateParts.year(2000)));
      record.body(BodyOfLiterature.RESCALING).body(BodyOfLiterature.SOCIAL_INNOVATION);
      LiteratureRecord whole = record.build();
      assertEquals(whole, RecordLine.read(RecordLine.write(whole), "test"));
    }
  }
}
