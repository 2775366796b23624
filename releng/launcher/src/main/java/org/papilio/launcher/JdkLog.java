package org.papilio.launcher;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/**
 * Sends the warnings of libraries that use the JDK's own log, and its terminal, to the log file.
 */
final class JdkLog extends Handler {

  private final SimpleFormatter formatter = new SimpleFormatter();

  private JdkLog() {}

  /** Replaces the JDK's handlers, which write to standard error. */
  static void redirect() {
    LogManager.getLogManager().reset();
    java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(new JdkLog());
  }

  @Override
  public void publish(LogRecord message) {
    if (message.getLevel().intValue() >= Level.WARNING.intValue()) {
      String name = message.getLoggerName() == null ? "" : message.getLoggerName();
      LoggerFactory.getLogger(name).warn(formatter.formatMessage(message), message.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
