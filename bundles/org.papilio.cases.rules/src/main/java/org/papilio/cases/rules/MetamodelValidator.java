package org.papilio.cases.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.api.Finding;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.derived.Ids;
import org.papilio.model.place.SpatialUnit;
import org.papilio.model.vocabulary.Concept;
import org.papilio.model.vocabulary.Vocabulary;

/** The rules of the metamodel. */
@Component
public final class MetamodelValidator implements CaseValidator {

  private final Map<String, Set<String>> terms = new HashMap<>();

  @Activate
  public MetamodelValidator(
      @Reference(
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<Vocabulary> vocabularies) {
    for (Vocabulary one : vocabularies) {
      Set<String> known = terms.computeIfAbsent(one.scheme(), scheme -> new HashSet<>());
      one.concepts().stream().map(Concept::id).forEach(known::add);
    }
  }

  @Override
  public Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>(FormRules.RULES);
    rules.putAll(TimeRules.RULES);
    rules.putAll(PlaceRules.RULES);
    rules.putAll(GovernanceRules.RULES);
    rules.putAll(EvidenceRules.RULES);
    return Collections.unmodifiableMap(rules);
  }

  @Override
  public List<Finding> validate(Case content, Snapshot snapshot) {
    Findings findings = new Findings();
    FormRules form = new FormRules(terms, shared(snapshot), findings);
    TimeRules time = new TimeRules(findings);
    PlaceRules place = new PlaceRules(findings);
    GovernanceRules governance = new GovernanceRules(content, findings);
    EvidenceRules evidence = new EvidenceRules(findings);
    for (EObject element : elements(content)) {
      form.check(element);
      time.check(element);
      place.check(element);
      governance.check(element);
      evidence.check(element);
    }
    return findings.all();
  }

  /** The case with all its parts, and the places that it refers to with theirs. */
  private static List<EObject> elements(Case content) {
    Set<EObject> elements = Collections.newSetFromMap(new IdentityHashMap<>());
    List<EObject> ordered = new ArrayList<>();
    add(content, elements, ordered);
    for (SpatialUnit place : content.getOperatesAt()) {
      if (!place.eIsProxy()) {
        add(place, elements, ordered);
      }
    }
    return ordered;
  }

  private static void add(EObject root, Set<EObject> seen, List<EObject> ordered) {
    if (seen.add(root)) {
      ordered.add(root);
    }
    for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext(); ) {
      EObject part = all.next();
      if (seen.add(part)) {
        ordered.add(part);
      }
    }
  }

  /** Whether a register holds an id; the registers are read when the first reference asks. */
  private static Predicate<String> shared(Snapshot snapshot) {
    Set<String> ids = new HashSet<>();
    boolean[] read = {false};
    return id -> {
      if (!read[0] && snapshot != null) {
        read[0] = true;
        for (String name : snapshot.registers()) {
          snapshot
              .register(name)
              .ifPresent(root -> root.eAllContents().forEachRemaining(one -> ids.add(Ids.of(one))));
        }
      }
      return ids.contains(id);
    };
  }
}
