package org.papilio.search.api.dialect;

import java.util.List;

/**
 * What became of a search string, and where it means something else now.
 *
 * @param warnings in the order in which the parts stood, none twice
 */
public record Translated<T>(T value, List<Warning> warnings) {

  public Translated {
    warnings = warnings.stream().distinct().toList();
  }

  /**
   * A part that has no equal.
   *
   * @param part as it stood: {@code PRE/3}
   * @param words what it meant and what stands for it now, one sentence
   */
  public record Warning(String part, String words) {}
}
