package org.papilio.workbench.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Reply;

/** Writes answers. */
final class Replies {

  private Replies() {}

  static void write(HttpServletRequest request, HttpServletResponse response, Reply reply)
      throws IOException {
    reply.headers().forEach(response::setHeader);
    String revision = reply.headers().get("ETag");
    if (revision != null) {
      response.setHeader("Cache-Control", "private, no-cache");
      if (revision.equals(request.getHeader("If-None-Match"))) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    response.setStatus(reply.status());
    switch (reply.body()) {
      case Reply.Json json ->
          bytes(
              response,
              "application/json",
              Json.text(json.value()).getBytes(StandardCharsets.UTF_8));
      case Reply.Bytes bytes -> bytes(response, bytes.mediaType(), bytes.bytes());
      case Reply.Stream stream -> {
        response.setContentType(stream.mediaType());
        stream.output().writeTo(response.getOutputStream());
      }
      case Reply.Empty _ -> {}
    }
  }

  static void bytes(HttpServletResponse response, String mediaType, byte[] bytes)
      throws IOException {
    response.setContentType(mediaType);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** The problem as JSON with a status. */
  static void problem(HttpServletResponse response, int status, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(status);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("kind", problem.kind().name());
    told.put("what", problem.what());
    told.put("where", problem.where());
    told.put("allowed", problem.allowed());
    told.put("remedy", problem.remedy());
    bytes(response, "application/json", Json.text(told).getBytes(StandardCharsets.UTF_8));
  }
}
