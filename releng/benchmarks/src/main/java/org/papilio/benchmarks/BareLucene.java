package org.papilio.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The limit to compare with: Lucene with its own English analysis and the same fields and stored
 * values, without folding, exact words, explanations and highlights.
 */
final class BareLucene implements AutoCloseable {

  private static final List<String> FIELDS = List.of("title", "author", "abstract", "venue");

  private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private BareLucene(DirectoryReader reader) {
    this.reader = reader;
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  static BareLucene of(List<SearchRecord> records, Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig(new EnglishAnalyzer()).setRAMBufferSizeMB(64))) {
      for (SearchRecord record : records) {
        writer.addDocument(document(record));
      }
      writer.commit();
    }
    return open(folder);
  }

  /** On the index that lies in a folder. */
  static BareLucene open(Path folder) throws IOException {
    return new BareLucene(DirectoryReader.open(FSDirectory.open(folder)));
  }

  /** An index that is being written, with a near-real-time reader. */
  static Writing writing(List<SearchRecord> records, Path folder) throws IOException {
    IndexWriter writer =
        new IndexWriter(
            FSDirectory.open(folder),
            new IndexWriterConfig(new EnglishAnalyzer()).setRAMBufferSizeMB(64));
    for (SearchRecord record : records) {
      writer.addDocument(document(record));
    }
    writer.commit();
    return new Writing(writer, DirectoryReader.open(writer));
  }

  /** Changes records and finds them at once. */
  static final class Writing implements AutoCloseable {
    private final IndexWriter writer;
    private DirectoryReader newest;

    private Writing(IndexWriter writer, DirectoryReader newest) {
      this.writer = writer;
      this.newest = newest;
    }

    /** Replaces a record and gives the number of records with a word in the title. */
    long update(SearchRecord record, String word) throws IOException {
      writer.updateDocument(new Term("id", record.id()), document(record));
      DirectoryReader fresh = DirectoryReader.openIfChanged(newest, writer);
      newest.close();
      newest = fresh;
      IndexSearcher searcher = new IndexSearcher(newest);
      var top =
          searcher.search(
              new TermQuery(new Term("title", word)),
              new TopScoreDocCollectorManager(10, null, Integer.MAX_VALUE));
      for (var hit : top.scoreDocs) {
        newest.storedFields().document(hit.doc);
      }
      return top.totalHits.value();
    }

    @Override
    public void close() throws IOException {
      newest.close();
      writer.close();
    }
  }

  private static Document document(SearchRecord record) {
    Document document = new Document();
    document.add(new StringField("id", record.id(), Field.Store.YES));
    document.add(new TextField("title", record.title(), Field.Store.YES));
    for (String name : record.names()) {
      document.add(new TextField("author", name, Field.Store.YES));
    }
    if (!record.text().isEmpty()) {
      document.add(new TextField("abstract", record.text(), Field.Store.YES));
    }
    if (!record.venue().isBlank()) {
      document.add(new TextField("venue", record.venue(), Field.Store.YES));
      document.add(new KeywordField("venue-code", record.venue(), Field.Store.NO));
    }
    if (record.hasYear()) {
      int year = Integer.parseInt(record.year());
      document.add(new IntPoint("year", year));
      document.add(new NumericDocValuesField("year-sort", year));
      document.add(new KeywordField("year-code", record.year(), Field.Store.NO));
    }
    return document;
  }

  /** Ten best hits and the exact number of all, of one of the 200 queries. */
  long search(SearchLines.Line line) throws IOException {
    var top =
        searcher.search(query(line), new TopScoreDocCollectorManager(10, null, Integer.MAX_VALUE));
    for (var hit : top.scoreDocs) {
      reader.storedFields().document(hit.doc);
    }
    return top.totalHits.value();
  }

  private Query query(SearchLines.Line line) {
    String[] words = line.words();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    return switch (line.form()) {
      case "phrase" -> phrase(String.join(" ", words));
      case "prefix" -> prefix(words[0]);
      case "bool" ->
          query
              .add(word(words[0]), Occur.MUST)
              .add(either(words[1], words[2]), Occur.MUST)
              .add(word(words[3]), Occur.MUST_NOT)
              .build();
      case "facet" -> either(words[0], words[1]);
      default -> word(words[0]);
    };
  }

  private Query either(String a, String b) {
    return new BooleanQuery.Builder().add(word(a), Occur.SHOULD).add(word(b), Occur.SHOULD).build();
  }

  private Query word(String word) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    QueryBuilder builder = new QueryBuilder(analyzer);
    for (String field : FIELDS) {
      Query query = builder.createBooleanQuery(field, word);
      if (query != null) {
        any.add(query, Occur.SHOULD);
      }
    }
    return any.build();
  }

  private Query phrase(String words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    QueryBuilder builder = new QueryBuilder(analyzer);
    for (String field : FIELDS) {
      Query query = builder.createPhraseQuery(field, words);
      if (query != null) {
        any.add(query, Occur.SHOULD);
      }
    }
    return any.build();
  }

  private static Query prefix(String start) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    FIELDS.forEach(field -> any.add(new PrefixQuery(new Term(field, start)), Occur.SHOULD));
    return any.build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
