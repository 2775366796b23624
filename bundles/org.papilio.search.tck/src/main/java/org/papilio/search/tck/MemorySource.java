package org.papilio.search.tck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

/** Documents in memory, with what was put and removed since each revision. */
public final class MemorySource implements DocumentSource {

  public static final List<FieldInfo> FIELDS =
      List.of(
          FieldInfo.of("title", FieldType.TEXT, FieldRole.TITLE, "Title"),
          FieldInfo.of("name", FieldType.TEXT, FieldRole.NAME, "Name").alias("author"),
          FieldInfo.of("abstract", FieldType.TEXT, FieldRole.MAIN_TEXT, "Abstract"),
          FieldInfo.of("venue", FieldType.TEXT, FieldRole.OTHER, "Venue"),
          FieldInfo.of("note", FieldType.TEXT, FieldRole.ON_REQUEST, "Note"),
          FieldInfo.of("year", FieldType.YEAR, FieldRole.YEAR, "Year").asFacet(),
          FieldInfo.of("country", FieldType.KEYWORD, FieldRole.OTHER, "Country").asFacet(),
          FieldInfo.of("scale", FieldType.KEYWORD, FieldRole.OTHER, "Scale").asFacet(),
          FieldInfo.of("added", FieldType.DATE, FieldRole.ON_REQUEST, "Added"),
          FieldInfo.of("nights", FieldType.NUMBER, FieldRole.ON_REQUEST, "Nights"));

  private final String kind;
  private final Map<String, SearchDocument> documents = new TreeMap<>();
  private final Map<String, NavigableMap<Integer, Optional<SearchDocument>>> history =
      new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<String> learned = new ArrayList<>();
  private volatile String version = "1";
  private volatile Runnable beforeEach = () -> {};

  private record Change(int revision, String id, boolean removed) {}

  public MemorySource(String kind) {
    this.kind = kind;
  }

  public MemorySource with(SearchDocument... all) {
    for (SearchDocument document : all) {
      documents.put(document.id(), document);
      remember(0, document.id(), Optional.of(document));
    }
    return this;
  }

  private void remember(int revision, String id, Optional<SearchDocument> document) {
    history.computeIfAbsent(id, any -> new TreeMap<>()).put(revision, document);
  }

  public void put(MemoryWorkspace workspace, SearchDocument document) {
    // told before the revision is there, for an index looks at any time
    int next = MemoryWorkspace.number(workspace.head()) + 1;
    documents.put(document.id(), document);
    remember(next, document.id(), Optional.of(document));
    changes.add(new Change(next, document.id(), false));
    workspace.advance();
  }

  /** More becomes known of a document without a new revision. */
  public void learn(SearchDocument document) {
    documents.put(document.id(), document);
    remember(history.get(document.id()).lastKey(), document.id(), Optional.of(document));
    learned.add(document.id());
  }

  @Override
  public long mark(Workspace workspace) {
    return learned.size();
  }

  @Override
  public Set<String> changedSince(Workspace workspace, long mark) {
    return Set.copyOf(learned.subList((int) mark, learned.size()));
  }

  public void remove(MemoryWorkspace workspace, String id) {
    int next = MemoryWorkspace.number(workspace.head()) + 1;
    documents.remove(id);
    remember(next, id, Optional.empty());
    changes.add(new Change(next, id, true));
    workspace.advance();
  }

  public static SearchDocument titled(String id, String title) {
    return document(id, title);
  }

  public static SearchDocument document(String id, String title, FieldValue... more) {
    List<FieldValue> values = new ArrayList<>();
    values.add(new FieldValue.Text("title", title, "", ""));
    values.addAll(List.of(more));
    return new SearchDocument(id, title, "", "", values);
  }

  public static FieldValue text(String field, String text) {
    return new FieldValue.Text(field, text, "", field + "-1");
  }

  public static FieldValue year(int year) {
    return new FieldValue.Years("year", year, year, "");
  }

  public static FieldValue keyword(String field, String code, String label) {
    return new FieldValue.Keyword(field, code, Map.of("en", label), "");
  }

  /** The version that it says it has from now on. */
  public MemorySource version(String text) {
    version = text;
    return this;
  }

  /** What is done before each document is handed over when all are asked for. */
  public MemorySource beforeEach(Runnable action) {
    beforeEach = action;
    return this;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<FieldInfo> fields() {
    return FIELDS;
  }

  @Override
  public long count(Workspace workspace, Revision revision) {
    return documents.size();
  }

  @Override
  public void documents(Workspace workspace, Revision revision, Consumer<SearchDocument> to) {
    for (SearchDocument document : documents.values()) {
      beforeEach.run();
      to.accept(document);
    }
  }

  @Override
  public void documents(
      Workspace workspace, Revision revision, Collection<String> ids, Consumer<SearchDocument> to) {
    ids.stream().sorted().flatMap(id -> at(revision, id).stream()).forEach(to);
  }

  /** A document as it was in a revision. */
  private Optional<SearchDocument> at(Revision revision, String id) {
    var then =
        history.getOrDefault(id, new TreeMap<>()).floorEntry(MemoryWorkspace.number(revision));
    return then == null ? Optional.empty() : then.getValue();
  }

  @Override
  public DocumentChanges changes(Workspace workspace, Revision from, Revision to) {
    Set<String> changed = new HashSet<>();
    Set<String> removed = new HashSet<>();
    for (Change change : changes) {
      if (change.revision() > MemoryWorkspace.number(from)
          && change.revision() <= MemoryWorkspace.number(to)) {
        (change.removed() ? removed : changed).add(change.id());
        (change.removed() ? changed : removed).remove(change.id());
      }
    }
    return new DocumentChanges(changed, removed);
  }
}
