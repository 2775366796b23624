package org.papilio.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;

/**
 * Quiet logging: warnings go to a file beside the framework's cache, nothing to the terminal.
 * Written in Java, because reading it from XML would take a tenth of a start. Found by logback as a
 * service.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSettings extends ContextAwareBase implements Configurator {

  private static final String LARGEST_FILE = "5MB";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    String file =
        System.getProperty("papilio.log", System.getProperty("java.io.tmpdir") + "/papilio.log");
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5level %logger{30} - %msg%n");
    encoder.start();

    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName("file");
    appender.setFile(file);
    appender.setEncoder(encoder);
    FixedWindowRollingPolicy oneOlderFile = new FixedWindowRollingPolicy();
    oneOlderFile.setContext(context);
    oneOlderFile.setParent(appender);
    oneOlderFile.setFileNamePattern(file + ".%i");
    oneOlderFile.setMinIndex(1);
    oneOlderFile.setMaxIndex(1);
    oneOlderFile.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> whenLarge = new SizeBasedTriggeringPolicy<>();
    whenLarge.setContext(context);
    whenLarge.setMaxFileSize(FileSize.valueOf(LARGEST_FILE));
    whenLarge.start();
    appender.setRollingPolicy(oneOlderFile);
    appender.setTriggeringPolicy(whenLarge);
    appender.start();

    Level level = Level.toLevel(System.getProperty("papilio.log.level"), Level.WARN);
    context.getLogger("ROOT").setLevel(level);
    context.getLogger("ROOT").addAppender(appender);
    // Warns at each start that it does not listen, which is as it should be until a verb serves.
    context.getLogger("org.apache.felix.http").setLevel(Level.ERROR);
    // Tells each fault of each file, which the person is told in one sentence anyway.
    context.getLogger("org.apache.pdfbox").setLevel(Level.OFF);
    context.getLogger("org.apache.fontbox").setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
