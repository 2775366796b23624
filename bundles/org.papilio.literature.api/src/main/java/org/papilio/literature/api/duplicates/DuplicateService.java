package org.papilio.literature.api.duplicates;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.platform.progress.Progress;

/** Finds records that describe the same work. */
@ProviderType
public interface DuplicateService {

  /** The duplicates of a workspace's library. The same object until the workspace closes. */
  Duplicates of(Workspace workspace);

  /** The rules that hold where nobody changed them. */
  DuplicateRules defaults();

  /**
   * Groups among any records; keys must differ.
   *
   * @throws org.papilio.platform.progress.CancelledException when stopped
   */
  FoundDuplicates find(Iterable<LiteratureRecord> records, DuplicateRules rules, Progress progress);

  /** A rule or blocking key in words: {@code doi-same} is "the same DOI". */
  String label(String rule, Locale language);
}
