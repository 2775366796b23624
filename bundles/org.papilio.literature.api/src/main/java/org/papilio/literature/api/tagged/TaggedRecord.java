package org.papilio.literature.api.tagged;

import java.util.ArrayList;
import java.util.List;

/**
 * One record as it stands in the file.
 *
 * @param line where it begins, from 1
 * @param tags in the order of the file, the type among them
 * @param repairs what the scanner had to overlook, in words
 */
public record TaggedRecord(int line, List<Tag> tags, List<String> repairs) {

  /**
   * A tag and its value.
   *
   * @param name as the format spells it, never empty
   * @param value without delimiters; several lines are joined as the format says
   */
  public record Tag(String name, String value) {}

  public TaggedRecord {
    tags = List.copyOf(tags);
    repairs = List.copyOf(repairs);
  }

  public static TaggedRecord of(List<Tag> tags) {
    return new TaggedRecord(0, tags, List.of());
  }

  /** Values of these tags, tag by tag, blank ones left out, without blanks around them. */
  public List<String> values(String... names) {
    List<String> values = new ArrayList<>();
    for (String name : names) {
      for (Tag tag : tags) {
        if (tag.name().equals(name) && !tag.value().isBlank()) {
          values.add(tag.value().strip());
        }
      }
    }
    return values;
  }

  /** The first value of the first of these tags that has one; else empty text. */
  public String first(String... names) {
    for (String name : names) {
      for (Tag tag : tags) {
        if (tag.name().equals(name) && !tag.value().isBlank()) {
          return tag.value().strip();
        }
      }
    }
    return "";
  }

  public boolean has(String name) {
    return tags.stream().anyMatch(tag -> tag.name().equals(name));
  }
}
