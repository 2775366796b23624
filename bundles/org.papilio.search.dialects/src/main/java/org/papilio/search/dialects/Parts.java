package org.papilio.search.dialects;

import java.util.ArrayList;
import java.util.List;
import org.papilio.search.api.dialect.Translated.Warning;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.Query.And;
import org.papilio.search.api.query.Query.Everything;
import org.papilio.search.api.query.Query.Near;
import org.papilio.search.api.query.Query.Not;
import org.papilio.search.api.query.Query.Or;
import org.papilio.search.api.query.Query.Phrase;
import org.papilio.search.api.query.Query.Term;
import org.papilio.search.api.query.QueryParser;

/** Joins parts by operators, and notes what has no equal. */
final class Parts {

  private final List<Warning> warnings;

  Parts(List<Warning> warnings) {
    this.warnings = warnings;
  }

  Query joined(Query left, Operator by, Query right) {
    return switch (by.kind()) {
      case AND -> both(left, right);
      case OR -> either(left, right);
      case NOT -> both(left, new Not(right));
      case NEAR -> near(left, by, right);
      case BEFORE -> before(left, by, right);
    };
  }

  /** Both; rows of AND stay one row. */
  static Query both(Query left, Query right) {
    if (left instanceof Everything || right instanceof Everything) {
      return left instanceof Everything ? right : left;
    }
    List<Query> parts = new ArrayList<>(left instanceof And and ? and.parts() : List.of(left));
    parts.add(right);
    return new And(parts);
  }

  /** Either; rows of OR stay one row, but what one word has in several fields stays together. */
  private static Query either(Query left, Query right) {
    if (left instanceof Everything || right instanceof Everything) {
      return new Everything();
    }
    List<Query> parts =
        new ArrayList<>(
            left instanceof Or or && Fields.sharing(or).isEmpty() ? or.parts() : List.of(left));
    parts.add(right);
    return new Or(parts);
  }

  private Query near(Query left, Operator by, Query right) {
    if (by.distance() > QueryParser.MOST_SLOP) {
      warnings.add(
          new Warning(
              by.part(),
              "asks for a distance above "
                  + QueryParser.MOST_SLOP
                  + " words, which cannot be asked; both words must be there, however far apart"));
      return both(left, right);
    }
    if (!canBeNear(left) || !canBeNear(right)) {
      warnings.add(
          new Warning(
              by.part(),
              "joins more than words, phrases, patterns or alternatives of them; both sides must be"
                  + " there, however far apart"));
      return both(left, right);
    }
    return new Near(left, right, by.distance());
  }

  private Query before(Query left, Operator by, Query right) {
    if (left instanceof Term first && right instanceof Term second && by.distance() <= 1) {
      return new Phrase(first.word() + " " + second.word(), by.distance());
    }
    warnings.add(
        new Warning(by.part(), "asks for an order of the words; they are found in any order"));
    return near(left, by, right);
  }

  private static boolean canBeNear(Query query) {
    return switch (query) {
      case Or or -> or.parts().stream().allMatch(part -> !(part instanceof Or) && canBeNear(part));
      case Term t -> true;
      case Phrase p -> p.slop() == 0;
      case Query.Prefix p -> true;
      case Query.Wildcard w -> true;
      case Query.Fuzzy f -> true;
      default -> false;
    };
  }
}
