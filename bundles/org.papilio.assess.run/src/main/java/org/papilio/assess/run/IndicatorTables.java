package org.papilio.assess.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Subject;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes tables of indicators over cases; an indicator that fails costs its own cells only. */
final class IndicatorTables {

  private static final Logger LOG = LoggerFactory.getLogger(IndicatorTables.class);

  private final Map<String, Indicator> indicators;
  private final Duration limit;
  private final Texts texts;

  IndicatorTables(Map<String, Indicator> indicators, Duration limit, Texts texts) {
    this.indicators = new TreeMap<>(indicators);
    this.limit = limit;
    this.texts = texts;
  }

  CaseTable table(Snapshot snapshot, List<CaseId> cases, List<String> columns, Progress progress) {
    Map<String, Indicator> wanted = new LinkedHashMap<>();
    for (String column : columns) {
      int sign = column.indexOf('=');
      String id = sign < 0 ? column : column.substring(sign + 1).strip();
      Indicator indicator = indicators.get(id);
      if (indicator == null) {
        throw Problem.notFound("there is no indicator '" + id + "'")
            .allowing(String.join(", ", indicators.keySet()))
            .fix("'papilio assess indicators' explains each")
            .exception();
      }
      wanted.put(sign < 0 ? column : column.substring(0, sign).strip(), indicator);
    }
    Map<String, List<IndicatorValue>> values = new LinkedHashMap<>();
    wanted.keySet().forEach(name -> values.put(name, new ArrayList<>()));
    List<Subject> subjects = new ArrayList<>();
    Set<String> hung = new java.util.HashSet<>();
    try (Watchdog watchdog = new Watchdog("indicators")) {
      for (CaseId id : cases) {
        progress.check();
        progress.report(subjects.size(), cases.size(), "reading " + id);
        subjects.add(new Subject(id.slug(), snapshot.title(id, "en")));
        NamedCase subject = new NamedCase(id, snapshot.read(id));
        wanted.forEach(
            (name, indicator) ->
                values
                    .get(name)
                    .add(value(indicator, subject, snapshot, watchdog, hung, progress)));
      }
    }
    List<Column> made = new ArrayList<>();
    wanted.forEach(
        (name, indicator) -> {
          IndicatorInfo info = texts.describe(indicator);
          made.add(new Column(name, info.title(), info.id(), info.unit(), values.get(name)));
        });
    return new CaseTable(
        "the case base at revision " + snapshot.revision().brief(), subjects, made);
  }

  /**
   * One cell. An indicator that hung once is not asked again: each case would cost its time limit.
   */
  private IndicatorValue value(
      Indicator indicator,
      NamedCase subject,
      Snapshot snapshot,
      Watchdog watchdog,
      Set<String> hung,
      Progress progress) {
    String id = indicator.info().id();
    if (hung.contains(id)) {
      return IndicatorValue.absent(
          Absence.UNKNOWN, "indicator " + id + " did not end for an earlier case");
    }
    long start = System.nanoTime();
    try {
      IndicatorValue value =
          watchdog.run(
              "indicator " + id, limit, progress, p -> indicator.measure(subject, snapshot));
      return inRange(indicator.info(), value);
    } catch (ProblemException e) {
      if (System.nanoTime() - start >= limit.toNanos()) {
        hung.add(id);
      }
      LOG.warn("indicator {} gives no value for case {}", id, subject.id(), e);
      return IndicatorValue.absent(
          Absence.UNKNOWN, "indicator " + id + " gives no value: " + e.getMessage());
    }
  }

  private static IndicatorValue inRange(IndicatorInfo info, IndicatorValue value) {
    return value.number() == null || info.allows(value.number())
        ? value
        : IndicatorValue.absent(
            Absence.UNKNOWN,
            "indicator "
                + info.id()
                + " gave "
                + value.number()
                + ", outside of its range "
                + info.lowest()
                + " to "
                + info.highest(),
            value.restsOn());
  }
}
