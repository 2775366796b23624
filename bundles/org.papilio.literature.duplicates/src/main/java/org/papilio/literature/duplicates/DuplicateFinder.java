package org.papilio.literature.duplicates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordFollower;
import org.papilio.literature.api.duplicates.DuplicateRules;
import org.papilio.literature.api.duplicates.DuplicateService;
import org.papilio.literature.api.duplicates.Duplicates;
import org.papilio.literature.api.duplicates.FoundDuplicates;
import org.papilio.platform.progress.Progress;
import org.papilio.platform.text.Messages;

/** The duplicates of all open workspaces. */
@Component
public final class DuplicateFinder implements DuplicateService {

  private final @Nullable LiteratureService literature;
  private final Map<Workspace, WorkspaceDuplicates> open = new ConcurrentHashMap<>();

  /** Links and the like come and go with their bundles. */
  @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
  volatile List<RecordFollower> followers = List.of();

  @Activate
  public DuplicateFinder(@Reference LiteratureService literature) {
    this.literature = literature;
  }

  /** Says what is kept beside records, for programs that wire the parts themselves. */
  public void follow(List<RecordFollower> services) {
    followers = List.copyOf(services);
  }

  /** Finds among given records only; for programs without workspaces. */
  public DuplicateFinder() {
    this.literature = null;
  }

  @Override
  public Duplicates of(Workspace workspace) {
    LiteratureService service = literature;
    if (service == null) {
      throw new IllegalStateException("this finder knows no libraries");
    }
    return open.computeIfAbsent(
        workspace,
        opened -> {
          opened.onClose(() -> open.remove(opened));
          return new WorkspaceDuplicates(
              opened.store(), service.library(opened), Followers.of(opened, () -> followers));
        });
  }

  @Override
  public DuplicateRules defaults() {
    return Rules.DEFAULTS;
  }

  @Override
  public FoundDuplicates find(
      Iterable<LiteratureRecord> records, DuplicateRules rules, Progress progress) {
    DuplicateIndex index = new DuplicateIndex(rules);
    records.forEach(index::put);
    index.compare(progress);
    return index.groups((a, b) -> false);
  }

  @Override
  public String label(String rule, Locale language) {
    return Messages.of(DuplicateFinder.class, language).text("rule." + rule);
  }
}
