package org.papilio.literature.api.harvest;

import java.util.List;
import java.util.Optional;
import org.papilio.literature.api.ImportReport;

/**
 * What a run of a harvest did.
 *
 * @param report of its import; empty when there was nothing new
 * @param resumed whether it went on with an earlier run that had been stopped
 * @param notes what else people should know, one sentence each
 */
public record HarvestReport(
    HarvestRun run, Optional<ImportReport> report, boolean resumed, List<String> notes) {

  public HarvestReport {
    notes = List.copyOf(notes);
  }
}
