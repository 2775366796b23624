package org.papilio.literature.api.duplicates;

/**
 * One thing that two records have in common, or not.
 *
 * @param rule identifier of the rule in {@link DuplicateRules}: {@code doi-same}
 * @param weight what it adds to the sum, in bits; negative when it speaks against the pair
 * @param first what the first record says, shortened for reading; empty when that does not matter
 * @param second what the second record says; empty when it says the same
 * @param share how alike the two are, 0 to 1; 1 or 0 where a rule only knows alike and unlike
 */
public record Evidence(String rule, double weight, String first, String second, double share) {

  public boolean speaksFor() {
    return weight > 0;
  }
}
