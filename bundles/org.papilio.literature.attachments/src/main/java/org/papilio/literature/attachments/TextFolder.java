package org.papilio.literature.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.papilio.literature.api.attachments.FullText;
import org.papilio.literature.api.attachments.FullText.State;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts that were taken out, in a folder that can be made again. Safe for several threads. */
final class TextFolder {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final TextLog log;

  TextFolder(Path folder) {
    this.folder = folder;
    this.log = new TextLog(folder.resolve("changes"));
  }

  TextLog log() {
    return log;
  }

  Path lock() {
    return folder.resolve("lock");
  }

  boolean paused() {
    return Files.exists(folder.resolve("paused"));
  }

  void pause(boolean wanted) {
    try {
      if (wanted) {
        Files.createDirectories(folder);
        Files.write(folder.resolve("paused"), new byte[0]);
      } else {
        Files.deleteIfExists(folder.resolve("paused"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String sha256, String end) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + end);
  }

  Path part(String sha256) {
    return file(sha256, ".part");
  }

  /** Whether the text is complete, whatever the log says of it. */
  boolean complete(String sha256) {
    return Files.exists(file(sha256, ".jsonl"));
  }

  /** The text of a file as far as it is there. */
  Optional<FullText> read(String sha256) {
    for (String end : List.of(".jsonl", ".part")) {
      Path file = file(sha256, end);
      if (Files.exists(file)) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
          return Optional.of(read(sha256, lines));
        } catch (IOException | UncheckedIOException e) {
          // Finished or forgotten just now, or damaged: derived, so it is as if it were not there.
        }
      }
    }
    return Optional.empty();
  }

  private static FullText read(String sha256, Stream<String> lines) {
    List<String> pages = new ArrayList<>();
    State state = State.BEGUN;
    String problem = "";
    for (String line : (Iterable<String>) lines::iterator) {
      JsonNode node = parse(line);
      if (node.has("text")) {
        pages.add(node.path("text").asString(""));
      } else if (node.has("end")) {
        problem = node.path("problem").asString("");
        state = node.path("end").asString("").equals("failed") ? State.FAILED : State.DONE;
      }
    }
    return new FullText(sha256, state, pages, problem);
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }

  static String page(int number, String text) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("page", number);
    line.put("text", text);
    return JSON.writeValueAsString(line) + "\n";
  }

  static String end(boolean failed, String problem) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("end", failed ? "failed" : "done");
    line.put("problem", problem);
    return JSON.writeValueAsString(line) + "\n";
  }

  /** Declares what was written to be all there is. */
  void finish(String sha256, boolean failed) throws IOException {
    if (!complete(sha256) || Files.exists(part(sha256))) {
      try {
        Files.move(
            part(sha256),
            file(sha256, ".jsonl"),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } catch (NoSuchFileException e) {
        // Forgotten while it was written: somebody wants it anew, and so it waits again.
        return;
      }
    }
    log.append(sha256, failed ? 'F' : 'D');
  }

  void forget(String sha256) {
    try {
      boolean had = Files.deleteIfExists(file(sha256, ".jsonl"));
      had |= Files.deleteIfExists(part(sha256));
      if (had) {
        log.append(sha256, '-');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
