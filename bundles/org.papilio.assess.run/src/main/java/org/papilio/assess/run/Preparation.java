package org.papilio.assess.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentOrder;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorFamily;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameters;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/** From an order to what its method is given: cases, table, parameters. */
final class Preparation {

  /** Tables kept for trials; one person changes one draft at a time, a few persons several. */
  private static final int KEPT = 8;

  /**
   * An order that is ready to run.
   *
   * @param given all parameters, defaults included, as they were given
   * @param parameters the same, speaking of columns without the indicator behind them
   */
  record Prepared(
      AssessmentMethod method,
      Map<String, List<String>> given,
      Revision revision,
      ColumnNames names,
      CaseTable table,
      Map<String, List<String>> parameters) {}

  /** What a method may be asked about a column: its parameters, without the indicator behind it. */
  record ColumnNames(List<String> columns, Map<String, List<String>> parameters) {

    /** Takes {@code NAME=indicator} apart, wherever a parameter names a column. */
    static ColumnNames of(List<Parameter> described, Map<String, List<String>> given) {
      Set<String> columns = new LinkedHashSet<>();
      Map<String, List<String>> spoken = new LinkedHashMap<>(given);
      for (Parameter parameter : described) {
        if (parameter.kind() != Parameter.Kind.COLUMN || !given.containsKey(parameter.name())) {
          continue;
        }
        List<String> names = new ArrayList<>();
        for (String text : given.get(parameter.name())) {
          String negation = text.startsWith("~") ? "~" : "";
          String column = text.substring(negation.length()).strip();
          columns.add(column.replaceFirst("[\\[{]\\d+[\\]}]$", ""));
          int sign = column.indexOf('=');
          names.add(negation + (sign < 0 ? column : column.substring(0, sign).strip()));
        }
        spoken.put(parameter.name(), List.copyOf(names));
      }
      return new ColumnNames(List.copyOf(columns), spoken);
    }
  }

  /** What a table of indicators depends on: a revision names its content. */
  private record Key(Revision revision, List<CaseId> cases, List<String> columns) {}

  private final Map<String, Indicator> indicators;
  private final List<IndicatorFamily> families;
  private final List<CaseQuery> queries;
  private final Duration limit;
  private final Map<Key, CaseTable> tried =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, CaseTable> eldest) {
              return size() > KEPT;
            }
          });

  /**
   * @param limit longest time of one indicator for one case
   */
  Preparation(
      Map<String, Indicator> indicators,
      List<IndicatorFamily> families,
      List<CaseQuery> queries,
      Duration limit) {
    this.indicators = new TreeMap<>(indicators);
    this.families = List.copyOf(families);
    this.queries = List.copyOf(queries);
    this.limit = limit;
  }

  /** All indicators, those of the workspace's own frameworks included. */
  Map<String, Indicator> indicators(Workspace workspace, Revision revision) {
    Map<String, Indicator> all = new TreeMap<>(indicators);
    for (IndicatorFamily family : families) {
      family.indicators(workspace, revision).forEach(i -> all.putIfAbsent(i.info().id(), i));
    }
    return all;
  }

  List<CaseId> cases(Workspace workspace, Revision revision, String query) {
    Snapshot snapshot = workspace.cases().snapshot(revision);
    Set<CaseId> there = new LinkedHashSet<>(snapshot.ids());
    if (query.isBlank() || query.strip().equals("all")) {
      return snapshot.ids();
    }
    List<String> names = Arrays.stream(query.split(",")).map(String::strip).toList();
    boolean listed = names.stream().allMatch(n -> isCase(n, there));
    if (listed) {
      return names.stream().distinct().map(CaseId::new).sorted().toList();
    }
    if (queries.isEmpty()) {
      throw Problem.usage("'" + query + "' is not a list of cases, and no search is installed")
          .allowing("all, or names parted by commas: " + names(there))
          .exception();
    }
    List<CaseId> found =
        queries.getFirst().find(workspace, query).stream().filter(there::contains).toList();
    if (found.isEmpty()) {
      throw Problem.notFound("no case is found by '" + query + "'").exception();
    }
    return found;
  }

  private static boolean isCase(String name, Set<CaseId> there) {
    return there.stream().anyMatch(id -> id.slug().equals(name));
  }

  private static String names(Set<CaseId> cases) {
    return cases.stream().limit(30).map(CaseId::slug).collect(Collectors.joining(", "));
  }

  CaseTable table(
      Workspace workspace,
      Revision revision,
      List<CaseId> cases,
      List<String> columns,
      Progress progress) {
    return new IndicatorTables(indicators(workspace, revision), limit, new Texts(Locale.ENGLISH))
        .table(workspace.cases().snapshot(revision), cases, columns, progress);
  }

  /** An order that will be kept: its table is made anew. */
  Prepared of(
      AssessmentMethod method, Workspace workspace, AssessmentOrder order, Progress progress) {
    return prepared(
        method,
        workspace,
        order,
        key -> table(workspace, key.revision(), key.cases(), key.columns(), progress));
  }

  /**
   * An order that is tried: a table that was made for an earlier trial serves again, so that a
   * cut-off can be moved without asking all indicators each time.
   */
  Prepared trial(
      AssessmentMethod method, Workspace workspace, AssessmentOrder order, Progress progress) {
    return prepared(
        method,
        workspace,
        order,
        key -> {
          CaseTable known = tried.get(key);
          if (known == null) {
            known = table(workspace, key.revision(), key.cases(), key.columns(), progress);
            tried.put(key, known);
          }
          return known;
        });
  }

  private Prepared prepared(
      AssessmentMethod method,
      Workspace workspace,
      AssessmentOrder order,
      Function<Key, CaseTable> tables) {
    Map<String, List<String>> given =
        Parameters.of(method.parameters(), order.parameters()).asMap();
    Revision revision = order.revision().orElseGet(() -> workspace.store().head());
    ColumnNames names = ColumnNames.of(method.parameters(), given);
    Supplier<CaseTable> ofIndicators =
        () ->
            tables.apply(
                new Key(revision, cases(workspace, revision, order.query()), names.columns()));
    boolean plain = order.table().isPresent();
    return new Prepared(
        method,
        given,
        revision,
        names,
        order.table().orElseGet(ofIndicators),
        plain ? order.parameters() : names.parameters());
  }
}
