package org.papilio.screening.api;

/** When an item is judged. */
public enum Stage {
  /** By title and abstract; of a case by its title and summary. */
  TITLE_ABSTRACT,
  /** By the whole text or the whole case. */
  FULL_TEXT
}
