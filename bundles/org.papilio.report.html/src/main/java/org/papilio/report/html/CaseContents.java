package org.papilio.report.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.evidence.Identified;

/** Cases of a snapshot, read once for all sections of a report. */
@Component(service = CaseContents.class)
public final class CaseContents {

  /** A case with its elements by id. */
  record Content(Case root, Map<String, EObject> byId) {}

  private final Map<Snapshot, Map<CaseId, Content>> read = new WeakHashMap<>();
  private final Map<Snapshot, Map<String, EObject>> registers = new WeakHashMap<>();

  /** The case; the same object for the same snapshot, so nobody may change it. */
  synchronized Content of(Snapshot snapshot, CaseId id) {
    return read.computeIfAbsent(snapshot, any -> new HashMap<>())
        .computeIfAbsent(id, any -> index(snapshot.read(id)));
  }

  Optional<EObject> find(Snapshot snapshot, CaseId id, String element) {
    return Optional.ofNullable(of(snapshot, id).byId().get(element));
  }

  /** An element of a register. */
  synchronized Optional<EObject> register(Snapshot snapshot, String element) {
    return Optional.ofNullable(
        registers
            .computeIfAbsent(
                snapshot,
                any -> {
                  Map<String, EObject> byId = new HashMap<>();
                  snapshot
                      .registers()
                      .forEach(
                          name -> snapshot.register(name).ifPresent(root -> index(root, byId)));
                  return byId;
                })
            .get(element));
  }

  private static Content index(Case root) {
    Map<String, EObject> byId = new HashMap<>();
    index(root, byId);
    return new Content(root, byId);
  }

  private static void index(EObject root, Map<String, EObject> byId) {
    if (root instanceof Identified identified) {
      byId.put(identified.getId(), root);
    }
    root.eContents().forEach(part -> index(part, byId));
  }
}
