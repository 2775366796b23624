package org.papilio.assess.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.FigureArtist;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.FindingSheets;
import org.papilio.assess.api.ResultTable;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.sheet.Sheet;
import org.papilio.platform.sheet.SheetWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a finding into a folder: {@code finding.json}, one {@code <table>.csv} per table with full
 * precision, one {@code <figure>.svg} per figure, the files that the method made, {@code
 * finding.txt}, {@code finding.html} and {@code finding.xlsx}; a stored one as {@code
 * assessment.json}.
 */
final class FindingFiles {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path folder;

  private final SheetWriter workbooks;
  private final Optional<FigureArtist> artist;
  private final Locale locale;

  /**
   * @param artist draws the figures; without one they are left out
   */
  FindingFiles(Path folder, SheetWriter workbooks, Optional<FigureArtist> artist, Locale locale) {
    this.folder = folder;
    this.workbooks = workbooks;
    this.artist = artist;
    this.locale = locale;
  }

  Path folder() {
    return folder;
  }

  void write(Assessment stored) {
    write(stored.finding(), FindingSheets.of(stored));
    file("assessment.json", JSON.writeValueAsString(stored) + "\n");
  }

  void write(Finding finding, CaseTable table) {
    write(finding, FindingSheets.of(finding, table));
  }

  private void write(Finding finding, List<Sheet> sheets) {
    file("finding.json", JSON.writeValueAsString(finding) + "\n");
    StringWriter text = new StringWriter();
    FindingText.write(finding, new PrintWriter(text, true));
    file("finding.txt", text.toString());
    List<Drawn> drawn = Drawn.all(finding, artist, locale);
    file("finding.html", FindingHtml.of(finding, drawn));
    finding.tables().forEach(table -> file(table.id() + ".csv", csv(table)));
    drawn.forEach(one -> file(one.figure().id() + ".svg", one.svg()));
    finding.files().forEach(one -> file(one.name(), one.text()));
    file("finding.xlsx", out -> workbooks.write(sheets, out));
  }

  private static String csv(ResultTable table) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      Sheet sheet = FindingSheets.of(table);
      csv.writeRecord(sheet.heads());
      for (List<@Nullable Object> row : sheet.rows()) {
        csv.writeRecord(row.stream().map(FindingFiles::exact).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Full precision; whole numbers without point; nothing for "not defined". */
  private static String exact(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Double number ->
          number == Math.rint(number) && Math.abs(number) < 1e15
              ? Long.toString(number.longValue())
              : Double.toString(number);
      default -> cell.toString();
    };
  }

  private void file(String name, String content) {
    file(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** What goes into a file. */
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private void file(String name, Content content) {
    try {
      Files.createDirectories(folder);
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
        content.to(out);
      }
    } catch (IOException e) {
      throw Problem.failure("the file cannot be written: " + e.getMessage())
          .at(folder.resolve(name).toString())
          .exception(e);
    }
  }
}
