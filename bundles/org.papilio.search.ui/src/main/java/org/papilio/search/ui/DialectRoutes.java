package org.papilio.search.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.dialect.QueryDialect;
import org.papilio.search.api.dialect.Translated;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.QueryParser;
import org.papilio.search.api.query.QuerySyntaxException;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Search strings of databases for the page. */
@Component
public final class DialectRoutes implements RouteContribution {

  private final List<QueryDialect> dialects;

  @Activate
  public DialectRoutes(
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<QueryDialect> dialects) {
    this.dialects = dialects.stream().sorted(Comparator.comparing(QueryDialect::id)).toList();
  }

  /** A database whose search strings are known. */
  public record Dialect(String id, String label) {}

  /**
   * A search string in the language of another place.
   *
   * @param search the string
   * @param warnings parts that have no equal there
   */
  public record Translation(String search, List<Translated.Warning> warnings) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
                "/api/search/dialects",
                "Databases whose search strings are known",
                request ->
                    Reply.json(
                        dialects.stream().map(one -> new Dialect(one.id(), one.label())).toList()))
            .replies(List.class),
        Route.get(
                "/api/search/translation",
                "A search string in the language of another database",
                this::translate)
            .query("q", "the search string")
            .query("from", "its database; our own query language when absent")
            .query("to", "the other database; our own query language when absent")
            .replies(Translation.class));
  }

  private Reply translate(Request request) {
    String search = request.query("q").orElse("");
    try {
      Translated<Query> read =
          request
              .query("from")
              .map(id -> dialect(id).read(search))
              .orElseGet(() -> new Translated<>(QueryParser.parse(search), List.of()));
      Translated<String> written =
          request
              .query("to")
              .map(id -> dialect(id).write(read.value()))
              .orElseGet(() -> new Translated<>(read.value().text(), List.of()));
      List<Translated.Warning> warnings = new ArrayList<>(read.warnings());
      warnings.addAll(written.warnings());
      return Reply.json(new Translation(written.value(), warnings));
    } catch (QuerySyntaxException e) {
      throw e.problem().exception(e);
    }
  }

  private QueryDialect dialect(String id) {
    return dialects.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badInput("there is no dialect '" + id + "'")
                    .allowing(
                        dialects.stream().map(QueryDialect::id).collect(Collectors.joining(", ")))
                    .exception());
  }
}
