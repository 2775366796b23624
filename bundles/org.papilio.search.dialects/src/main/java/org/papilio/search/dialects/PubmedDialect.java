package org.papilio.search.dialects;

import org.osgi.service.component.annotations.Component;
import org.papilio.search.api.dialect.QueryDialect;
import org.papilio.search.api.dialect.Translated;
import org.papilio.search.api.query.Query;

/** Search strings of PubMed. */
@Component
public final class PubmedDialect implements QueryDialect {

  @Override
  public String id() {
    return "pubmed";
  }

  @Override
  public String label() {
    return "PubMed";
  }

  @Override
  public Translated<Query> read(String text) {
    return Infix.read(text, PubmedReader::new);
  }

  @Override
  public Translated<String> write(Query query) {
    return new DialectWriter(new PubmedForm()).write(query);
  }
}
