package org.papilio.governance.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papilio.governance.api.Measure;
import org.papilio.governance.cli.MeasureCuts.Cut;
import org.papilio.platform.problem.Problem;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A long table of measures, a line for each measure of each part of each case, as CSV or JSON in
 * UTF-8. Numbers have full precision; a cell without a value is empty, and the next one says
 * whether it is unknown or not applicable.
 */
final class MeasureFile {

  private static final List<String> HEADS =
      List.of(
          "case", "title", "phase", "years", "flow", "measure", "label", "value", "absence", "why",
          "formula", "source", "parts", "restsOn");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private MeasureFile() {}

  /** Refuses a name that says neither format before anything is measured. */
  static void check(String name) {
    if (!name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|json)")) {
      throw Problem.usage("the format of '" + name + "' is not known")
          .at("--to")
          .allowing("names that end in .csv or .json")
          .exception();
    }
  }

  /** One line: the measure of a part of the network of a case. */
  static Map<String, @Nullable Object> line(String slug, Cut cut, Measure measure) {
    boolean unknown = !cut.unknown().isEmpty();
    boolean value = !unknown && measure.value().isPresent();
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("case", slug);
    line.put("title", cut.graph().title());
    line.put("phase", cut.phase());
    line.put("years", cut.years());
    line.put("flow", cut.flow());
    line.put("measure", measure.id());
    line.put("label", measure.label());
    line.put("value", value ? measure.value().getAsDouble() : null);
    line.put("absence", value ? "" : unknown || measure.unknown() ? "unknown" : "not applicable");
    line.put("why", unknown ? cut.unknown() : measure.why());
    line.put("formula", measure.formula());
    line.put("source", measure.source());
    line.put("parts", unknown ? List.of() : measure.parts());
    line.put("restsOn", unknown ? List.of() : measure.restsOn());
    return line;
  }

  static void write(Path file, List<Map<String, @Nullable Object>> lines) throws IOException {
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    String text = csv ? csv(lines) : JSON.writeValueAsString(lines) + "\n";
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String csv(List<Map<String, @Nullable Object>> lines) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEADS);
      for (Map<String, @Nullable Object> line : lines) {
        csv.writeRecord(HEADS.stream().map(head -> cell(line.get(head))).toList());
      }
    }
    return text.toString();
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Double number -> plain(number);
      case List<?> list -> list.stream().map(MeasureFile::part).collect(Collectors.joining("; "));
      default -> value.toString();
    };
  }

  private static String part(@Nullable Object one) {
    return one instanceof Measure.Part part
        ? part.label() + ": " + plain(part.value())
        : String.valueOf(one);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
