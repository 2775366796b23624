package org.papilio.assess.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What some work leaves outside of itself, as the Java Flight Recorder sees it. */
final class Traces {

  private static final String FILE = "jdk.FileWrite";
  private static final String SOCKET = "jdk.SocketWrite";

  private Traces() {}

  /**
   * Runs work on this thread.
   *
   * @return each file it wrote to and each host it spoke to, as sentences; what other threads do
   *     meanwhile is theirs
   */
  static List<String> of(Runnable work) {
    long thread = Thread.currentThread().threadId();
    try (Recording recording = new Recording()) {
      recording.enable(FILE).withoutThreshold().withoutStackTrace();
      recording.enable(SOCKET).withoutThreshold().withoutStackTrace();
      recording.start();
      work.run();
      recording.stop();
      Path file = Files.createTempFile("traces", ".jfr");
      try {
        recording.dump(file);
        List<String> traces = new ArrayList<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
          if (event.getThread() != null && event.getThread().getJavaThreadId() == thread) {
            traces.add(sentence(event));
          }
        }
        return traces.stream().distinct().toList();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the recording cannot be read", e);
    }
  }

  private static String sentence(RecordedEvent event) {
    return event.getEventType().getName().equals(FILE)
        ? "it wrote to the file " + event.getString("path")
        : "it spoke to " + event.getString("host") + ", port " + event.getInt("port");
  }
}
