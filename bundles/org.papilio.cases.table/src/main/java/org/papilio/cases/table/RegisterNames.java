package org.papilio.cases.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.Registers;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.derived.Ids;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.evidence.Identified;
import org.papilio.model.evidence.LocalText;
import org.papilio.platform.problem.Problem;

/** Finds elements of registers by their id or their name in any language, and makes new ones. */
final class RegisterNames {

  private final CaseCodec codec;
  private final String language;
  private final Map<String, EObject> known = new HashMap<>();
  private final Map<String, EObject> made = new LinkedHashMap<>();

  RegisterNames(@Nullable Snapshot into, CaseCodec codec, String language) {
    this.codec = codec;
    this.language = language;
    if (into != null) {
      for (String name : into.registers()) {
        into.register(name).ifPresent(this::index);
      }
    }
  }

  private void index(EObject root) {
    for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext(); ) {
      EObject one = all.next();
      if (one instanceof Identified && Registers.nameFor(one).isPresent()) {
        known.putIfAbsent(key(one.eClass(), Ids.of(one)), one);
        EStructuralFeature name = one.eClass().getEStructuralFeature("name");
        if (name != null && one.eGet(name) instanceof Iterable<?> texts) {
          for (Object text : texts) {
            if (text instanceof LocalText local && local.getText() != null) {
              known.putIfAbsent(key(one.eClass(), local.getText()), one);
            }
          }
        }
      }
    }
  }

  private static String key(EClass sort, String name) {
    return sort.getName() + ":" + name.strip().toLowerCase(Locale.ROOT);
  }

  /** What was made, as registers. */
  Map<String, EObject> registers() {
    return made;
  }

  /**
   * The element that a name means.
   *
   * @param make JSON of a new element; empty when none may be made
   * @return null when there is none and none may be made
   */
  @Nullable EObject find(EReference reference, String name, Optional<String> make) {
    EClass sort = reference.getEReferenceType();
    String key = key(sort, name);
    EObject found = known.get(key);
    if (found != null || make.isEmpty()) {
      return found;
    }
    EObject element = make(sort, make.get());
    if (!(element instanceof Identified identified) || Registers.nameFor(element).isEmpty()) {
      throw Problem.badInput("no register holds one " + sort.getName())
          .at(reference.getName())
          .exception();
    }
    identified.setId(Registers.idOf("table:" + key));
    LocalText text = EvidenceFactory.eINSTANCE.createLocalText();
    text.setLang(language);
    text.setText(name);
    @SuppressWarnings("unchecked")
    var names =
        (java.util.List<LocalText>) element.eGet(element.eClass().getEStructuralFeature("name"));
    names.add(text);
    known.put(key, element);
    Registers.add(made, element);
    return element;
  }

  /** A new element with the values that the mapping gives, read as a part of a register. */
  private EObject make(EClass sort, String json) {
    EObject register = Registers.create(registerOf(sort));
    for (EReference part : register.eClass().getEAllContainments()) {
      if (part.getEReferenceType() == sort
          && sort.getEAllSuperTypes().contains(EvidencePackage.Literals.IDENTIFIED)) {
        return (EObject) codec.readItem(part, json, "make");
      }
    }
    throw Problem.badInput("no register holds one " + sort.getName()).exception();
  }

  private static String registerOf(EClass sort) {
    EObject probe =
        sort.isAbstract() ? null : sort.getEPackage().getEFactoryInstance().create(sort);
    return Optional.ofNullable(probe)
        .flatMap(Registers::nameFor)
        .orElseThrow(() -> Problem.badInput("no register holds one " + sort.getName()).exception());
  }
}
