package org.papilio.cases.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.RedistributivePolicy;
import org.papilio.model.cases.SourcingNetwork;
import org.papilio.model.derived.Ids;
import org.papilio.model.evidence.Code;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.place.PlaceFactory;
import org.papilio.model.place.SpatialUnit;

/**
 * Which register holds what, for formats that carry cases together with what they refer to.
 *
 * <p>The registers are {@code places}, {@code actors}, {@code policies}, {@code networks} and
 * {@code codebook}.
 */
public final class Registers {

  private Registers() {}

  /** The name of the register that holds elements of this sort; empty when none does. */
  public static Optional<String> nameFor(EObject element) {
    return Optional.ofNullable(
        switch (element) {
          case SpatialUnit place -> "places";
          case Actor actor -> "actors";
          case RedistributivePolicy policy -> "policies";
          case SourcingNetwork network -> "networks";
          case Code code -> "codebook";
          default -> null;
        });
  }

  /**
   * An id that is the same wherever it is made of the same name, for elements that several
   * workspaces share and for imports that may be repeated.
   *
   * @param name such as {@code network:URBACT} for the first members of the register of networks
   */
  public static String idOf(String name) {
    return UUID.nameUUIDFromBytes(("papilio:" + name).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** A new, empty register. */
  public static EObject create(String name) {
    return switch (name) {
      case "places" -> PlaceFactory.eINSTANCE.createPlaceRegister();
      case "actors" -> CasesFactory.eINSTANCE.createActorRegister();
      case "policies" -> CasesFactory.eINSTANCE.createPolicyRegister();
      case "networks" -> CasesFactory.eINSTANCE.createNetworkRegister();
      case "codebook" -> EvidenceFactory.eINSTANCE.createCodebook();
      default ->
          throw new IllegalArgumentException(
              "register '" + name + "'; allowed: places, actors, policies, networks, codebook");
    };
  }

  /** Adds an element to the register of its sort, which is made when it is not there yet. */
  @SuppressWarnings("unchecked")
  public static void add(Map<String, EObject> registers, EObject element) {
    String name =
        nameFor(element)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no register holds one " + element.eClass().getName()));
    EObject register = registers.computeIfAbsent(name, Registers::create);
    for (EReference part : register.eClass().getEAllContainments()) {
      if (part.isMany() && part.getEReferenceType().isInstance(element)) {
        ((Collection<EObject>) register.eGet(part)).add(element);
        return;
      }
    }
  }

  /**
   * Registers with copies of all elements that cases refer to and do not hold themselves, and of
   * what those refer to in turn.
   */
  public static Map<String, EObject> referredBy(List<NamedCase> cases) {
    Map<String, EObject> registers = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    Deque<EObject> open = new ArrayDeque<>();
    cases.forEach(one -> addTargets(one.content(), open));
    while (!open.isEmpty()) {
      EObject target = open.pop();
      boolean ofCase = EcoreUtil.getRootContainer(target) instanceof Case;
      if (!ofCase && nameFor(target).isPresent() && seen.add(Ids.of(target))) {
        addTargets(target, open);
        add(registers, EcoreUtil.copy(target));
      }
    }
    return registers;
  }

  private static void addTargets(EObject root, Deque<EObject> open) {
    addTiesOf(root, open);
    for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext(); ) {
      addTiesOf(all.next(), open);
    }
  }

  private static void addTiesOf(EObject element, Deque<EObject> open) {
    for (EReference tie : element.eClass().getEAllReferences()) {
      if (tie.isContainment() || tie.isContainer() || tie.isDerived() || !element.eIsSet(tie)) {
        continue;
      }
      Object value = element.eGet(tie);
      for (Object one : value instanceof Collection<?> many ? many : List.of(value)) {
        if (one instanceof EObject target && !target.eIsProxy()) {
          open.push(target);
        }
      }
    }
  }
}
