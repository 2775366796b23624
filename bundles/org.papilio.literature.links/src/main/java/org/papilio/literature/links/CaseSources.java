package org.papilio.literature.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.links.LinkTarget;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.model.evidence.Excerpt;
import org.papilio.model.evidence.Identified;
import org.papilio.model.evidence.Source;
import org.papilio.model.evidence.SourceRef;
import org.papilio.model.evidence.Statement;
import org.papilio.platform.problem.ProblemException;

/**
 * The links that cases make themselves: a source names a record, statements and passages rest on
 * that source. Read once; after a change only the cases that changed are read again.
 */
final class CaseSources {

  private static final int LONGEST = 160;
  private static final String CASES = "cases/";

  private final Workspace workspace;
  private @Nullable Revision read;
  private Map<String, List<LiteratureLink>> byCase = new HashMap<>();

  CaseSources(Workspace workspace) {
    this.workspace = workspace;
  }

  synchronized List<LiteratureLink> of(String caseName) {
    catchUp();
    return byCase.getOrDefault(caseName, List.of());
  }

  synchronized List<LiteratureLink> naming(RecordKey record) {
    catchUp();
    return byCase.values().stream()
        .flatMap(List::stream)
        .filter(link -> link.record().equals(record))
        .sorted(LinkLine.ORDER)
        .toList();
  }

  private void catchUp() {
    Snapshot snapshot = workspace.cases().snapshot();
    Revision head = snapshot.revision();
    Revision last = read;
    if (head.equals(last)) {
      return;
    }
    Set<String> stale = last == null ? null : changed(last, head);
    Map<String, List<LiteratureLink>> fresh = new HashMap<>();
    for (CaseId id : snapshot.ids()) {
      List<LiteratureLink> links =
          stale == null || stale.contains(id.slug())
              ? links(snapshot, id)
              : byCase.getOrDefault(id.slug(), List.of());
      if (!links.isEmpty()) {
        fresh.put(id.slug(), links);
      }
    }
    byCase = fresh;
    read = head;
  }

  private Set<String> changed(Revision from, Revision to) {
    Set<String> names = new HashSet<>();
    for (FileChange change : workspace.store().changes(from, to)) {
      String path = change.path();
      int end = path.indexOf('/', CASES.length());
      if (path.startsWith(CASES) && end > 0) {
        names.add(path.substring(CASES.length(), end));
      }
    }
    return names;
  }

  private static List<LiteratureLink> links(Snapshot snapshot, CaseId id) {
    try {
      // Most cases name no record; their text tells so faster than their tree.
      return snapshot.json(id).contains("\"publication\"")
          ? collect(id, snapshot.read(id).eAllContents())
          : List.of();
    } catch (ProblemException unreadable) {
      return List.of();
    }
  }

  private static List<LiteratureLink> collect(CaseId id, Iterator<EObject> all) {
    List<LiteratureLink> links = new ArrayList<>();
    while (all.hasNext()) {
      EObject one = all.next();
      if (one instanceof Source source && names(source)) {
        links.add(link(source, LinkTarget.ofCase(id), "", ""));
      } else if (one instanceof SourceRef reference && names(reference.getSource())) {
        statement(id, reference, links);
      } else if (one instanceof Excerpt excerpt
          && names(excerpt.getSource())
          && excerpt.getId() != null) {
        LinkTarget target = LinkTarget.ofElement(id, excerpt.getId());
        links.add(link(excerpt.getSource(), target, excerpt.getLocator(), excerpt.getText()));
      }
    }
    return links;
  }

  private static boolean names(@Nullable Source source) {
    return source != null
        && !source.eIsProxy()
        && source.getPublication() != null
        && RecordKey.allowed(source.getPublication());
  }

  /** The statement that a reference belongs to, at the element that it is about. */
  private static void statement(CaseId id, SourceRef reference, List<LiteratureLink> into) {
    String text = "";
    for (EObject at = reference.eContainer(); at != null; at = at.eContainer()) {
      if (at instanceof Statement statement) {
        String value = statement.getValue() == null ? "" : ": " + statement.getValue();
        text = statement.getFeature() + value;
      } else if (at instanceof Identified element && element.getId() != null) {
        boolean whole = at.eContainer() == null;
        LinkTarget target =
            whole ? LinkTarget.ofCase(id) : LinkTarget.ofElement(id, element.getId());
        into.add(link(reference.getSource(), target, reference.getLocator(), text));
        return;
      }
    }
  }

  private static LiteratureLink link(
      Source source, LinkTarget target, @Nullable String locator, @Nullable String text) {
    return LiteratureLink.of(new RecordKey(source.getPublication()), target)
        .as(LiteratureLink.SOURCE)
        .on(cut(locator))
        .noting(cut(text));
  }

  private static String cut(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
