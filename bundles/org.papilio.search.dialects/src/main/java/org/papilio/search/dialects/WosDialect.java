package org.papilio.search.dialects;

import org.osgi.service.component.annotations.Component;
import org.papilio.search.api.dialect.QueryDialect;
import org.papilio.search.api.dialect.Translated;
import org.papilio.search.api.query.Query;

/** Search strings of Web of Science. */
@Component
public final class WosDialect implements QueryDialect {

  @Override
  public String id() {
    return "wos";
  }

  @Override
  public String label() {
    return "Web of Science";
  }

  @Override
  public Translated<Query> read(String text) {
    return Infix.read(text, WosReader::new);
  }

  @Override
  public Translated<String> write(Query query) {
    return new DialectWriter(new WosForm()).write(query);
  }
}
