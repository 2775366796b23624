package org.papilio.peers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.papilio.benchmarks.Engine;
import org.papilio.benchmarks.SearchLines;
import org.papilio.benchmarks.SearchRecord;

/** SQLite's full-text index, with English stems and folded diacritics, ranked by its BM25. */
final class Fts5 implements Engine {

  private final Connection connection;

  Fts5(Path folder) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("records.db"));
    try (Statement make = connection.createStatement()) {
      make.execute(
          "create virtual table if not exists records using fts5(id unindexed, title, author,"
              + " abstract, venue, year unindexed, tokenize = 'porter unicode61 remove_diacritics"
              + " 2')");
      make.execute("create table if not exists places(id text primary key, place integer)");
    }
    connection.setAutoCommit(false);
  }

  @Override
  public void index(List<SearchRecord> records) throws SQLException {
    for (SearchRecord record : records) {
      insert(record);
    }
    connection.commit();
  }

  private void insert(SearchRecord record) throws SQLException {
    try (PreparedStatement row =
            connection.prepareStatement("insert into records values (?, ?, ?, ?, ?, ?)");
        PreparedStatement place =
            connection.prepareStatement("insert into places values (?, last_insert_rowid())")) {
      row.setString(1, record.id());
      row.setString(2, record.title());
      row.setString(3, String.join("; ", record.names()));
      row.setString(4, record.text());
      row.setString(5, record.venue());
      row.setString(6, record.year());
      row.execute();
      place.setString(1, record.id());
      place.execute();
    }
  }

  @Override
  public long search(SearchLines.Line line) throws SQLException {
    String match = match(line.form(), line.words());
    if (line.form().equals("facet")) {
      rows("select year, count(*) from records where records match ? group by year", match);
    }
    rows("select * from records where records match ? order by rank limit 10", match);
    return rows("select count(*) from records where records match ?", match);
  }

  /** Reads all rows; the first column of the last one as a number, or 0. */
  private long rows(String sql, String match) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, match);
      long first = 0;
      try (ResultSet rows = query.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            rows.getString(i);
          }
          first = columns == 1 ? rows.getLong(1) : 0;
        }
      }
      return first;
    }
  }

  private static String match(String form, String[] words) {
    return switch (form) {
      case "phrase" -> quoted(String.join(" ", words));
      case "prefix" -> quoted(words[0]) + " *";
      case "bool" ->
          "(%s AND (%s OR %s)) NOT %s"
              .formatted(quoted(words[0]), quoted(words[1]), quoted(words[2]), quoted(words[3]));
      case "facet" -> quoted(words[0]) + " OR " + quoted(words[1]);
      default -> quoted(words[0]);
    };
  }

  private static String quoted(String words) {
    return '"' + words.replace("\"", "\"\"") + '"';
  }

  @Override
  public long update(SearchRecord record, String word) throws SQLException {
    try (PreparedStatement row =
            connection.prepareStatement(
                "delete from records where rowid = (select place from places where id = ?)");
        PreparedStatement place = connection.prepareStatement("delete from places where id = ?")) {
      row.setString(1, record.id());
      row.execute();
      place.setString(1, record.id());
      place.execute();
    }
    insert(record);
    connection.commit();
    return rows("select count(*) from records where records match ?", "title : " + quoted(word));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
