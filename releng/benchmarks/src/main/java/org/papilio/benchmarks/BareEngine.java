package org.papilio.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** Bare Lucene as an engine of a contest. */
final class BareEngine implements Engine {

  private final Path folder;
  private BareLucene lucene;
  private BareLucene.Writing writing;

  BareEngine(Path folder) {
    this.folder = folder;
  }

  @Override
  public void index(List<SearchRecord> records) throws Exception {
    if (folder.endsWith("updates")) {
      writing = BareLucene.writing(records, folder);
    } else {
      lucene = BareLucene.of(records, folder);
    }
  }

  @Override
  public long search(SearchLines.Line line) throws Exception {
    if (lucene == null) {
      lucene = BareLucene.open(folder);
    }
    return lucene.search(line);
  }

  @Override
  public long update(SearchRecord record, String word) throws Exception {
    return writing.update(record, word);
  }

  @Override
  public void close() throws Exception {
    if (lucene != null) {
      lucene.close();
    }
    if (writing != null) {
      writing.close();
    }
  }
}
