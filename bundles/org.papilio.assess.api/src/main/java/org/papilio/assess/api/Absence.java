package org.papilio.assess.api;

/** Why there is no value. None of the four is zero, and none stands for another. */
public enum Absence {
  /** Somebody could know, but the case does not say. */
  UNKNOWN,
  /** The question makes no sense for this case, such as the budget of a phase it never had. */
  NOT_APPLICABLE,
  /** It was looked for, and no evidence was found. */
  NO_EVIDENCE,
  /** It is known and kept back, such as a rating under embargo. */
  WITHHELD
}
