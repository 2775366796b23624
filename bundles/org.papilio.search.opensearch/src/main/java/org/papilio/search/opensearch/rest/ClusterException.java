package org.papilio.search.opensearch.rest;

/** The cluster did not do what it was asked. */
public final class ClusterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** No answer, and none from any other node. */
  private static final int NO_ANSWER = 0;

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  private final int status;
  private final String type;

  private ClusterException(int status, String type, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
    this.type = type;
  }

  static ClusterException unreachable(Throwable cause) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new ClusterException(NO_ANSWER, "", why, cause);
  }

  /** The cluster answered that it does not do it, to a request or to one document of many. */
  public static ClusterException refused(int status, String type, String reason) {
    return new ClusterException(status, type, type + ": " + reason, null);
  }

  /** Whether no node answered. */
  public boolean isUnreachable() {
    return status == NO_ANSWER;
  }

  /** Whether the cluster does not know, or does not let in, who asks. */
  public boolean isForbidden() {
    return status == UNAUTHORIZED || status == FORBIDDEN;
  }

  /** Whether an index is not there. */
  public boolean isMissing() {
    return status == NOT_FOUND;
  }

  /** Whether asking again later may help: no answer, too busy, parts not there at the moment. */
  public boolean mayPass() {
    return isUnreachable() || isPassing(status);
  }

  /** Whether the query stands for more words than the cluster takes, or is too tangled. */
  public boolean isTooCostly() {
    return type.contains("too_many") || type.contains("too_complex") || hasInMessage();
  }

  private boolean hasInMessage() {
    String text = String.valueOf(getMessage()).toLowerCase(java.util.Locale.ROOT);
    return text.contains("maxclausecount")
        || text.contains("too many clauses")
        || text.contains("too many terms")
        || text.contains("too complex to determinize")
        || text.contains("determinizing");
  }

  /** Whether asking again later may help after an answer of that HTTP status. */
  public static boolean isPassing(int status) {
    return status == TOO_MANY || status >= SERVER;
  }
}
