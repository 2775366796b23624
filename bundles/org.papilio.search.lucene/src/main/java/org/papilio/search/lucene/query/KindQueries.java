package org.papilio.search.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.util.BytesRef;
import org.papilio.search.api.query.Query;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.query.Clue.TokenTest;
import org.papilio.search.lucene.text.Token;

/**
 * What is asked of the kind of documents. Kinds are few and their names known, so that documents
 * hold no words of them: the names are held against the query, and the documents found by code.
 */
final class KindQueries {

  private static final Scope NAMES = new Scope("kind", Map.of(IndexSchema.words("kind"), 1f));

  private final IndexSchema schema;
  private final LeafCompiler leaves;

  KindQueries(IndexSchema schema, LeafCompiler leaves) {
    this.schema = schema;
    this.leaves = leaves;
  }

  /** Finds the documents of the kinds whose names fit. */
  org.apache.lucene.search.Query query(Query wanted) throws IOException {
    List<BytesRef> fitting = new ArrayList<>();
    for (String kind : schema.kinds()) {
      if (fits(wanted, Token.of(kind, "en"))) {
        fitting.add(new BytesRef(kind));
      }
    }
    return KeywordField.newSetQuery(IndexSchema.codes("kind"), fitting);
  }

  private boolean fits(Query wanted, List<Token> name) throws IOException {
    return switch (wanted) {
      case Query.Everything all -> true;
      case Query.Exists exists -> true;
      case Query.Words row -> all(row.parts(), name);
      case Query.And and -> all(and.parts(), name);
      case Query.Or or -> {
        for (Query part : or.parts()) {
          if (fits(part, name)) {
            yield true;
          }
        }
        yield false;
      }
      case Query.Not not -> !fits(not.query(), name);
      case Query.Boost boost -> fits(boost.query(), name);
      case Query.Fuzzy fuzzy -> {
        List<Token> typed = Token.of(fuzzy.word(), "");
        yield name.stream()
            .anyMatch(
                token ->
                    Distance.between(typed.getFirst().spelt(), token.spelt()) <= fuzzy.edits());
      }
      default -> {
        for (List<TokenTest> sequence : leaves.clue(wanted, NAMES, 1).sequences()) {
          if (holds(name, sequence)) {
            yield true;
          }
        }
        yield false;
      }
    };
  }

  private boolean all(List<Query> parts, List<Token> name) throws IOException {
    for (Query part : parts) {
      if (!fits(part, name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(List<Token> name, List<TokenTest> sequence) {
    for (int from = 0; from + sequence.size() <= name.size(); from++) {
      int fitting = 0;
      while (fitting < sequence.size() && sequence.get(fitting).fits(name.get(from + fitting))) {
        fitting++;
      }
      if (fitting == sequence.size()) {
        return true;
      }
    }
    return false;
  }
}
