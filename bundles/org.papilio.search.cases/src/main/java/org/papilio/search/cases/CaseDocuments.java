package org.papilio.search.cases;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EPackage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.model.cases.Case;
import org.papilio.model.vocabulary.Vocabulary;
import org.papilio.platform.problem.ProblemException;
import org.papilio.search.api.DocumentChanges;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cases for search: one document for each, fields after the metamodel and all installed plug-ins.
 */
@Component
public final class CaseDocuments implements DocumentSource {

  private static final Logger LOG = LoggerFactory.getLogger(CaseDocuments.class);

  /** Raise it when the contents of documents change without another change of fields. */
  private static final String FORM = "2";

  private static final String CASES = "cases/";
  private static final String REGISTERS = "registers/";

  private final CaseFields fields;
  private final CaseLabels labels;
  private final String version;

  @Activate
  public CaseDocuments(
      @Reference(name = "ePackage", policyOption = ReferencePolicyOption.GREEDY)
          List<EPackage> packages,
      @Reference(name = "vocabulary", policyOption = ReferencePolicyOption.GREEDY)
          List<Vocabulary> vocabularies) {
    labels = new CaseLabels(packages, vocabularies);
    fields = new CaseFields(packages, labels);
    version =
        FORM
            + packages.stream().map(EPackage::getNsURI).sorted().collect(Collectors.joining(","))
            + labels.fingerprint();
  }

  @Override
  public String kind() {
    return "cases";
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<FieldInfo> fields() {
    return fields.all();
  }

  @Override
  public long count(Workspace workspace, Revision revision) {
    return workspace.cases().snapshot(revision).ids().size();
  }

  @Override
  public void documents(Workspace workspace, Revision revision, Consumer<SearchDocument> to) {
    Snapshot snapshot = workspace.cases().snapshot(revision);
    snapshot.ids().forEach(id -> to.accept(document(snapshot, id)));
  }

  @Override
  public void documents(
      Workspace workspace, Revision revision, Collection<String> ids, Consumer<SearchDocument> to) {
    Snapshot snapshot = workspace.cases().snapshot(revision);
    snapshot.ids().stream()
        .filter(id -> ids.contains(id.slug()))
        .forEach(id -> to.accept(document(snapshot, id)));
  }

  /** A case that cannot be read is found by its name and its text as it stands in the file. */
  private SearchDocument document(Snapshot snapshot, CaseId id) {
    try {
      Case content = snapshot.read(id);
      return CaseDocument.of(id, content, fields, labels);
    } catch (ProblemException unreadable) {
      LOG.warn("Case {} is searched by its raw text alone: {}", id, unreadable.getMessage());
      FieldValue raw = new FieldValue.Text(WellKnown.DOSSIER.field, raw(snapshot, id), "", "");
      FieldValue name = new FieldValue.Text(WellKnown.TITLE.field, id.slug(), "", "");
      return new SearchDocument(id.slug(), id.slug(), "cannot be read", "", List.of(name, raw));
    }
  }

  private static String raw(Snapshot snapshot, CaseId id) {
    try {
      return snapshot.json(id);
    } catch (ProblemException unreadable) {
      return "";
    }
  }

  @Override
  public DocumentChanges changes(Workspace workspace, Revision from, Revision to) {
    Set<String> changed = new HashSet<>();
    Set<String> now =
        workspace.cases().snapshot(to).ids().stream().map(CaseId::slug).collect(Collectors.toSet());
    for (FileChange change : workspace.store().changes(from, to)) {
      String path = change.path();
      if (path.startsWith(REGISTERS)) {
        // names of places, actors and policies stand in the documents of the cases that use them
        changed.addAll(now);
      } else if (path.startsWith(CASES)) {
        String rest = path.substring(CASES.length());
        int end = rest.indexOf('/');
        changed.add(end < 0 ? rest : rest.substring(0, end));
      }
    }
    Map<Boolean, Set<String>> there =
        changed.stream().collect(Collectors.partitioningBy(now::contains, Collectors.toSet()));
    return new DocumentChanges(there.get(true), there.get(false));
  }
}
