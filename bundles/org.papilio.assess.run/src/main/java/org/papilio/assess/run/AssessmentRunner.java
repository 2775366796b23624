package org.papilio.assess.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameters;
import org.papilio.assess.api.Trial;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
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
  private final List<IndicatorFamily> families;
  private final List<CaseQuery> queries;
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
    this.families = List.copyOf(families);
    this.queries = List.copyOf(queries);
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
    return all(workspace, revision).values().stream().map(new Texts(locale)::describe).toList();
  }

  private Map<String, Indicator> all(Workspace workspace, Revision revision) {
    Map<String, Indicator> all = new TreeMap<>(indicators);
    for (IndicatorFamily family : families) {
      family.indicators(workspace, revision).forEach(i -> all.putIfAbsent(i.info().id(), i));
    }
    return all;
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

  @Override
  public CaseTable table(
      Workspace workspace,
      Revision revision,
      List<CaseId> cases,
      List<String> columns,
      Progress progress) {
    return new IndicatorTables(
            all(workspace, revision), limits.indicator(), new Texts(Locale.ENGLISH))
        .table(workspace.cases().snapshot(revision), cases, columns, progress);
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

  /** An order with its table made and its columns named. */
  private record Prepared(
      AssessmentMethod method,
      Map<String, List<String>> given,
      Revision revision,
      ColumnNames names,
      CaseTable table,
      Map<String, List<String>> parameters) {}

  private Prepared prepared(Workspace workspace, AssessmentOrder order, Progress progress) {
    AssessmentMethod method = method(order.method());
    Map<String, List<String>> given =
        Parameters.of(method.parameters(), order.parameters()).asMap();
    Revision revision = order.revision().orElseGet(() -> workspace.store().head());
    ColumnNames names = ColumnNames.of(method.parameters(), given);
    CaseTable table =
        order
            .table()
            .orElseGet(
                () ->
                    table(
                        workspace,
                        revision,
                        cases(workspace, revision, order.query()),
                        names.columns(),
                        progress));
    boolean plain = order.table().isPresent();
    return new Prepared(
        method, given, revision, names, table, plain ? order.parameters() : names.parameters());
  }

  @Override
  public Trial tryOut(Workspace workspace, AssessmentOrder order, Progress progress) {
    Prepared prepared = prepared(workspace, order, progress);
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
    Prepared prepared = prepared(workspace, order, progress);
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
    return keep(workspace, order, prepared(workspace, order, progress), author, progress);
  }

  @Override
  public AssessmentComparison compare(Assessment before, Assessment after) {
    return Comparing.compare(before, after);
  }

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
}
