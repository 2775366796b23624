package org.papilio.assess.qca;

import java.util.Arrays;

/**
 * A conjunction of literals, such as {@code DEV*~URB}: for each condition the value that it asks
 * for, or none. With a value for every condition it is one configuration, a row of the truth table.
 */
final class Term {

  /** Stands where the term says nothing about a condition. */
  static final byte ANY = -1;

  private final byte[] values;
  private final long mask;

  private Term(byte[] values) {
    this.values = values;
    long bits = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != ANY) {
        bits |= 1L << i;
      }
    }
    this.mask = bits;
  }

  static Term of(byte... values) {
    return new Term(values.clone());
  }

  static Term of(int[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return new Term(bytes);
  }

  /** The term that holds for every configuration. */
  static Term everything(int conditions) {
    byte[] values = new byte[conditions];
    Arrays.fill(values, ANY);
    return new Term(values);
  }

  /** The literals of this term on some conditions only, one bit each. */
  Term on(long conditions) {
    byte[] kept = new byte[values.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = (conditions & 1L << i) != 0 ? values[i] : ANY;
    }
    return new Term(kept);
  }

  Term with(int condition, int value) {
    byte[] more = values.clone();
    more[condition] = (byte) value;
    return new Term(more);
  }

  /** The value asked for, or {@link #ANY}. */
  int value(int condition) {
    return values[condition];
  }

  /** The conditions that it speaks of, one bit each. */
  long mask() {
    return mask;
  }

  int size() {
    return values.length;
  }

  int literals() {
    return Long.bitCount(mask);
  }

  /** Conditions on which both speak and disagree, one bit each. */
  long conflicts(Term other) {
    long bits = 0;
    for (long both = mask & other.mask; both != 0; both &= both - 1) {
      int i = Long.numberOfTrailingZeros(both);
      if (values[i] != other.values[i]) {
        bits |= 1L << i;
      }
    }
    return bits;
  }

  /** Whether every configuration of the other term is one of this term. */
  boolean covers(Term other) {
    return (mask & ~other.mask) == 0 && conflicts(other) == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Term term && Arrays.equals(values, term.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
