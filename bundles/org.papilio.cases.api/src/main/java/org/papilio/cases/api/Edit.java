package org.papilio.cases.api;

import java.util.Optional;

/**
 * One change of one element. Values are JSON in the form of the case file: a string, a number, an
 * element with its parts, the id of an element that is referred to, or for a text in several
 * languages an object such as {@code {"en":"…","de":"…"}}.
 *
 * <p>Parts without an id (period, provenance, dossier, facets …) are reached through the nearest
 * element that has one: {@code feature} is then a path such as {@code dossier.sections}, {@code
 * provenance.addedBy}, {@code sources[0].locator} or {@code facets[HousingFacet].tenure}: a
 * position from 0, or the name of the class, stands in brackets. Steps on the way that are not
 * there yet are made when their class is certain.
 */
public sealed interface Edit {

  /** The id of the element that is changed; empty for the root of the file. */
  String element();

  /** The name of its feature, or the path to one below it. */
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
   * @param target the id of what is removed; of values without id the value itself, the position
   *     from 0, or for facets the name of the class
   */
  record Remove(String element, String feature, String target) implements Edit {}

  /**
   * Moves an element within a feature with many values.
   *
   * @param position 0 for the first place; -1 for the last
   */
  record Move(String element, String feature, String target, int position) implements Edit {}
}
