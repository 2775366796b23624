package org.papilio.search.lucene.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.FacetCounts;
import org.papilio.search.api.FacetRequest;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.Sort;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.index.StoredDocument;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.query.Compiled;

/** Runs one compiled query for one request. */
public final class SearchRunner {

  /** Most hits that may be passed over and given together. */
  private static final int DEEPEST = 1_010_000;

  private final View view;
  private final SearchRequest request;

  public SearchRunner(View view, SearchRequest request) {
    this.view = view;
    this.request = request;
  }

  /**
   * What a query found.
   *
   * @param found what it finds without selections
   * @param total hits
   */
  public record Outcome(long found, long total, List<Hit> hits, List<FacetCounts> facets) {}

  /**
   * Runs a query.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for an unknown kind or facet
   */
  public Outcome run(Compiled compiled) throws IOException {
    Query query = inKinds(compiled.query());
    Map<String, Query> selections = selections();
    IndexSearcher searcher = view.searcher();
    List<Weight> weights = new ArrayList<>();
    for (Query selection : selections.values()) {
      weights.add(
          searcher.createWeight(searcher.rewrite(selection), ScoreMode.COMPLETE_NO_SCORES, 1));
    }
    List<FieldInfo> facets = request.facets().stream().map(f -> facet(f.facet())).toList();
    int wanted = Math.clamp((long) request.offset() + request.limit(), 0, DEEPEST);
    boolean weighs = wanted > 0 && compiled.isRequest() && request.sort() == Sort.RELEVANCE;
    if (weighs) {
      wanted = Math.max(wanted, RequestOrder.WEIGHED);
    }
    BestHits best = new BestHits(request.sort(), wanted);
    if (weights.isEmpty() && facets.isEmpty()) {
      return plain(query, best, wanted, weighs, compiled);
    }
    Matching matching =
        new Matching(view.reader().leaves().size(), weights, best, !facets.isEmpty());
    searcher.search(query, new OneCollector(matching));
    return new Outcome(
        matching.found(),
        best.total(),
        wanted == 0 ? List.of() : hits(weighs, best, wanted, compiled),
        counts(facets, matching, new ArrayList<>(selections.keySet())));
  }

  /** Without selections and facets nothing need be remembered of the hits. */
  private Outcome plain(Query query, BestHits best, int wanted, boolean weighs, Compiled compiled)
      throws IOException {
    if (wanted == 0) {
      long total = view.searcher().count(query);
      return new Outcome(total, total, List.of(), List.of());
    }
    view.searcher().search(query, new OneCollector(best));
    return new Outcome(best.total(), best.total(), hits(weighs, best, wanted, compiled), List.of());
  }

  /** All ids of one kind that a query finds, sorted. */
  public List<String> ids(Compiled compiled, String kind) throws IOException {
    List<String> ids = new ArrayList<>();
    IndexSearcher searcher = view.searcher();
    Query query =
        new BooleanQuery.Builder()
            .add(compiled.query(), Occur.FILTER)
            .add(kinds(Set.of(kind)), Occur.FILTER)
            .build();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : view.reader().leaves()) {
      var scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      var keys = DocValues.getSorted(leaf.reader(), IndexSchema.KEY);
      var live = leaf.reader().getLiveDocs();
      var each = scorer.iterator();
      for (int d = each.nextDoc();
          d != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;
          d = each.nextDoc()) {
        if ((live == null || live.get(d)) && keys.advanceExact(d)) {
          String key = keys.lookupOrd(keys.ordValue()).utf8ToString();
          ids.add(key.substring(key.indexOf('\u0000') + 1));
        }
      }
    }
    ids.sort(Comparator.naturalOrder());
    return ids;
  }

  private Query inKinds(Query query) {
    if (request.kinds().isEmpty()) {
      return query;
    }
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(kinds(request.kinds()), Occur.FILTER)
        .build();
  }

  private Query kinds(Set<String> kinds) {
    for (String kind : kinds) {
      if (!view.schema().kinds().contains(kind)) {
        throw Problem.badInput("there is no kind '" + kind + "' to search in")
            .allowing(String.join(", ", view.schema().kinds()))
            .exception();
      }
    }
    return KeywordField.newSetQuery(
        IndexSchema.codes("kind"), kinds.stream().map(BytesRef::new).toList());
  }

  private Map<String, Query> selections() {
    Map<String, Query> queries = new LinkedHashMap<>();
    new TreeMap<>(request.selections())
        .forEach(
            (name, values) -> {
              FieldInfo field = facet(name);
              if (!values.isEmpty()) {
                queries.put(
                    field.name(),
                    KeywordField.newSetQuery(
                        IndexSchema.codes(field.name()),
                        values.stream().map(BytesRef::new).toList()));
              }
            });
    return queries;
  }

  private FieldInfo facet(String name) {
    return view.schema()
        .field(name)
        .filter(FieldInfo::facet)
        .orElseThrow(
            () ->
                Problem.badInput("there is no facet '" + name + "'")
                    .allowing(String.join(", ", view.schema().facets()))
                    .exception());
  }

  private List<Hit> hits(boolean weighs, BestHits best, int wanted, Compiled compiled)
      throws IOException {
    ScoreDoc[] all = ranked(best, weighs ? 0 : request.offset(), wanted);
    Optional<RequestOrder> order =
        weighs ? Optional.of(RequestOrder.of(view, all)) : Optional.empty();
    all = order.map(weighed -> weighed.hits().toArray(ScoreDoc[]::new)).orElse(all);
    int from = Math.min(request.offset(), all.length);
    int to = Math.min(from + request.limit(), all.length);
    ScoreDoc[] page = java.util.Arrays.copyOfRange(all, from, to);
    if (request.sort() != Sort.RELEVANCE && page.length > 0) {
      org.apache.lucene.search.TopFieldCollector.populateScores(
          page, view.searcher(), inKinds(compiled.query()));
    }
    StoredFields stored = view.reader().storedFields();
    Highlighter highlighter = new Highlighter(compiled.clues(), view, request.language());
    Explainer explainer = new Explainer(view, compiled, order, request.language());
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < page.length; i++) {
      int document = page[i].doc;
      double score = page[i].score;
      StoredDocument found =
          StoredDocument.of(
              stored
                  .document(document, Set.of(IndexSchema.STORED))
                  .getBinaryValue(IndexSchema.STORED),
              view.schema(),
              request.highlight());
      hits.add(
          new Hit(
              from + i + 1,
              score,
              found.kind(),
              found.id(),
              found.title(),
              found.line(),
              year(document),
              request.highlight() ? highlighter.of(found) : List.of(),
              request.explain() ? Optional.of(explainer.of(document, score)) : Optional.empty()));
    }
    return hits;
  }

  /** The best hits, of which those from a place on are in their final order. */
  private ScoreDoc[] ranked(BestHits best, int from, int wanted) throws IOException {
    long[] ranked = best.ranked();
    int size = Math.min(wanted, ranked.length);
    if (from < size) {
      new Ties(view, request.sort()).settle(ranked, from, size);
    }
    ScoreDoc[] hits = new ScoreDoc[size];
    for (int i = 0; i < size; i++) {
      hits[i] = new ScoreDoc(BestHits.document(ranked[i]), BestHits.score(ranked[i]));
    }
    return hits;
  }

  private OptionalInt year(int document) throws IOException {
    List<LeafReaderContext> leaves = view.reader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    NumericDocValues years = DocValues.getNumeric(leaf.reader(), IndexSchema.YEAR);
    return years.advanceExact(document - leaf.docBase)
        ? OptionalInt.of((int) years.longValue())
        : OptionalInt.empty();
  }

  private List<FacetCounts> counts(
      List<FieldInfo> fields, Matching matching, List<String> selections) throws IOException {
    FacetCounter counter = new FacetCounter(view, matching);
    List<FacetCounts> counts = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      FieldInfo field = fields.get(i);
      FacetRequest wanted = request.facets().get(i);
      Set<String> selected =
          request.selections().entrySet().stream()
              .filter(each -> facet(each.getKey()).name().equals(field.name()))
              .flatMap(each -> each.getValue().stream())
              .collect(java.util.stream.Collectors.toSet());
      counts.add(
          counter.count(
              field, wanted, selections.indexOf(field.name()), selected, request.language()));
    }
    return counts;
  }

  /** Searches with one collector on the calling thread. */
  private record OneCollector(Collector collector) implements CollectorManager<Collector, TopDocs> {
    @Override
    public Collector newCollector() {
      return collector;
    }

    @Override
    public TopDocs reduce(java.util.Collection<Collector> collectors) {
      return new TopDocs(null, new ScoreDoc[0]);
    }
  }
}
