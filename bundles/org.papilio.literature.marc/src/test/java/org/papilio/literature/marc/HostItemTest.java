package org.papilio.literature.marc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.marc.MarcField.Subfield;

class HostItemTest {

  private static LiteratureRecord read(String related) {
    LiteratureRecord.Builder record = LiteratureRecord.of(new RecordKey("a"), "article-journal");
    List<Subfield> subfields = List.of(new Subfield('g', related));
    new HostItem(MarcField.data("773", ' ', ' ', subfields), "article-journal").into(record);
    return record.build();
  }

  @Test
  void theRelatedPartsAreRead() {
    LiteratureRecord read = read("Vol. 12, no. 3 (2005), p. 17 – 34");
    assertEquals("12", read.text("volume"));
    assertEquals("3", read.text("issue"));
    assertEquals("17-34", read.text("page"));
    assertEquals("5-9", read("Pages : 5 - 9").text("page"));
  }

  /** Tried in every way that a run of blanks can be parted, these would take hours. */
  @Test
  void aRunOfBlanksIsReadOnce() {
    String blanks = " ".repeat(1_000_000);
    assertEquals("", read("p" + blanks + "?").text("page"));
    assertEquals("", read("vol" + blanks + "?").text("volume"));
    assertEquals("", read("Pages:" + blanks + "\n1\n").text("volume"));
    assertEquals("12", read("12 (2005)" + blanks + "?").text("volume"));
    assertEquals("1-2", read("Pages: 1" + blanks + "-" + blanks + "2").text("page"));
  }
}
