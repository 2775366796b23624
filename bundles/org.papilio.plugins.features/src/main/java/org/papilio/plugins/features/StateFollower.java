package org.papilio.plugins.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when another process replaced the state file, so that a plug-in that was installed from
 * the command line appears in a workbench that runs already. Looks once a second, on a virtual
 * thread.
 */
final class StateFollower implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(StateFollower.class);

  private final Path file;
  private final Runnable follow;
  private final Thread thread;

  StateFollower(Path file, Runnable follow) {
    this.file = file;
    this.follow = follow;
    String before = mark();
    this.thread = Thread.ofVirtual().name("plug-in state").start(() -> watch(before));
  }

  private void watch(String before) {
    String last = before;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
      String now = mark();
      if (!now.equals(last)) {
        last = now;
        follow();
      }
    }
  }

  private void follow() {
    try {
      follow.run();
    } catch (RuntimeException e) {
      LOG.warn("the plug-ins that another process changed are taken up at the next start", e);
    }
  }

  /** Changes whenever the file is replaced. */
  private String mark() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.fileKey() + " " + attributes.lastModifiedTime() + " " + attributes.size();
    } catch (IOException absent) {
      return "";
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
