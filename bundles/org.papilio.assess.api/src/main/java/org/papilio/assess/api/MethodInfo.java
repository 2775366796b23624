package org.papilio.assess.api;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a reader has to know before using a method.
 *
 * @param id stable name, small letters, digits and hyphens, such as {@code qca}
 * @param version version of the method; a change of results is a new version
 * @param title {@code %key} in the messages of the bundle that brings it, or plain English text
 * @param summary {@code %key} or text: what it does, in one sentence
 * @param sources publications of the method, at least one
 */
public record MethodInfo(
    String id, String version, String title, String summary, List<String> sources) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public MethodInfo {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "method id '" + id + "' is not allowed; use small letters, digits and hyphens");
    }
    if (version.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("method " + id + " needs a version and a title");
    }
    Objects.requireNonNull(summary, "summary");
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException(
          "method " + id + " names no source; a method says where it was published");
    }
  }
}
