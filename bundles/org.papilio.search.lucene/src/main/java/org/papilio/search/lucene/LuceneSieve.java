package org.papilio.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.search.api.DocumentKey;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.engine.DocumentSieve;
import org.papilio.search.api.query.QueryParser;
import org.papilio.search.api.query.QuerySyntaxException;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.index.SmallIndex;
import org.papilio.search.lucene.query.FieldRules;
import org.papilio.search.lucene.query.QueryCompiler;

/** Puts the documents into an index in memory and asks that; there whichever engine is chosen. */
@Component
public final class LuceneSieve implements DocumentSieve {

  private final List<DocumentSource> sources;

  @Activate
  public LuceneSieve(
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<DocumentSource> sources) {
    this.sources = List.copyOf(sources);
    IndexSearcher.setMaxClauseCount(LuceneSearchService.MOST_CLAUSES);
  }

  @Override
  public List<Sifted> sift(
      List<SearchRequest> requests,
      Map<String, List<SearchDocument>> documents,
      Set<String> languages) {
    IndexSchema schema = new IndexSchema(sources);
    try (SmallIndex index = new SmallIndex(schema, documents, languages)) {
      List<Sifted> all = new ArrayList<>();
      for (SearchRequest request : requests) {
        all.add(sifted(request, index));
      }
      return all;
    } catch (IOException failed) {
      throw new UncheckedIOException("an index in memory", failed);
    }
  }

  private static Sifted sifted(SearchRequest request, SmallIndex index) throws IOException {
    try {
      return new Sifted(found(request, index), Optional.empty());
    } catch (QuerySyntaxException wrong) {
      return new Sifted(Set.of(), Optional.of(wrong.problem()));
    } catch (ProblemException told) {
      return new Sifted(Set.of(), Optional.of(told.problem()));
    } catch (IndexSearcher.TooManyClauses tooMany) {
      return new Sifted(
          Set.of(),
          Optional.of(
              Problem.badInput("the query stands for too many words")
                  .fix("use longer beginnings or fewer words")));
    }
  }

  private static Set<DocumentKey> found(SearchRequest request, SmallIndex index)
      throws IOException {
    IndexSchema schema = index.view().schema();
    var parsed = QueryParser.parse(request.query(), new FieldRules(schema));
    Query query = QueryCompiler.strict(parsed, index.view()).query();
    Set<DocumentKey> found = new TreeSet<>();
    IndexSearcher searcher = index.view().searcher();
    Query all = searcher.rewrite(restricted(query, request, schema));
    Weight weight = searcher.createWeight(all, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : index.view().reader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator each = scorer.iterator();
        for (int d = each.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = each.nextDoc()) {
          found.add(index.key(leaf.docBase + d));
        }
      }
    }
    return found;
  }

  private static Query restricted(Query query, SearchRequest request, IndexSchema schema) {
    if (request.kinds().isEmpty() && request.selections().isEmpty()) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.FILTER);
    if (!request.kinds().isEmpty()) {
      all.add(any("kind", request.kinds()), Occur.FILTER);
    }
    request
        .selections()
        .forEach(
            (name, values) -> {
              if (!values.isEmpty()) {
                all.add(any(facet(name, schema), values), Occur.FILTER);
              }
            });
    return all.build();
  }

  private static String facet(String name, IndexSchema schema) {
    return schema
        .field(name)
        .filter(FieldInfo::facet)
        .map(FieldInfo::name)
        .orElseThrow(
            () ->
                Problem.badInput("there is no facet '" + name + "'")
                    .allowing(String.join(", ", schema.facets()))
                    .exception());
  }

  private static Query any(String field, Set<String> values) {
    return KeywordField.newSetQuery(
        IndexSchema.codes(field), values.stream().map(BytesRef::new).toList());
  }
}
