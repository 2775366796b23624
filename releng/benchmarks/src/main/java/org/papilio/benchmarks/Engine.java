package org.papilio.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** A search engine over records in a folder, as a {@link Contest} asks it. */
public interface Engine extends AutoCloseable {

  /** Takes an engine up: on the index that lies in the folder, or on an empty one. */
  @FunctionalInterface
  interface Maker {
    Engine open(Path folder) throws Exception;
  }

  /** Indexes all records into an empty index, saved and ready to be searched at the end. */
  void index(List<SearchRecord> records) throws Exception;

  /** Asks for the ten best hits with their stored values, and gives the exact number of all. */
  long search(SearchLines.Line line) throws Exception;

  /** Replaces a record and gives the number of records with a word of its title, this one among. */
  long update(SearchRecord record, String word) throws Exception;
}
