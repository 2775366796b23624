package org.papilio.workbench.api;

import java.util.List;
import java.util.Locale;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;

/**
 * What is to be laid over a picture.
 *
 * @param workspace where the cases are
 * @param snapshot the cases at the revision that is drawn
 * @param choice id of an {@link OverlayChoice}
 * @param cases those of the picture, in its order
 * @param locale language of the texts
 */
public record OverlayRequest(
    Workspace workspace, Snapshot snapshot, String choice, List<CaseId> cases, Locale locale) {
  public OverlayRequest {
    cases = List.copyOf(cases);
  }
}
