package org.papilio.search.api.dialect;

import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.search.api.query.Query;

/** The search strings of one database. Stateless and safe for several threads. */
@ConsumerType
public interface QueryDialect {

  /** Lower-case letters, digits and hyphens, unique among dialects: {@code pubmed}. */
  String id();

  /** For people: "PubMed". */
  String label();

  /**
   * Reads a search string. Fields become those of our literature: {@code title}, {@code abstract},
   * {@code keyword}, {@code author}, {@code container-title}, {@code year} and the like.
   *
   * @param text at most {@value org.papilio.search.api.query.QueryParser#MOST_SIGNS} signs
   * @throws org.papilio.search.api.query.QuerySyntaxException when it cannot be read, with the
   *     place and what was expected
   */
  Translated<Query> read(String text);

  /** Writes a query as the database would take it, on one line. */
  Translated<String> write(Query query);
}
