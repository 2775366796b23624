package org.papilio.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.search.api.DocumentChanges;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;

/** Records in memory as a source of documents. */
record SearchSource(List<SearchRecord> records) implements DocumentSource {

  @Override
  public String kind() {
    return "literature";
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public List<FieldInfo> fields() {
    return List.of(
        FieldInfo.of("title", FieldType.TEXT, FieldRole.TITLE, "Title"),
        FieldInfo.of("author", FieldType.TEXT, FieldRole.NAME, "Author"),
        FieldInfo.of("abstract", FieldType.TEXT, FieldRole.MAIN_TEXT, "Abstract"),
        FieldInfo.of("venue", FieldType.KEYWORD, FieldRole.OTHER, "Venue").asFacet(),
        FieldInfo.of("year", FieldType.YEAR, FieldRole.YEAR, "Year").asFacet());
  }

  @Override
  public long count(Workspace workspace, Revision revision) {
    return records.size();
  }

  @Override
  public void documents(Workspace workspace, Revision revision, Consumer<SearchDocument> to) {
    records.forEach(record -> to.accept(document(record)));
  }

  static SearchDocument document(SearchRecord record) {
    List<FieldValue> values = new ArrayList<>();
    values.add(new FieldValue.Text("title", record.title(), "", ""));
    for (String name : record.names()) {
      values.add(new FieldValue.Text("author", name, "", ""));
    }
    if (!record.text().isEmpty()) {
      values.add(new FieldValue.Text("abstract", record.text(), "", ""));
    }
    if (!record.venue().isBlank()) {
      values.add(new FieldValue.Keyword("venue", record.venue(), Map.of(), ""));
    }
    if (record.hasYear()) {
      int year = Integer.parseInt(record.year());
      values.add(new FieldValue.Years("year", year, year, ""));
    }
    return new SearchDocument(record.id(), record.title(), "", "en", values);
  }

  @Override
  public void documents(
      Workspace workspace, Revision revision, Collection<String> ids, Consumer<SearchDocument> to) {
    throw new UnsupportedOperationException("records do not change");
  }

  @Override
  public DocumentChanges changes(Workspace workspace, Revision from, Revision to) {
    return DocumentChanges.NONE;
  }
}
