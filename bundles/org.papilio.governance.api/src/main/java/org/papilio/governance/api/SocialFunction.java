package org.papilio.governance.api;

/**
 * The function of social protection that a redistributive policy serves (ESSPROS). The constants
 * are those of the metamodel's {@code SocialFunction}; they are repeated here so that pictures need
 * no model at run time.
 */
public enum SocialFunction {
  SICKNESS_HEALTH,
  DISABILITY,
  OLD_AGE,
  SURVIVORS,
  FAMILY_CHILDREN,
  UNEMPLOYMENT,
  HOUSING,
  SOCIAL_EXCLUSION
}
