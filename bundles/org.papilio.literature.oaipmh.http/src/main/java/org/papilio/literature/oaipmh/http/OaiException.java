package org.papilio.literature.oaipmh.http;

/** A request that is answered by an error of the protocol. */
final class OaiException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  OaiException(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }
}
