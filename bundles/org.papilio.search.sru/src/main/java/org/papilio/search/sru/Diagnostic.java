package org.papilio.search.sru;

/**
 * What is wrong with a request, by the numbers of the SRU diagnostics list (info:srw/diagnostic/1,
 * Library of Congress, SRU version 1.2).
 */
final class Diagnostic extends Exception {

  private static final long serialVersionUID = 1L;

  static final int UNAVAILABLE = 2;
  static final int UNSUPPORTED_OPERATION = 4;
  static final int UNSUPPORTED_VERSION = 5;
  static final int UNSUPPORTED_VALUE = 6;
  static final int MISSING_PARAMETER = 7;
  static final int UNSUPPORTED_PARAMETER = 8;
  static final int QUERY_SYNTAX = 10;
  static final int TOO_MANY_CHARACTERS = 12;
  static final int UNSUPPORTED_INDEX = 16;
  static final int UNSUPPORTED_RELATION = 19;
  static final int UNSUPPORTED_MODIFIER = 20;
  static final int EMPTY_TERM = 27;
  static final int INVALID_TERM = 36;
  static final int UNSUPPORTED_BOOLEAN = 37;
  static final int UNSUPPORTED_PROXIMITY = 39;
  static final int CANNOT_PROCESS = 47;
  static final int OUT_OF_RANGE = 61;
  static final int UNKNOWN_SCHEMA = 66;
  static final int UNSUPPORTED_PACKING = 71;
  static final int RECORD_UNAVAILABLE = 64;
  static final int SORT_NOT_SUPPORTED = 80;

  private final int number;
  private final String details;

  /**
   * @param details the offending part of the request
   */
  Diagnostic(int number, String details, String message) {
    super(message);
    this.number = number;
    this.details = details;
  }

  int number() {
    return number;
  }

  String details() {
    return details;
  }
}
