package org.papilio.screening.api;

/** What somebody says about an item. */
public enum Verdict {
  INCLUDE,
  /** With a reason at the full text. */
  EXCLUDE,
  /** At the title it goes on like an inclusion; at the full text it is a conflict to resolve. */
  MAYBE
}
