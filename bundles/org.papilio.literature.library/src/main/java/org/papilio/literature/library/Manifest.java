package org.papilio.literature.library;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Which file holds which records. Written one file a line, so that a change touches one line.
 *
 * @param files by the first key that may stand in them; the first one begins with the empty text
 */
record Manifest(List<File> files) {

  static final String PATH = "library/library.json";
  private static final String FORMAT = "papilio-library";
  private static final int VERSION = 1;
  private static final JsonFactory JSON = new JsonFactory();

  Manifest {
    files = List.copyOf(files);
  }

  /**
   * One file of records.
   *
   * @param path {@code library/records/0001.jsonl}
   * @param from records whose key is this or larger, up to the next file's, stand here
   * @param records how many
   */
  record File(String path, String from, int records) {}

  static Manifest empty() {
    return new Manifest(List.of());
  }

  long size() {
    return files.stream().mapToLong(File::records).sum();
  }

  /** The file for a key; -1 when there is none yet. */
  int indexOf(String key) {
    int low = 0;
    int high = files.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (files.get(middle).from().compareTo(key) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return files.isEmpty() ? -1 : low;
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder();
    text.append("{\"format\":\"" + FORMAT + "\",\"version\":" + VERSION + ",\"files\":[");
    String separator = "\n";
    for (File file : files) {
      StringWriter line = new StringWriter();
      try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
        out.writeStartObject();
        out.writeStringProperty("path", file.path());
        out.writeStringProperty("from", file.from());
        out.writeNumberProperty("records", file.records());
        out.writeEndObject();
      }
      text.append(separator).append(line);
      separator = ",\n";
    }
    return text.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when it cannot be understood
   */
  static Manifest read(byte[] bytes) {
    List<File> files = new ArrayList<>();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        if (name.equals("version") && in.getIntValue() > VERSION) {
          throw Problem.badInput("the library has format version " + in.getIntValue())
              .at(PATH)
              .allowing("1 to " + VERSION)
              .fix("open it with a newer Papilio")
              .exception();
        }
        if (name.equals("files")) {
          while (in.nextToken() == JsonToken.START_OBJECT) {
            files.add(file(in));
          }
        } else {
          in.skipChildren();
        }
      }
    } catch (JacksonException e) {
      throw Problem.badInput(
              "the list of the library's files is damaged: " + e.getOriginalMessage())
          .at(PATH)
          .fix("restore the file from an earlier revision")
          .exception(e);
    }
    return new Manifest(files);
  }

  private static File file(JsonParser in) {
    String path = "";
    String from = "";
    int records = 0;
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      in.nextToken();
      switch (name) {
        case "path" -> path = in.getString();
        case "from" -> from = in.getString();
        case "records" -> records = in.getIntValue();
        default -> in.skipChildren();
      }
    }
    return new File(path, from, records);
  }
}
