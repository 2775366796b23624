package org.papilio.report.html;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;

/** Elements, statements and passages of the case itself, and of the registers it refers to. */
@Component(service = EvidenceSource.class)
public final class CaseEvidence implements EvidenceSource {

  private final CaseContents contents;
  private final Terms terms;

  @Activate
  public CaseEvidence(@Reference CaseContents contents, @Reference Terms terms) {
    this.contents = contents;
    this.terms = terms;
  }

  @Override
  public Optional<String> label(ReportRequest request, CaseId subject, String id) {
    return find(request, subject, id).map(new Names(new Words(request.locale(), terms))::of);
  }

  @Override
  public Optional<Html> describe(ReportRequest request, CaseId subject, String id) {
    return find(request, subject, id)
        .map(object -> new ElementSheet(request, subject, terms).of(object));
  }

  private Optional<EObject> find(ReportRequest request, CaseId subject, String id) {
    Optional<EObject> own = contents.find(request.snapshot(), subject, id);
    return own.isPresent() ? own : shared(request, id);
  }

  private Optional<EObject> shared(ReportRequest request, String id) {
    return contents.register(request.snapshot(), id);
  }
}
