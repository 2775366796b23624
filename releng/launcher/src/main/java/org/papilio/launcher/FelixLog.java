package org.papilio.launcher;

import java.util.Map;
import org.apache.felix.framework.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.slf4j.LoggerFactory;

/** Sends the framework's own messages, which would go to standard output, to the log file. */
final class FelixLog extends Logger {

  private final org.slf4j.Logger log = LoggerFactory.getLogger("org.apache.felix.framework");

  FelixLog() {
    setLogLevel(LOG_WARNING);
  }

  @Override
  protected void doLog(int level, String message, Throwable thrown) {
    if (level == LOG_ERROR) {
      log.error(message, thrown);
    } else {
      log.warn(message, thrown);
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // as Felix declares it
  protected void doLog(
      Bundle bundle, ServiceReference service, int level, String message, Throwable thrown) {
    doLog(level, bundle == null ? message : bundle + ": " + message, thrown);
  }

  /** The settings that make the framework use this log. */
  static Map<String, Object> settings() {
    return Map.of("felix.log.logger", new FelixLog(), "felix.log.level", "2");
  }
}
