package org.papilio.literature.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.Variables;

class RecordLineTest {

  @Property(tries = 300)
  void anyTextsSurviveOnOneLine(
      @ForAll @NotBlank String text,
      @ForAll @Size(max = 4) @UniqueElements List<@NotBlank String> keywords,
      @ForAll String value) {
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
