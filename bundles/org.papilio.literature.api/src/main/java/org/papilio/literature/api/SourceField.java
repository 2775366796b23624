package org.papilio.literature.api;

/**
 * A field of the source file as it stood there: one that no variable of CSL can hold, or whose
 * exact spelling the reading does not preserve. The format that brought it writes it back.
 *
 * @param format identifier of the format, {@code bibtex}
 * @param name the field's own name, {@code timestamp}; never empty
 * @param value its value as the format spells it, without delimiters; may be empty
 */
public record SourceField(String format, String name, String value) {

  public SourceField {
    if (format.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "a source field needs the name of its format and its own; given '"
              + format
              + "', '"
              + name
              + "'");
    }
  }
}
