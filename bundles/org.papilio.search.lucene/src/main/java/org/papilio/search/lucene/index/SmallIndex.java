package org.papilio.search.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.papilio.search.api.DocumentKey;
import org.papilio.search.api.SearchDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Some documents in memory, analysed as those of the index are. */
public final class SmallIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmallIndex.class);

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final List<DocumentKey> keys = new ArrayList<>();
  private final View view;

  /**
   * @param documents by kind; one that the fields of its source do not allow is left out
   * @param languages of the texts in the index whose queries are asked
   */
  public SmallIndex(
      IndexSchema schema, Map<String, List<SearchDocument>> documents, Set<String> languages)
      throws IOException {
    Labels labels = new Labels();
    languages.forEach(labels::rememberLanguage);
    FieldLengths lengths = new FieldLengths();
    DocumentMaker maker = new DocumentMaker(schema, labels, lengths);
    IndexWriterConfig config = new IndexWriterConfig(new NoAnalyzer());
    config.setSimilarity(lengths);
    // unmerged, documents keep the order in which they came, so that their numbers name them
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Map.Entry<String, List<SearchDocument>> kind : documents.entrySet()) {
        for (SearchDocument document : kind.getValue()) {
          add(writer, maker, kind.getKey(), document);
        }
      }
    }
    view = new View(DirectoryReader.open(directory), schema, labels);
  }

  private void add(IndexWriter writer, DocumentMaker maker, String kind, SearchDocument document)
      throws IOException {
    var made = List.<org.apache.lucene.index.IndexableField>of();
    try {
      made = maker.made(kind, document);
    } catch (IllegalArgumentException refused) {
      LOG.warn("{} {} is left out: {}", kind, document.id(), refused.getMessage());
      return;
    }
    writer.addDocument(made);
    keys.add(new DocumentKey(kind, document.id()));
  }

  public View view() {
    return view;
  }

  /** What a document of the view is, by its number. */
  public DocumentKey key(int document) {
    return keys.get(document);
  }

  @Override
  public void close() throws IOException {
    view.close();
    directory.close();
  }
}
