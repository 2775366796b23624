package org.papilio.literature.cli;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.attachments.AttachmentService;
import org.papilio.literature.api.classes.VocabularyService;
import org.papilio.literature.api.links.LinkService;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature undo}. */
@Component
public final class UndoLiterature implements CommandContribution {

  private static final int LOOKED_AT = 10_000;

  private final Workspaces workspaces;
  private final LiteratureService literature;
  private final AttachmentService attachments;

  /** Links are a bundle of their own. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable LinkService links;

  /** Vocabularies are a bundle of their own. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable VocabularyService vocabularies;

  @Activate
  public UndoLiterature(
      @Reference Workspaces workspaces,
      @Reference LiteratureService literature,
      @Reference AttachmentService attachments) {
    this.workspaces = workspaces;
    this.literature = literature;
    this.attachments = attachments;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature undo", "%verb.undo")
        .describedAs("%verb.undo.more")
        .with(Operand.optional("REVISION", "%operand.revision"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      List<LogEntry> log = log(workspace);
      if (log.isEmpty()) {
        throw Problem.notFound("the library was never changed").exception();
      }
      Revision after =
          in.operand(0).map(workspace.store()::resolve).orElse(log.getFirst().revision());
      Revision before = before(workspace, log, after);
      literature.library(workspace).undo(before, after, workspace.author());
      attachments.attachments(workspace).undo(before, after, workspace.author());
      LinkService linked = links;
      if (linked != null) {
        linked.of(workspace).undo(before, after, workspace.author());
      }
      VocabularyService classes = vocabularies;
      if (classes != null) {
        classes.of(workspace).undo(before, after, workspace.author());
      }
      Revision revision = workspace.store().head();
      in.write(Map.of("undone", after.hash(), "revision", revision.hash()));
      new Texts(in).say("undone", revision.brief());
      return 0;
    }
  }

  /** What changed records, what belongs to them, or vocabularies; the last change first. */
  private static List<LogEntry> log(Workspace workspace) {
    Set<Revision> known = new HashSet<>();
    return Stream.of("library", "vocabularies")
        .flatMap(folder -> workspace.store().log(folder, LOOKED_AT).stream())
        .filter(entry -> known.add(entry.revision()))
        .sorted(Comparator.comparing(LogEntry::at).reversed())
        .toList();
  }

  /** The state of the library before a change: that of the change before, or the very first one. */
  private static Revision before(Workspace workspace, List<LogEntry> log, Revision after) {
    for (int i = 0; i < log.size(); i++) {
      if (log.get(i).revision().equals(after)) {
        return i + 1 < log.size() ? log.get(i + 1).revision() : first(workspace, after);
      }
    }
    throw Problem.notFound("revision " + after.brief() + " changed no record")
        .fix("list the revisions with: papilio workspace log")
        .exception();
  }

  private static Revision first(Workspace workspace, Revision after) {
    List<LogEntry> all = workspace.store().log("", LOOKED_AT);
    for (int i = 0; i + 1 < all.size(); i++) {
      if (all.get(i).revision().equals(after)) {
        return all.get(i + 1).revision();
      }
    }
    throw Problem.notFound("there is nothing before revision " + after.brief()).exception();
  }
}
