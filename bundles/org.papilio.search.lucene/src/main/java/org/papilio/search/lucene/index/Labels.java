package org.papilio.search.lucene.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What people read for the codes of facets, by language, and the languages of all texts. Kept
 * beside the index in a file of lines: field, code, language and label, parted by tabulators. Safe
 * for several threads.
 */
public final class Labels {

  private static final String FILE = "labels.tsv";

  /** Stands for a field in the lines that name languages. */
  private static final String LANGUAGE = "_language";

  private final Map<String, Map<String, Map<String, String>>> byField = new ConcurrentHashMap<>();
  private final Set<String> languages = ConcurrentHashMap.newKeySet();

  /** Remembers that the index has texts in a language. */
  void rememberLanguage(String code) {
    if (!languages.contains(code)) {
      languages.add(code);
    }
  }

  /** Languages of the texts in the index. */
  Set<String> languages() {
    return Set.copyOf(languages);
  }

  void remember(String field, String code, Map<String, String> labels) {
    if (!labels.isEmpty()) {
      Map<String, Map<String, String>> known =
          byField.computeIfAbsent(field, any -> new ConcurrentHashMap<>());
      if (!labels.equals(known.get(code))) {
        known.put(code, Map.copyOf(labels));
      }
    }
  }

  /** Whether any code of a field has labels. */
  public boolean any(String field) {
    return byField.containsKey(field);
  }

  /** The label in a language; else in English, in any language, or the code. */
  public String label(String field, String code, String language) {
    Map<String, String> labels = byField.getOrDefault(field, Map.of()).getOrDefault(code, Map.of());
    String own = labels.getOrDefault(language, labels.get("en"));
    return own != null ? own : labels.values().stream().findFirst().orElse(code);
  }

  /**
   * All labels, that of a language and the English one first; the code alone when there is none.
   */
  public List<String> labels(String field, String code, String language) {
    Map<String, String> labels = byField.getOrDefault(field, Map.of()).getOrDefault(code, Map.of());
    if (labels.isEmpty()) {
      return List.of(code);
    }
    Set<String> ordered = new LinkedHashSet<>();
    ordered.add(label(field, code, language));
    ordered.add(label(field, code, "en"));
    ordered.addAll(new TreeMap<>(labels).values());
    ordered.add(code);
    return List.copyOf(ordered);
  }

  void write(Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    languages.stream()
        .sorted()
        .forEach(code -> lines.append(LANGUAGE).append("\t\t").append(code).append("\t\n"));
    new TreeMap<>(byField)
        .forEach(
            (field, codes) ->
                new TreeMap<>(codes)
                    .forEach(
                        (code, labels) ->
                            new TreeMap<>(labels)
                                .forEach(
                                    (language, label) ->
                                        lines
                                            .append(field)
                                            .append('\t')
                                            .append(flat(code))
                                            .append('\t')
                                            .append(language)
                                            .append('\t')
                                            .append(flat(label))
                                            .append('\n'))));
    Path fresh = folder.resolve(FILE + ".new");
    Files.writeString(fresh, lines);
    Files.move(
        fresh,
        folder.resolve(FILE),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  static Labels read(Path folder) throws IOException {
    Labels labels = new Labels();
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return labels;
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 4 && parts[0].equals(LANGUAGE)) {
          labels.languages.add(parts[2]);
        } else if (parts.length == 4) {
          labels
              .byField
              .computeIfAbsent(parts[0], any -> new ConcurrentHashMap<>())
              .merge(
                  parts[1],
                  Map.of(parts[2], parts[3]),
                  (before, more) -> {
                    Map<String, String> both = new TreeMap<>(before);
                    both.putAll(more);
                    return Map.copyOf(both);
                  });
        }
      }
    }
    return labels;
  }

  private static String flat(String text) {
    return text.replaceAll("[\\t\\r\\n]", " ");
  }
}
