package org.papilio.platform.progress;

/**
 * Thrown through long work when the person asked to stop; nothing is kept of what was half done.
 */
public final class CancelledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CancelledException() {
    super("stopped on request; nothing was changed");
  }
}
