package org.papilio.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportOrder;
import org.papilio.report.api.ReportRequest;
import org.papilio.report.api.ReportSection;
import org.papilio.report.api.ReportSummary;

class HtmlReportsTest {

  private final CaseContents contents = new CaseContents();
  private ReportSummary summary;

  @Test
  void walksFromAClaimToStatementSourceAndPassage() throws IOException {
    String page =
        write(section("claim", request -> request.citations().toEvidence(OneCase.ID, "st1", "it")));

    assertTrue(page.contains("<a href=\"#e-one-st1\">it</a>"));
    assertTrue(page.contains("<a href=\"#e-one-s1\">Interview</a>, min. 4"));
    assertTrue(page.contains("<blockquote>They took it.</blockquote>"));
    assertEquals(3, summary.evidence());
  }

  @Test
  void leadsEachLinkToAPlaceInTheSamePage() throws IOException {
    String page =
        write(
            new CasesSection(contents, Terms.NONE),
            section("claim", request -> request.citations().toEvidence(OneCase.ID, "e1", "")));

    TreeSet<String> targets = all(page, "href=\"#([^\"]+)\"");
    targets.removeAll(all(page, "id=\"([^\"]+)\""));
    assertEquals(new TreeSet<>(), targets);
  }

  @Test
  void letsNothingOfACaseBecomeMarkup() throws IOException {
    String page = write(new CasesSection(contents, Terms.NONE));

    assertFalse(page.contains("<script"));
    assertTrue(page.contains("&lt;script&gt;"));
    assertTrue(page.contains("default-src 'none'"));
  }

  @Test
  void saysOnTheTitlePageWhatIsInvented() throws IOException {
    String head = write(new CasesSection(contents, Terms.NONE)).split("<main>")[0];

    assertTrue(head.contains("1 of 1 cases: Invented for a test."));
    assertTrue(head.contains("0123456789012345678901234567890123456789"));
  }

  @Test
  void namesASectionThatFailsAndKeepsTheOthers() throws IOException {
    String page =
        write(
            section(
                "bad",
                request -> {
                  throw new IllegalStateException("of a stranger");
                }),
            section("good", request -> Html.element("p", "here")));

    assertEquals(List.of("good"), summary.sections());
    assertEquals(List.of("bad: java.lang.IllegalStateException: of a stranger"), summary.left());
    assertTrue(page.contains("Left out: bad"));
  }

  @Test
  void leavesOutASectionThatHasNothingToSay() throws IOException {
    write(section("empty", request -> Html.empty()));

    assertEquals(List.of(), summary.sections());
  }

  @Test
  void writesEqualBytesForEqualOrders() throws IOException {
    assertEquals(
        write(new CasesSection(contents, Terms.NONE)),
        write(new CasesSection(contents, Terms.NONE)));
  }

  @Test
  void refusesACaseThatIsNotThere() {
    HtmlReports reports = new HtmlReports(List.of(), List.of(), List.of());
    ReportOrder order =
        new ReportOrder(
            workspace(),
            Optional.empty(),
            List.of(new CaseId("two")),
            Optional.empty(),
            "",
            Locale.ENGLISH);

    assertThrows(
        ProblemException.class,
        () -> reports.write(order, new ByteArrayOutputStream(), Progress.NONE));
  }

  private String write(ReportSection... sections) throws IOException {
    HtmlReports reports =
        new HtmlReports(
            List.of(sections), List.of(new CaseEvidence(contents, Terms.NONE)), List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    summary = reports.write(ReportOrder.of(workspace(), Locale.ENGLISH), out, Progress.NONE);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static ReportSection section(String id, Function<ReportRequest, Html> content) {
    return new ReportSection() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public int order() {
        return 10;
      }

      @Override
      public String title(Locale locale) {
        return id;
      }

      @Override
      public Optional<Html> render(ReportRequest request) {
        return Optional.of(content.apply(request));
      }
    };
  }

  /** A workspace that answers with the one case and knows nothing else. */
  private static Workspace workspace() {
    OneCase snapshot = new OneCase();
    CaseBase cases = answering(CaseBase.class, "snapshot", snapshot);
    return answering(Workspace.class, "cases", cases);
  }

  private static <T> T answering(Class<T> type, String method, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              if (called.getName().equals(method)) {
                return answer;
              }
              throw new UnsupportedOperationException(called.getName());
            }));
  }

  private static TreeSet<String> all(String page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
