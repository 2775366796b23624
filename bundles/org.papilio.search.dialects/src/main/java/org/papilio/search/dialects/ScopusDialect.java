package org.papilio.search.dialects;

import org.osgi.service.component.annotations.Component;
import org.papilio.search.api.dialect.QueryDialect;
import org.papilio.search.api.dialect.Translated;
import org.papilio.search.api.query.Query;

/** Search strings of Scopus. */
@Component
public final class ScopusDialect implements QueryDialect {

  @Override
  public String id() {
    return "scopus";
  }

  @Override
  public String label() {
    return "Scopus";
  }

  @Override
  public Translated<Query> read(String text) {
    return Infix.read(text, ScopusReader::new);
  }

  @Override
  public Translated<String> write(Query query) {
    return new DialectWriter(new ScopusForm()).write(query);
  }
}
