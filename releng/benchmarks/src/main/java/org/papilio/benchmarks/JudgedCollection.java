package org.papilio.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A collection of documents, requests in ordinary language, and judgements which documents answer
 * which request; in the forms in which Cranfield, CISI, CACM and NPL are passed on.
 *
 * @param relevant ids of relevant documents with their gain, by request
 */
record JudgedCollection(
    String name,
    List<SearchRecord> documents,
    Map<String, String> requests,
    Map<String, Map<String, Integer>> relevant) {

  private static final int TAR_BLOCK = 512;

  /**
   * The collection in a folder; its files tell the form, whatever they are called before their
   * ending:
   *
   * <ul>
   *   <li>{@code corpus.jsonl}, {@code queries.jsonl} with {@code _id}, {@code title}, {@code
   *       text}, and judgements below {@code qrels} as {@code request TAB document TAB gain} with a
   *       heading (the form of BEIR);
   *   <li>{@code *.ALL}, {@code *.QRY}, {@code *.REL} (the form of CISI, MED, ADI);
   *   <li>{@code *all*.xml}, {@code *qry*.xml}, {@code *qrel*} (the form of Cranfield);
   *   <li>{@code *.tar.gz} of pages, {@code topics*}, {@code qrels*} (the form of CACM);
   *   <li>{@code doc-text}, {@code query-text}, {@code rlv-ass} (the form of NPL).
   * </ul>
   */
  static JudgedCollection read(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    if (Files.exists(folder.resolve("corpus.jsonl"))) {
      return lines(name, folder);
    }
    if (find(folder, ".*\\.ALL").isPresent()) {
      return marked(name, folder);
    }
    if (find(folder, ".*all.*\\.xml").isPresent()) {
      return tagged(name, folder);
    }
    if (find(folder, ".*\\.tar\\.gz").isPresent()) {
      return pages(name, folder);
    }
    if (Files.exists(folder.resolve("doc-text"))) {
      return slashed(name, folder);
    }
    throw new IllegalArgumentException(
        folder
            + " holds no collection in a form that is known; allowed are those of BEIR, CISI,"
            + " Cranfield, CACM and NPL");
  }

  private static Optional<Path> find(Path folder, String name) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().matches(name)).sorted().findFirst();
    }
  }

  private static Path needed(Path folder, String name) throws IOException {
    return find(folder, name)
        .orElseThrow(() -> new IllegalArgumentException(folder + " has no file like " + name));
  }

  private static JudgedCollection lines(String name, Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<SearchRecord> documents = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("corpus.jsonl"))) {
      JsonNode node = json.readTree(line);
      documents.add(
          new SearchRecord(
              node.path("_id").asString(""),
              node.path("title").asString(""),
              List.of(),
              node.path("text").asString(""),
              "",
              ""));
    }
    Map<String, String> requests = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("queries.jsonl"))) {
      JsonNode node = json.readTree(line);
      requests.put(node.path("_id").asString(""), node.path("text").asString(""));
    }
    Map<String, Map<String, Integer>> relevant = new HashMap<>();
    for (String line : Files.readAllLines(needed(folder.resolve("qrels"), "(test|dev|.*)\\.tsv"))) {
      String[] parts = line.strip().split("\\t");
      if (parts.length == 3 && parts[2].matches("[1-9]\\d*")) {
        relevant
            .computeIfAbsent(parts[0], any -> new HashMap<>())
            .put(parts[1], Integer.parseInt(parts[2]));
      }
    }
    return new JudgedCollection(name, documents, requests, relevant);
  }

  private static JudgedCollection tagged(String name, Path folder) throws IOException {
    List<SearchRecord> documents = new ArrayList<>();
    Matcher document =
        Pattern.compile(
                "<docno>\\s*(\\d+)\\s*</docno>\\s*<title>(.*?)</title>\\s*<author>(.*?)</author>"
                    + ".*?<text>(.*?)</text>",
                Pattern.DOTALL)
            .matcher(text(needed(folder, ".*all.*\\.xml")));
    while (document.find()) {
      String title = document.group(2).strip();
      String body = document.group(4).strip();
      documents.add(
          new SearchRecord(
              document.group(1),
              title,
              List.of(),
              body.startsWith(title) ? body.substring(title.length()) : body,
              "",
              ""));
    }
    Map<String, String> requests = new TreeMap<>();
    Matcher topic =
        Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL)
            .matcher(text(needed(folder, ".*qry.*\\.xml")));
    // judgements count requests from 1 in the order of the file, whatever their numbers say
    for (int number = 1; topic.find(); number++) {
      requests.put(Integer.toString(number), topic.group(1).strip());
    }
    return new JudgedCollection(name, documents, requests, judgements(needed(folder, ".*qrel.*")));
  }

  private static JudgedCollection marked(String name, Path folder) throws IOException {
    List<SearchRecord> documents = new ArrayList<>();
    marked(text(needed(folder, ".*\\.ALL")))
        .forEach(
            (id, parts) ->
                documents.add(
                    new SearchRecord(
                        id,
                        parts.getOrDefault("T", ""),
                        List.of(parts.getOrDefault("A", "")),
                        parts.getOrDefault("W", ""),
                        "",
                        "")));
    Map<String, String> requests = new TreeMap<>();
    marked(text(needed(folder, ".*\\.QRY")))
        .forEach(
            (id, parts) ->
                requests.put(
                    id, (parts.getOrDefault("T", "") + " " + parts.getOrDefault("W", "")).strip()));
    return new JudgedCollection(name, documents, requests, judgements(needed(folder, ".*\\.REL")));
  }

  private static JudgedCollection pages(String name, Path folder) throws IOException {
    List<SearchRecord> documents = new ArrayList<>();
    untar(needed(folder, ".*\\.tar\\.gz"))
        .forEach(
            (file, html) -> {
              if (file.endsWith(".html")) {
                String plain =
                    html.replaceAll("<[^>]*>", "")
                        .replaceAll("(?s)\\n\\d+\\t\\d+\\t\\d+.*", "")
                        .strip();
                String[] parts = plain.split("\\n\\s*\\n", 2);
                String id =
                    file.substring(file.lastIndexOf('/') + 1, file.length() - ".html".length());
                documents.add(
                    new SearchRecord(
                        id, parts[0], List.of(), parts.length > 1 ? parts[1] : "", "", ""));
              }
            });
    Map<String, String> requests = new TreeMap<>();
    Matcher topic =
        Pattern.compile("<DOCNO>\\s*(\\d+)\\s*</DOCNO>(.*?)</DOC>", Pattern.DOTALL)
            .matcher(text(needed(folder, "topics.*")));
    while (topic.find()) {
      requests.put(topic.group(1), topic.group(2).strip());
    }
    return new JudgedCollection(name, documents, requests, judgements(needed(folder, "qrels.*")));
  }

  private static JudgedCollection slashed(String name, Path folder) throws IOException {
    List<SearchRecord> documents = new ArrayList<>();
    slashed(text(folder.resolve("doc-text")))
        .forEach((id, words) -> documents.add(new SearchRecord(id, "", List.of(), words, "", "")));
    Map<String, Map<String, Integer>> relevant = new HashMap<>();
    slashed(text(folder.resolve("rlv-ass")))
        .forEach(
            (id, ids) -> {
              Map<String, Integer> gains = new HashMap<>();
              for (String each : ids.strip().split("\\s+")) {
                gains.put(each, 1);
              }
              relevant.put(id, gains);
            });
    return new JudgedCollection(
        name, documents, slashed(text(folder.resolve("query-text"))), relevant);
  }

  /**
   * Judgements, one a line: request, 0 or Q0, document, gain (the form of TREC), or request,
   * document and anything (the form of CISI).
   */
  private static Map<String, Map<String, Integer>> judgements(Path file) throws IOException {
    List<String[]> lines =
        text(file).lines().map(String::strip).map(line -> line.split("\\s+")).toList();
    boolean trec = lines.stream().allMatch(parts -> parts.length < 2 || parts[1].matches("Q?0"));
    Map<String, Map<String, Integer>> relevant = new HashMap<>();
    for (String[] parts : lines) {
      if (parts.length < 2) {
        continue;
      }
      int gain = trec ? Integer.parseInt(parts[3]) : 1;
      if (gain > 0) {
        relevant
            .computeIfAbsent(parts[0], any -> new HashMap<>())
            .put(trec ? parts[2] : parts[1], gain);
      }
    }
    return relevant;
  }

  /**
   * Records that begin with {@code .I NUMBER} and hold parts that begin with a dot and a letter.
   */
  private static Map<String, Map<String, String>> marked(String text) {
    Map<String, Map<String, String>> records = new TreeMap<>();
    for (String record : text.split("(?m)^\\.I ")) {
      if (record.isBlank()) {
        continue;
      }
      Map<String, String> parts = new HashMap<>();
      String id = record.lines().findFirst().orElseThrow().strip();
      for (String part : record.split("(?m)^\\.(?=[A-Z]\\s*$)")) {
        if (part.length() > 1 && Character.isUpperCase(part.charAt(0))) {
          parts.merge(part.substring(0, 1), part.substring(1).strip(), (a, b) -> a + " " + b);
        }
      }
      records.put(id, parts);
    }
    return records;
  }

  /** Records of a number on a line, text, and a slash on a line. */
  private static Map<String, String> slashed(String text) {
    Map<String, String> records = new TreeMap<>();
    for (String record : text.split("(?m)^\\s*/\\s*$")) {
      String[] parts = record.strip().split("\\n", 2);
      if (parts.length == 2) {
        records.put(parts[0].strip(), parts[1].strip());
      }
    }
    return records;
  }

  private static Map<String, String> untar(Path file) throws IOException {
    byte[] all;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      all = in.readAllBytes();
    }
    Map<String, String> files = new TreeMap<>();
    int at = 0;
    while (at + TAR_BLOCK <= all.length && all[at] != 0) {
      String name = new String(all, at, 100, StandardCharsets.US_ASCII).split("\0", 2)[0];
      String octal = new String(all, at + 124, 11, StandardCharsets.US_ASCII).strip();
      int size = Integer.parseInt(octal.isEmpty() ? "0" : octal, 8);
      files.put(name, new String(all, at + TAR_BLOCK, size, StandardCharsets.ISO_8859_1));
      at += TAR_BLOCK + (size + TAR_BLOCK - 1) / TAR_BLOCK * TAR_BLOCK;
    }
    return files;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r", "");
  }
}
