package org.papilio.cases.network;

import java.util.Set;

/** The attributes that carry a case; all of them may be missing. */
final class Names {

  /** Id and title of the case that an actor belongs to: a file may hold several. */
  static final String CASE = "case";

  static final String CASE_TITLE = "caseTitle";

  static final String TYPE = "type";
  static final String SECTOR = "sector";
  static final String HOME_SCALE = "homeScale";

  /** Scales on which an actor takes part, parted by spaces. */
  static final String SCALES = "scales";

  static final String ROLES = "roles";

  /** A partial date as it was recorded, such as {@code 2008~}. */
  static final String START = "periodStart";

  static final String END = "periodEnd";

  static final String KIND = "kind";
  static final String STRENGTH = "strength";
  static final String FROM_SCALE = "fromScale";
  static final String TO_SCALE = "toScale";
  static final String FORMALITY = "formality";
  static final String AMOUNT = "amount";
  static final String CURRENCY = "currency";
  static final String YEAR = "priceYear";

  static final Set<String> OF_NODES =
      Set.of(CASE, CASE_TITLE, TYPE, SECTOR, HOME_SCALE, SCALES, ROLES, START, END);

  static final Set<String> OF_EDGES =
      Set.of(KIND, STRENGTH, FROM_SCALE, TO_SCALE, FORMALITY, AMOUNT, CURRENCY, YEAR, START, END);

  private Names() {}
}
