package org.papilio.literature.api;

import java.util.List;

/**
 * What people and programs see of a format.
 *
 * @param id lower-case letters, digits and hyphens: {@code bibtex}; unique among formats
 * @param label for people: "BibTeX and BibLaTeX"
 * @param extensions of file names, lower case, without dot, the usual one first; may be empty
 * @param mediaType {@code application/x-bibtex}
 * @param reads whether {@link LiteratureFormat#read} is supported
 * @param writes whether {@link LiteratureFormat#write} is supported
 */
public record FormatInfo(
    String id,
    String label,
    List<String> extensions,
    String mediaType,
    boolean reads,
    boolean writes) {

  public FormatInfo {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "format id '" + id + "' is not allowed; allowed are lower-case letters, digits, hyphens");
    }
    extensions = List.copyOf(extensions);
  }
}
