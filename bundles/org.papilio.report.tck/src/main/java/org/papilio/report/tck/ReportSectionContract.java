package org.papilio.report.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.progress.Progress;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;
import org.papilio.report.api.ReportSection;

/** What every section of a report must do. */
@ConsumerType
public interface ReportSectionContract {

  /** A new instance of the section. */
  ReportSection section();

  /** The workspace that the snapshot is of. */
  Workspace workspace();

  /** A revision with at least one case of which the section has something to say. */
  Snapshot snapshot();

  @Test
  default void hasALastingIdAndAHeadingInAnyLanguage() {
    assertTrue(section().id().matches("[a-z0-9]+(-[a-z0-9]+)*"), section().id());
    assertEquals(section().id(), section().id());
    for (String language : List.of("en", "de", "hu")) {
      assertFalse(section().title(Locale.forLanguageTag(language)).isBlank(), language);
    }
  }

  @Test
  default void saysSomethingOfTheExample() {
    assertTrue(markup(section(), snapshot().ids()).isPresent(), "the section is empty");
  }

  @Test
  default void saysTheSameEveryTimeAndInAnyDefaultLocale() {
    Optional<String> expected = markup(section(), snapshot().ids());
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("en-GB", "tr-TR", "ar-EG")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(expected, markup(section(), snapshot().ids()), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  default void linksToPlacesOfItsOwnOrGivenByCitationsAlone() {
    Set<String> given = new TreeSet<>();
    String page =
        section()
            .render(request(snapshot().ids(), new GivenLinks(given)))
            .map(Html::markup)
            .orElse("");
    Set<String> lost = all(page, "href=\"#([^\"]+)\"");
    lost.removeAll(all(page, "id=\"([^\"]+)\""));
    lost.removeAll(given);
    assertEquals(Set.of(), lost);
  }

  @Test
  default void givesEachIdOnce() {
    String page = markup(section(), snapshot().ids()).orElse("");
    List<String> twice = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    while (id.find()) {
      if (counts.merge(id.group(1), 1, Integer::sum) == 2) {
        twice.add(id.group(1));
      }
    }
    assertEquals(List.of(), twice);
  }

  @Test
  default void standsAReportWithoutCases() {
    markup(section(), List.of());
  }

  private Optional<String> markup(ReportSection section, List<CaseId> cases) {
    return section
        .render(request(cases, new GivenLinks(new TreeSet<>())))
        .filter(html -> !html.isEmpty())
        .map(Html::markup);
  }

  private ReportRequest request(List<CaseId> cases, GivenLinks links) {
    return new ReportRequest(
        workspace(), snapshot(), cases, Optional.empty(), Locale.ENGLISH, links, Progress.NONE);
  }

  private static Set<String> all(String page, String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
