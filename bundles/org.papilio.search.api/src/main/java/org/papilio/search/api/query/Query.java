package org.papilio.search.api.query;

import java.util.List;
import java.util.Objects;

/**
 * What somebody asks for, as a tree. Each record is one form of the grammar in {@code
 * docs/formats/query.md}; its text form is {@link #text}.
 */
public sealed interface Query {

  /** Everything there is: an empty query, or {@code *}. */
  record Everything() implements Query {}

  /**
   * One word as typed, in any inflection: {@code housing}. A word with hyphens, slashes or dots
   * inside ({@code bottom-linked}) is still one term.
   *
   * @param word never blank
   */
  record Term(String word) implements Query {
    public Term {
      requireText(word, "a term");
    }
  }

  /**
   * Words in a row without an operator between them: {@code housing first vienna}. A hit of up to
   * three has all of them; where nothing has, the search is loosened and says so. More are a
   * request in ordinary language, best answers first.
   *
   * @param parts terms and phrases, 2 or more
   */
  record Words(List<Query> parts) implements Query {
    public Words {
      parts = atLeastTwo(parts);
      for (Query part : parts) {
        if (!(part instanceof Term) && !(part instanceof Phrase)) {
          throw new IllegalArgumentException(
              "a row of words holds terms and phrases only, not " + part);
        }
      }
    }
  }

  /**
   * Words one after the other, as written: {@code "housing first"}; with a slop, at most that many
   * moves of a word apart: {@code "housing vienna"~3}.
   *
   * @param words never blank
   * @param slop 0 (exactly) to {@value QueryParser#MOST_SLOP}
   */
  record Phrase(String words, int slop) implements Query {
    public Phrase {
      requireText(words, "a phrase");
      requireRange(slop, 0, QueryParser.MOST_SLOP, "slop");
    }
  }

  /** Words that begin so: {@code innov*}. */
  record Prefix(String start) implements Query {
    public Prefix {
      requireText(start, "a prefix");
    }
  }

  /**
   * Words of a pattern: {@code wom?n}, {@code *linked}; {@code *} stands for any signs or none,
   * {@code ?} for one.
   */
  record Wildcard(String pattern) implements Query {
    public Wildcard {
      requireText(pattern, "a pattern");
    }
  }

  /**
   * Words spelt nearly so: {@code harison~}, {@code harison~1}.
   *
   * @param edits most letters added, dropped, changed or swapped: 1 or 2
   */
  record Fuzzy(String word, int edits) implements Query {
    public Fuzzy {
      requireText(word, "a term");
      requireRange(edits, 1, 2, "edits");
    }
  }

  /**
   * The query inside one field: {@code title:housing}, {@code author:(brenner OR kazepov)}.
   *
   * @param name name or alias of a field, as typed
   */
  record Field(String name, Query query) implements Query {
    public Field {
      requireText(name, "a field");
      Objects.requireNonNull(query, "query");
    }
  }

  /**
   * Values from one to another, inside a {@link Field}: {@code year:2004..2010}, {@code year:[2004
   * TO 2010}}, {@code year:>=2004}.
   *
   * @param from lower end as typed; empty for none
   * @param to upper end as typed; empty for none
   */
  record Range(String from, boolean fromIncluded, String to, boolean toIncluded) implements Query {
    public Range {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }
  }

  /** Something stands in the field: {@code doi:*}. */
  record Exists(String field) implements Query {
    public Exists {
      requireText(field, "a field");
    }
  }

  /**
   * Both within some words of each other, in any order: {@code rescaling NEAR/5 welfare}.
   *
   * @param left a term, phrase, prefix, wildcard or fuzzy term, or several with {@link Or}
   * @param right as {@code left}
   * @param distance most words between them, 0 to {@value QueryParser#MOST_SLOP}
   */
  record Near(Query left, Query right, int distance) implements Query {
    public Near {
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(right, "right");
      requireRange(distance, 0, QueryParser.MOST_SLOP, "distance");
    }
  }

  /** All of them: {@code a AND b}, {@code +a +b}. */
  record And(List<Query> parts) implements Query {
    public And {
      parts = atLeastTwo(parts);
    }
  }

  /** At least one of them: {@code a OR b}. */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = atLeastTwo(parts);
    }
  }

  /** All others: {@code NOT a}, {@code -a}. */
  record Not(Query query) implements Query {
    public Not {
      Objects.requireNonNull(query, "query");
    }
  }

  /**
   * The same hits with another weight: {@code housing^3}.
   *
   * @param weight 0.1 to 100; 1 changes nothing
   */
  record Boost(Query query, double weight) implements Query {
    public Boost {
      Objects.requireNonNull(query, "query");
      if (!(weight >= 0.1 && weight <= 100)) {
        throw new IllegalArgumentException("weight is " + weight + ", allowed is 0.1 to 100");
      }
    }
  }

  /** The query as somebody would type it; parsing it gives an equal query. */
  default String text() {
    return QueryText.of(this);
  }

  private static void requireText(String text, String what) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " is empty");
    }
  }

  private static void requireRange(int value, int least, int most, String what) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          what + " is " + value + ", allowed is " + least + " to " + most);
    }
  }

  private static List<Query> atLeastTwo(List<Query> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException(parts.size() + " part(s), allowed are 2 or more");
    }
    return List.copyOf(parts);
  }
}
