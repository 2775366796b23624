package org.papilio.search.dialects;

import org.osgi.service.component.annotations.Component;
import org.papilio.search.api.dialect.QueryDialect;
import org.papilio.search.api.dialect.Translated;
import org.papilio.search.api.query.Query;

/** Search strings of Ovid. */
@Component
public final class OvidDialect implements QueryDialect {

  @Override
  public String id() {
    return "ovid";
  }

  @Override
  public String label() {
    return "Ovid";
  }

  @Override
  public Translated<Query> read(String text) {
    return OvidLines.read(text);
  }

  @Override
  public Translated<String> write(Query query) {
    return new DialectWriter(new OvidForm()).write(query);
  }
}
