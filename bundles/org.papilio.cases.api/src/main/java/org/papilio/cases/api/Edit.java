package org.papilio.cases.api;

import java.util.Optional;

/**
 * One change of one element. Values are JSON in the form of the case file: a string, a number, an
 * element with its parts, the id of an element that is referred to, or for a text in several
 * languages an object such as {@code {"en":"…","de":"…"}}.
 */
public sealed interface Edit {

  /** The id of the element that is changed. */
  String element();

  /** The name of its feature. */
  String feature();

  /**
   * Sets a feature as a whole, a list of values too.
   *
   * @param json the new value; empty to unset
   */
  record Set(String element, String feature, Optional<String> json) implements Edit {}

  /**
   * Adds an element or a reference to a feature with many values.
   *
   * @param json the new element (an id is given where it has none), or the id referred to
   * @param position 0 for the first place; -1 for the last
   */
  record Add(String element, String feature, String json, int position) implements Edit {}

  /**
   * Removes an element or reference from a feature with many values, and every reference to a
   * removed element within the case.
   *
   * @param target the id of what is removed
   */
  record Remove(String element, String feature, String target) implements Edit {}

  /**
   * Moves an element within a feature with many values.
   *
   * @param position 0 for the first place; -1 for the last
   */
  record Move(String element, String feature, String target, int position) implements Edit {}
}
