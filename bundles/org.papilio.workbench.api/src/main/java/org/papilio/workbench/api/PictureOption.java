package org.papilio.workbench.api;

import java.util.List;

/**
 * A setting of a picture.
 *
 * @param name lower case: {@code year}
 * @param description one line
 * @param allowed all values, or empty when any text of the described form will do
 * @param defaultValue taken when not given; may be empty
 */
public record PictureOption(
    String name, String description, List<String> allowed, String defaultValue) {
  public PictureOption {
    allowed = List.copyOf(allowed);
  }
}
