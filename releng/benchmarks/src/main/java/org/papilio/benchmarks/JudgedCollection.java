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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

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

  /** The collection in a folder; its name tells the form. */
  static JudgedCollection read(Path folder) throws IOException {
    return switch (folder.getFileName().toString()) {
      case "cranfield" -> cranfield(folder);
      case "cisi" -> cisi(folder);
      case "cacm" -> cacm(folder);
      case "npl" -> npl(folder);
      default ->
          throw new IllegalArgumentException(folder + " is none of cranfield, cisi, cacm, npl");
    };
  }

  private static JudgedCollection cranfield(Path folder) throws IOException {
    List<SearchRecord> documents = new ArrayList<>();
    Matcher document =
        Pattern.compile(
                "<docno>\\s*(\\d+)\\s*</docno>\\s*<title>(.*?)</title>\\s*<author>(.*?)</author>"
                    + ".*?<text>(.*?)</text>",
                Pattern.DOTALL)
            .matcher(text(folder.resolve("cran.all.1400.xml")));
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
            .matcher(text(folder.resolve("cran.qry.xml")));
    // judgements count requests from 1 in the order of the file, whatever their numbers say
    for (int number = 1; topic.find(); number++) {
      requests.put(Integer.toString(number), topic.group(1).strip());
    }
    return new JudgedCollection(
        "Cranfield", documents, requests, judgements(folder.resolve("cranqrel.trec.txt"), ""));
  }

  private static JudgedCollection cisi(Path folder) throws IOException {
    List<SearchRecord> documents = new ArrayList<>();
    marked(text(folder.resolve("CISI.ALL")))
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
    marked(text(folder.resolve("CISI.QRY")))
        .forEach(
            (id, parts) ->
                requests.put(
                    id, (parts.getOrDefault("T", "") + " " + parts.getOrDefault("W", "")).strip()));
    Map<String, Map<String, Integer>> relevant = new HashMap<>();
    for (String line : text(folder.resolve("CISI.REL")).lines().toList()) {
      String[] parts = line.strip().split("\\s+");
      relevant.computeIfAbsent(parts[0], any -> new HashMap<>()).put(parts[1], 1);
    }
    return new JudgedCollection("CISI", documents, requests, relevant);
  }

  private static JudgedCollection cacm(Path folder) throws IOException {
    List<SearchRecord> documents = new ArrayList<>();
    untar(folder.resolve("cacm.tar.gz"))
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
            .matcher(text(folder.resolve("topics.cacm.txt")));
    while (topic.find()) {
      requests.put(topic.group(1), topic.group(2).strip());
    }
    return new JudgedCollection(
        "CACM", documents, requests, judgements(folder.resolve("qrels.cacm.txt"), ""));
  }

  private static JudgedCollection npl(Path folder) throws IOException {
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
        "NPL", documents, slashed(text(folder.resolve("query-text"))), relevant);
  }

  private static Map<String, Map<String, Integer>> judgements(Path file, String prefix)
      throws IOException {
    Map<String, Map<String, Integer>> relevant = new HashMap<>();
    for (String line : text(file).lines().toList()) {
      String[] parts = line.strip().split("\\s+");
      if (parts.length == 4 && Integer.parseInt(parts[3]) > 0) {
        relevant.computeIfAbsent(parts[0], any -> new HashMap<>()).put(prefix + parts[2], 1);
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
