package org.papilio.literature.links;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.assess.api.RatingService;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordFollower;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.classes.VocabularyService;
import org.papilio.literature.api.links.LinkService;
import org.papilio.literature.api.links.LiteratureLinks;

/** The links of all open workspaces. Links follow records that become one. */
@Component
public final class LinkLibrary implements LinkService, RecordFollower {

  private final LiteratureService literature;
  private final VocabularyService vocabularies;
  private final Map<Workspace, WorkspaceLinks> open = new ConcurrentHashMap<>();

  /** Assessment is a part of its own that may come and go. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable RatingService ratings;

  @Activate
  public LinkLibrary(
      @Reference LiteratureService literature, @Reference VocabularyService vocabularies) {
    this.literature = literature;
    this.vocabularies = vocabularies;
  }

  @Override
  public LiteratureLinks of(Workspace workspace) {
    return links(workspace);
  }

  private WorkspaceLinks links(Workspace workspace) {
    return open.computeIfAbsent(
        workspace,
        opened -> {
          opened.onClose(() -> open.remove(opened));
          return new WorkspaceLinks(
              opened.store(),
              literature.library(opened),
              new CaseSources(opened),
              new Targets(opened, vocabularies.of(opened), () -> ratings));
        });
  }

  @Override
  public List<FileWrite> merged(
      Workspace workspace, Revision head, Set<RecordKey> gone, RecordKey into) {
    return links(workspace).merged(head, gone, into);
  }

  @Override
  public List<FileWrite> unmerged(
      Workspace workspace, Revision head, RecordKey from, Set<RecordKey> back) {
    return links(workspace).unmerged(head, from, back);
  }
}
