package org.papilio.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportOrder;
import org.papilio.report.api.ReportRequest;
import org.papilio.report.api.ReportSection;
import org.papilio.report.api.ReportSummary;
import org.papilio.report.api.Reports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the sections that are installed into one file. */
@Component
public final class HtmlReports implements Reports {

  private static final Logger LOG = LoggerFactory.getLogger(HtmlReports.class);

  private final List<ReportSection> sections;
  private final List<EvidenceSource> evidence;
  private final List<FontSource> fonts;

  @Activate
  public HtmlReports(
      @Reference(
              name = "section",
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<ReportSection> sections,
      @Reference(
              name = "evidence",
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<EvidenceSource> evidence,
      @Reference(
              name = "fonts",
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<FontSource> fonts) {
    this.sections =
        sections.stream()
            .sorted(Comparator.comparingInt(ReportSection::order).thenComparing(ReportSection::id))
            .toList();
    this.evidence = List.copyOf(evidence);
    this.fonts = List.copyOf(fonts);
  }

  @Override
  public ReportSummary write(ReportOrder order, OutputStream out, Progress progress)
      throws IOException {
    Snapshot snapshot =
        order
            .revision()
            .map(revision -> order.workspace().cases().snapshot(revision))
            .orElseGet(() -> order.workspace().cases().snapshot());
    List<CaseId> cases = cases(order, snapshot);
    Cited cited = new Cited(evidence, cases);
    ReportRequest request =
        new ReportRequest(
            order.workspace(),
            snapshot,
            cases,
            order.assessment(),
            order.locale(),
            cited,
            progress);
    cited.belongTo(request);

    List<String> left = new ArrayList<>();
    List<Page.Part> parts = new ArrayList<>();
    for (ReportSection section : sections) {
      progress.report(parts.size(), sections.size() + 1L, section.title(order.locale()));
      progress.check();
      render(section, request, left)
          .ifPresent(
              html -> parts.add(new Page.Part(section.id(), section.title(order.locale()), html)));
    }
    if (cited.count() > 0) {
      Words words = new Words(order.locale());
      Html pages = new EvidencePages(evidence, cited).render(request);
      parts.add(new Page.Part(EvidencePages.ID, words.own().text("evidence.title"), pages));
    }
    String page = new Page(request, order.title(), fonts, left).of(parts);
    out.write(page.getBytes(StandardCharsets.UTF_8));
    return new ReportSummary(
        snapshot.revision().hash(),
        parts.stream().map(Page.Part::id).toList(),
        cases.size(),
        cited.count(),
        left);
  }

  private static List<CaseId> cases(ReportOrder order, Snapshot snapshot) {
    List<CaseId> all = snapshot.ids();
    for (CaseId wanted : order.cases()) {
      if (!all.contains(wanted)) {
        throw Problem.notFound("no case is called '" + wanted + "'")
            .at("revision " + snapshot.revision().brief())
            .fix("'case list' names all cases")
            .exception();
      }
    }
    return order.cases().isEmpty() ? all : order.cases();
  }

  private static Optional<Html> render(
      ReportSection section, ReportRequest request, List<String> left) {
    try {
      return section.render(request).filter(html -> !html.isEmpty());
    } catch (CancelledException e) {
      throw e;
    } catch (org.papilio.platform.problem.ProblemException e) {
      if (request.assessment().isPresent()
          && e.problem().kind() == org.papilio.platform.problem.Kind.NOT_FOUND) {
        throw e;
      }
      left.add(section.title(request.locale()) + ": " + e.problem().line());
      return Optional.empty();
    } catch (RuntimeException e) {
      // A section may be a stranger's: it is named, and the others stay.
      LOG.warn("section {} of the report failed and was left out", section.id(), e);
      left.add(section.title(request.locale()) + ": " + e);
      return Optional.empty();
    }
  }
}
