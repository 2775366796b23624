package org.papilio.literature.api.attachments;

import java.io.IOException;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.literature.api.text.SourceFile;

/**
 * Takes the text out of files of some kinds. Register it as a service. Safe for several threads.
 */
@ConsumerType
public interface TextExtractor {

  /** The media types it reads, such as {@code application/pdf}. */
  Set<String> mediaTypes();

  /**
   * Hands over the text, page by page from {@code from}. Keeps a limit on time and memory of its
   * own: a file made to hang it must end in an {@link UnreadableFileException}, and pages that were
   * handed over before that stay.
   *
   * @param from the first page wanted, from 1; greater after an interruption
   * @param sink gets each page once, in order
   * @throws UnreadableFileException when the file is broken, locked, empty or beyond a limit
   * @throws IOException when the disk refuses
   * @throws org.papilio.platform.progress.CancelledException when {@code sink} says so
   */
  void extract(SourceFile file, int from, PageSink sink)
      throws IOException, UnreadableFileException;
}
