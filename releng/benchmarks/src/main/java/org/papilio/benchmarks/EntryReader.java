package org.papilio.benchmarks;

import java.nio.file.Path;

/** Reads the records of a file, as a {@link Contest} asks for it. */
@FunctionalInterface
public interface EntryReader {

  /**
   * The number of records in a file.
   *
   * @throws Exception when reading ends before the file does
   */
  long read(Path file) throws Exception;
}
