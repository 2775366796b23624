package org.papilio.assess.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.AssessmentComparison;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentOrder;
import org.papilio.assess.api.AssessmentRequest;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.AssessmentSummary;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorFamily;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.MethodDescription;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.api.Trial;
import org.papilio.assess.run.Preparation.ColumnNames;
import org.papilio.assess.run.Preparation.Prepared;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/** Runs methods within limits and keeps what they find under {@code assessments/}. */
@Component
@Designate(ocd = AssessmentRunner.Config.class)
public final class AssessmentRunner implements AssessmentService {

  /** Settings of the runner. */
  @ObjectClassDefinition(name = "Assessment runs")
  public @interface Config {
    @AttributeDefinition(description = "Longest run of one method, in seconds, 1 to 86400")
    int method_seconds() default 600;

    @AttributeDefinition(
        description = "Longest time of one indicator for one case, in seconds, 1 to 600")
    int indicator_seconds() default 10;
  }

  /** The settings, checked. */
  record Limits(Duration method, Duration indicator) {
    Limits {
      if (method.toSeconds() > 86_400 || !method.isPositive()) {
        throw new IllegalArgumentException(
            "method_seconds is " + method.toSeconds() + ", allowed is 1 to 86400");
      }
      if (indicator.toSeconds() > 600 || !indicator.isPositive()) {
        throw new IllegalArgumentException(
            "indicator_seconds is " + indicator.toSeconds() + ", allowed is 1 to 600");
      }
    }
  }

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Limits limits;
  private final Map<String, AssessmentMethod> methods = new TreeMap<>();
  private final Map<String, Indicator> indicators = new TreeMap<>();
  private final Preparation preparation;
  private final Clock clock;
  private final StoredFiles files = new StoredFiles();

  @Activate
  public AssessmentRunner(
      Config config,
      @Reference(name = "method", policyOption = ReferencePolicyOption.GREEDY)
          List<AssessmentMethod> methods,
      @Reference(name = "indicator", policyOption = ReferencePolicyOption.GREEDY)
          List<Indicator> indicators,
      @Reference(name = "family", policyOption = ReferencePolicyOption.GREEDY)
          List<IndicatorFamily> families,
      @Reference(
              name = "query",
              service = CaseQuery.class,
              policyOption = ReferencePolicyOption.GREEDY)
          List<CaseQuery> queries) {
    this(
        new Limits(
            Duration.ofSeconds(config.method_seconds()),
            Duration.ofSeconds(config.indicator_seconds())),
        methods,
        indicators,
        families,
        queries,
        Clock.systemUTC());
  }

  AssessmentRunner(
      Limits limits,
      List<AssessmentMethod> methods,
      List<Indicator> indicators,
      List<IndicatorFamily> families,
      List<CaseQuery> queries,
      Clock clock) {
    this.limits = limits;
    methods.forEach(m -> this.methods.putIfAbsent(m.info().id(), m));
    indicators.forEach(i -> this.indicators.putIfAbsent(i.info().id(), i));
    this.preparation = new Preparation(this.indicators, families, queries, limits.indicator());
    this.clock = clock;
  }

  @Override
  public List<MethodDescription> methods(Locale locale) {
    return methods.values().stream().map(new Texts(locale)::describe).toList();
  }

  @Override
  public List<IndicatorInfo> indicators(Locale locale) {
    return indicators.values().stream().map(new Texts(locale)::describe).toList();
  }

  @Override
  public List<IndicatorInfo> indicators(Workspace workspace, Revision revision, Locale locale) {
    return preparation.indicators(workspace, revision).values().stream()
        .map(new Texts(locale)::describe)
        .toList();
  }

  @Override
  public CaseTable readTable(Path csv) {
    return CsvTables.read(csv);
  }

  @Override
  public CaseTable readUnnamedTable(Path csv) {
    return CsvTables.readUnnamed(csv);
  }

  @Override
  public List<CaseId> cases(Workspace workspace, Revision revision, String query) {
    return preparation.cases(workspace, revision, query);
  }

  @Override
  public CaseTable table(
      Workspace workspace,
      Revision revision,
      List<CaseId> cases,
      List<String> columns,
      Progress progress) {
    return preparation.table(workspace, revision, cases, columns, progress);
  }

  @Override
  public Finding run(
      String method, CaseTable table, Map<String, List<String>> parameters, Progress progress) {
    demand(method, parameters);
    return compute(method, table, parameters, progress);
  }

  private void demand(String method, Map<String, List<String>> parameters) {
    AssessmentMethod chosen = method(method);
    chosen.demand(Parameters.of(chosen.parameters(), parameters));
  }

  private Finding compute(
      String method, CaseTable table, Map<String, List<String>> parameters, Progress progress) {
    AssessmentMethod chosen = method(method);
    AssessmentRequest request =
        new AssessmentRequest(table, Parameters.of(chosen.parameters(), parameters), Progress.NONE);
    try (Watchdog watchdog = new Watchdog("method " + method)) {
      return watchdog.run(
          "method " + method,
          limits.method(),
          progress,
          inner ->
              chosen.assess(new AssessmentRequest(request.table(), request.parameters(), inner)));
    }
  }

  private AssessmentMethod method(String id) {
    return Optional.ofNullable(methods.get(id))
        .orElseThrow(
            () ->
                Problem.notFound("there is no assessment method '" + id + "'")
                    .allowing(String.join(", ", methods.keySet()))
                    .exception());
  }

  @Override
  public Trial tryOut(Workspace workspace, AssessmentOrder order, Progress progress) {
    Prepared prepared = preparation.trial(method(order.method()), workspace, order, progress);
    try {
      Finding finding = compute(order.method(), prepared.table(), prepared.parameters(), progress);
      return new Trial(prepared.table(), finding, "");
    } catch (ProblemException e) {
      return new Trial(prepared.table(), null, e.getMessage());
    }
  }

  @Override
  public Assessment assess(
      Workspace workspace, AssessmentOrder order, Author author, Progress progress) {
    Prepared prepared = preparation.of(method(order.method()), workspace, order, progress);
    demand(order.method(), prepared.parameters());
    return keep(workspace, order, prepared, author, progress);
  }

  private Assessment keep(
      Workspace workspace,
      AssessmentOrder order,
      Prepared prepared,
      Author author,
      Progress progress) {
    AssessmentMethod method = prepared.method();
    CaseTable table = prepared.table();
    boolean plain = order.table().isPresent();
    Finding finding = compute(order.method(), table, prepared.parameters(), progress);
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Assessment made =
        new Assessment(
            free(workspace, order.method() + "-" + STAMP.format(at)),
            order.title().isBlank() ? title(method, prepared.names(), table) : order.title(),
            order.method(),
            method.info().version(),
            plain ? "" : prepared.revision().hash(),
            plain ? "" : order.query(),
            prepared.given(),
            table,
            finding,
            author.name(),
            at);
    workspace
        .store()
        .commit(
            workspace.store().head(),
            author,
            "Assess: " + made.title(),
            List.of(FileWrite.of(StoredFiles.assessment(made.id()), files.write(made))));
    return made;
  }

  private static String title(AssessmentMethod method, ColumnNames names, CaseTable table) {
    String columns =
        names.columns().isEmpty() ? "" : " of " + names.columns().getFirst().replaceAll("=.*", "");
    return method.info().id().toUpperCase(Locale.ROOT)
        + columns
        + ", "
        + table.cases().size()
        + " cases";
  }

  private static String free(Workspace workspace, String wanted) {
    Revision head = workspace.store().head();
    String id = wanted;
    for (int i = 2; workspace.store().read(head, StoredFiles.assessment(id)).isPresent(); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  @Override
  public List<AssessmentSummary> list(Workspace workspace) {
    Revision head = workspace.store().head();
    List<AssessmentSummary> all = new ArrayList<>();
    for (String path : workspace.store().list(head, StoredFiles.FOLDER)) {
      if (path.matches(StoredFiles.FOLDER + "/[^/]+\\.json")) {
        all.add(summary(workspace.store().read(head, path).orElseThrow(), path));
      }
    }
    all.sort(
        Comparator.comparing(AssessmentSummary::at)
            .reversed()
            .thenComparing(AssessmentSummary::id));
    return List.copyOf(all);
  }

  /** A file that cannot be read is listed with the reason, so that the others can be. */
  private AssessmentSummary summary(byte[] bytes, String path) {
    try {
      return AssessmentSummary.of(files.assessment(bytes, path));
    } catch (ProblemException e) {
      String id = path.substring(path.lastIndexOf('/') + 1, path.length() - ".json".length());
      return new AssessmentSummary(
          id, id, "", "", "", "", 0, "cannot be read: " + e.getMessage(), "", Instant.EPOCH);
    }
  }

  @Override
  public Assessment read(Workspace workspace, String id) {
    String path = StoredFiles.assessment(id);
    return Optional.of(path)
        .filter(p -> id.matches("[a-z0-9][a-z0-9-]*"))
        .flatMap(p -> workspace.store().read(workspace.store().head(), p))
        .map(bytes -> files.assessment(bytes, path))
        .orElseThrow(
            () ->
                Problem.notFound("there is no assessment '" + id + "'")
                    .allowing(
                        list(workspace).stream()
                            .map(AssessmentSummary::id)
                            .collect(Collectors.joining(", ")))
                    .exception());
  }

  @Override
  public Assessment again(Workspace workspace, String id, Author author, Progress progress) {
    Assessment stored = read(workspace, id);
    AssessmentOrder order =
        new AssessmentOrder(
            stored.method(),
            stored.title(),
            stored.query(),
            Optional.empty(),
            new LinkedHashMap<>(stored.parameters()),
            stored.revision().isEmpty() ? Optional.of(stored.table()) : Optional.empty());
    Prepared prepared = preparation.of(method(order.method()), workspace, order, progress);
    return keep(workspace, order, prepared, author, progress);
  }

  @Override
  public AssessmentComparison compare(Assessment before, Assessment after) {
    return Comparing.compare(before, after);
  }
}
