package org.papilio.workbench.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer to a request.
 *
 * @param status HTTP status, 200 to 599
 * @param headers further headers; {@code Content-Type} comes from the body
 * @param body what is sent
 */
public record Reply(int status, Map<String, String> headers, Body body) {

  /** What is sent. */
  public sealed interface Body {}

  /** A value written as JSON: a record, map, list, string, number, boolean or {@link JsonText}. */
  public record Json(Object value) implements Body {}

  /** Bytes of a media type. */
  public record Bytes(String mediaType, byte[] bytes) implements Body {}

  /** Bytes of a media type that are written while they are made. */
  public record Stream(String mediaType, Output output) implements Body {}

  /** Nothing. */
  public record Empty() implements Body {}

  /** Writes a body. */
  @FunctionalInterface
  public interface Output {
    void writeTo(OutputStream out) throws IOException;
  }

  public Reply {
    headers = Map.copyOf(headers);
  }

  public static Reply json(Object value) {
    return new Reply(200, Map.of(), new Json(value));
  }

  /** Status 201 with the address of what was made. */
  public static Reply created(String location, Object value) {
    return new Reply(201, Map.of("Location", location), new Json(value));
  }

  public static Reply text(String mediaType, String text) {
    return bytes(mediaType + ";charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply bytes(String mediaType, byte[] bytes) {
    return new Reply(200, Map.of(), new Bytes(mediaType, bytes));
  }

  public static Reply stream(String mediaType, Output output) {
    return new Reply(200, Map.of(), new Stream(mediaType, output));
  }

  /** Status 204: done, nothing to say. */
  public static Reply nothing() {
    return new Reply(204, Map.of(), new Empty());
  }

  /** The same reply with another status. */
  public Reply with(int other) {
    return new Reply(other, headers, body);
  }

  public Reply header(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body);
  }

  /** The browser offers to save it under this name. */
  public Reply saveAs(String fileName) {
    return header(
        "Content-Disposition",
        "attachment; filename=\"" + fileName.replaceAll("[\"\\\\\r\n]", "_") + '"');
  }

  /** The revision that the answer shows; a request with the same one in If-None-Match gets 304. */
  public Reply revision(String revision) {
    return header("ETag", '"' + revision + '"');
  }
}
