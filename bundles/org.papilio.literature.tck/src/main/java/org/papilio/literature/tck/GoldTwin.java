package org.papilio.literature.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.text.SourceFile;

/**
 * A file beside the BibTeX file that another program made of it. The measure, record by record and
 * variable by variable: the same letters and digits, regardless of case, accents, markup and
 * punctuation; for names also regardless of what is family and what given; for dates the same text
 * of EDTF.
 *
 * @param file in the format under test
 * @param gold the same records in BibTeX
 */
public record GoldTwin(Path file, Path gold) {

  /** The twin of a file under the same name with the ending {@code bib}. */
  public static GoldTwin of(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", ".bib");
    return new GoldTwin(file, file.resolveSibling(name));
  }

  /**
   * What differs.
   *
   * @param wrong variables for which the twin has another value, or "count"
   * @param more variables that the twin does not have, or dates that it has less exactly
   * @param detail one line for each difference, for people
   */
  public record Differences(Set<String> wrong, Set<String> more, List<String> detail) {}

  /**
   * What differs in many files.
   *
   * @param twins files that have a twin
   * @param wrong variables by name of the file
   */
  public record Findings(
      int twins, Map<String, Set<String>> wrong, Set<String> more, String detail) {}

  /** Compares every file that has a twin. */
  public static Findings compareAll(
      List<Path> files, Function<Path, LiteratureFormat> format, LiteratureFormat bibtex)
      throws IOException {
    Map<String, Set<String>> wrong = new TreeMap<>();
    Set<String> more = new TreeSet<>();
    List<String> detail = new ArrayList<>();
    int twins = 0;
    for (Path file : files) {
      GoldTwin twin = of(file);
      if (Files.exists(twin.gold())) {
        twins++;
        Differences found = twin.compare(format.apply(file), bibtex);
        if (!found.wrong().isEmpty()) {
          wrong.put(file.getFileName().toString(), found.wrong());
        }
        more.addAll(found.more());
        detail.addAll(found.detail());
      }
    }
    return new Findings(twins, wrong, more, String.join("\n", detail));
  }

  /** Reads both files and compares them. */
  public Differences compare(LiteratureFormat format, LiteratureFormat bibtex) throws IOException {
    List<LiteratureRecord> ours = RecordCollector.collect(format, SourceFile.of(file)).records();
    List<LiteratureRecord> twin = RecordCollector.collect(bibtex, SourceFile.of(gold)).records();
    Set<String> wrong = new TreeSet<>();
    Set<String> more = new TreeSet<>();
    Set<String> detail = new LinkedHashSet<>();
    if (ours.size() != twin.size()) {
      wrong.add("count");
      detail.add(file.getFileName() + " count: " + twin.size() + " | " + ours.size());
    }
    for (int i = 0; i < Math.min(ours.size(), twin.size()); i++) {
      for (String variable : variables(ours.get(i), twin.get(i))) {
        String expected = value(twin.get(i), variable);
        String actual = value(ours.get(i), variable);
        if (!expected.equals(actual)) {
          boolean closer = ours.get(i).dates().containsKey(variable) && actual.startsWith(expected);
          (expected.isEmpty() || closer ? more : wrong).add(variable);
          detail.add(
              file.getFileName() + " " + i + " " + variable + ": " + expected + " | " + actual);
        }
      }
    }
    return new Differences(wrong, more, List.copyOf(detail));
  }

  private static Set<String> variables(LiteratureRecord a, LiteratureRecord b) {
    Set<String> all = new LinkedHashSet<>(List.of("type", "keyword"));
    for (LiteratureRecord record : List.of(a, b)) {
      all.addAll(record.texts().keySet());
      all.addAll(record.names().keySet());
      all.addAll(record.dates().keySet());
    }
    return all;
  }

  private static String value(LiteratureRecord record, String variable) {
    if (variable.equals("type")) {
      return record.type();
    }
    if (variable.equals("keyword")) {
      return record.keywords().stream().map(GoldTwin::letters).collect(Collectors.joining(";"));
    }
    if (record.names().containsKey(variable)) {
      return record.names(variable).stream().map(GoldTwin::words).collect(Collectors.joining(";"));
    }
    if (record.dates().containsKey(variable)) {
      return record.dates().get(variable).text();
    }
    return letters(record.text(variable));
  }

  private static String words(Name name) {
    return Stream.of(name.inverted().split("[\\s,.]+"))
        .map(GoldTwin::letters)
        .sorted()
        .collect(Collectors.joining());
  }

  private static String letters(String text) {
    return Normalizer.normalize(Markup.plain(text), Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
