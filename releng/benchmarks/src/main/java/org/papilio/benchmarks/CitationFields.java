package org.papilio.benchmarks;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;

/**
 * Takes a citation whose fields were cut apart by a program, with commas and words left in them.
 */
final class CitationFields {

  private static final Pattern QUOTES = Pattern.compile("^[\\s'`\"“”(]+|[\\s'`\"“”),.;:]+$");
  private static final Pattern LEADING_YEAR =
      Pattern.compile("^\\(?(?:19|20)\\d\\d[a-z]?\\)?[.:,]?\\s+");
  private static final Pattern VOLUME =
      Pattern.compile(
          "(?:vol(?:ume)?\\.?\\s*)?(\\d+)\\s*(?:\\((\\d+)\\)|[,:]\\s*(?:no\\.?|number)\\s*(\\d+))?");
  private static final Pattern PAGES = Pattern.compile("\\d+\\s*-+\\s*\\d+");

  private CitationFields() {}

  static LiteratureRecord record(NamedCsvRecord row) {
    RecordKey key = new RecordKey("r" + row.getField(0));
    LiteratureRecord.Builder record = LiteratureRecord.of(key, "article-journal");
    String title = LabelledDuplicates.cell(row, "title");
    record.text(
        "title", QUOTES.matcher(LEADING_YEAR.matcher(title).replaceFirst("")).replaceAll(""));
    String author = LabelledDuplicates.cell(row, "author");
    if (!author.isEmpty()) {
      record.name("author", Name.literal(author));
    }
    String venue = LabelledDuplicates.cell(row, "venue");
    String institution = LabelledDuplicates.cell(row, "institution");
    String container = venue.isEmpty() ? institution : venue;
    record.text("container-title", container.replaceFirst("^(?:in|to appear in)[:\\s]+", ""));
    Matcher volume = VOLUME.matcher(LabelledDuplicates.cell(row, "volume"));
    if (volume.find()) {
      record.text("volume", volume.group(1));
      String issue = volume.group(2) == null ? volume.group(3) : volume.group(2);
      record.text("issue", issue == null ? "" : issue);
    }
    Matcher pages = PAGES.matcher(LabelledDuplicates.cell(row, "pages"));
    record.text("page", pages.find() ? pages.group() : "");
    String all = "";
    for (String field :
        new String[] {
          "year", "title", "address", "publisher", "venue", "volume", "editor", "note"
        }) {
      all += " " + LabelledDuplicates.cell(row, field);
    }
    LabelledDuplicates.year(record, all);
    return record.build();
  }
}
