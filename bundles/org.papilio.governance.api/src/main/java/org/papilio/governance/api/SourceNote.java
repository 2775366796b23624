package org.papilio.governance.api;

/**
 * Where a statement comes from.
 *
 * @param id identifier of the source in the case
 * @param label how the source is cited, short
 * @param locator page, section or minute; empty when none is given
 */
public record SourceNote(String id, String label, String locator) {

  /** The label, with its locator where there is one. */
  public String text() {
    return locator.isEmpty() ? label : label + ", " + locator;
  }
}
