package org.papilio.assess.qca;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;

/**
 * All that was found for one way of treating the remainders.
 *
 * @param name {@code complex}, {@code parsimonious}, or {@code intermediate}
 * @param explained the rows explained
 * @param primes all prime implicants that cover at least one of them, few literals first
 * @param models the models, each a list of prime implicants; more than one is an ambiguity
 * @param count how many models there are; at least as many as listed
 * @param with for each prime implicant, in how many of the models it stands
 * @param essential the implicants that stand in every model
 * @param complete whether all implicants and all models were found
 * @param certificate what was searched, and what is missing where a limit was reached
 */
record Solution(
    String name,
    List<Term> explained,
    List<Term> primes,
    List<List<Term>> models,
    BigInteger count,
    List<BigInteger> with,
    List<Term> essential,
    boolean complete,
    String certificate) {

  /** The share of the models, 0 to 1, in which a prime implicant stands; NaN without models. */
  double share(int prime) {
    return count.signum() == 0
        ? Double.NaN
        : new BigDecimal(with.get(prime))
            .divide(new BigDecimal(count), MathContext.DECIMAL64)
            .doubleValue();
  }

  boolean ambiguous() {
    return count.compareTo(BigInteger.ONE) > 0;
  }
}
