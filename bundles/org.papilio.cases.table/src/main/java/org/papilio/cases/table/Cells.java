package org.papilio.cases.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.cases.api.CaseCodec;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.evidence.LocalText;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts values of cells into a case. A path is made of features; {@code phases[0]} is the part at a
 * position, made when it is not there; {@code groups[]} is a new part for each value; behind texts
 * the language may stand, {@code title.de}.
 */
final class Cells {

  private static final Pattern STEP = Pattern.compile("([A-Za-z]\\w*)(\\[(\\d{0,2})\\])?");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CaseCodec codec;
  private final RegisterNames registers;

  Cells(CaseCodec codec, RegisterNames registers) {
    this.codec = codec;
    this.registers = registers;
  }

  /**
   * Sets one value.
   *
   * @param language of a text whose path names none
   * @return whether the value was taken as it stood
   * @throws ProblemException BAD_INPUT for a path or a value that the metamodel does not know
   */
  boolean put(EObject root, Mapping.Column column, String language, String value) {
    List<String> steps = new ArrayList<>(List.of(column.to().split("\\.")));
    String tag = language;
    EObject owner = root;
    for (int i = 0; i < steps.size(); i++) {
      Matcher step = STEP.matcher(steps.get(i));
      if (!step.matches()) {
        throw wrong(column, "'" + steps.get(i) + "' is no feature");
      }
      EStructuralFeature feature = feature(owner, step.group(1), column);
      boolean texts =
          feature instanceof EReference reference
              && reference.getEReferenceType() == EvidencePackage.Literals.LOCAL_TEXT;
      if (texts && i == steps.size() - 2) {
        tag = steps.removeLast();
      }
      if (i == steps.size() - 1) {
        return last(owner, feature, texts, tag, column, value);
      }
      owner = part(owner, feature, step.group(2), step.group(3), column);
    }
    throw wrong(column, "the path is empty");
  }

  /**
   * Follows a path without a value, so that a wrong one is told once and not for each row.
   *
   * @throws ProblemException BAD_INPUT naming the step that is wrong
   */
  static void requirePath(EClass from, Mapping.Column column) {
    EClass owner = from;
    List<String> steps = List.of(column.to().split("\\."));
    for (int i = 0; i < steps.size(); i++) {
      Matcher step = STEP.matcher(steps.get(i));
      if (!step.matches()) {
        throw wrong(column, "'" + steps.get(i) + "' is no feature");
      }
      EStructuralFeature feature = feature(owner, step.group(1), column);
      boolean isLast = i == steps.size() - 1;
      if (!isLast && !(feature instanceof EReference)) {
        throw wrong(column, "'" + step.group(1) + "' has no parts");
      }
      if (!isLast) {
        owner = ((EReference) feature).getEReferenceType();
        if (owner == EvidencePackage.Literals.LOCAL_TEXT) {
          return;
        }
      }
    }
  }

  private static EStructuralFeature feature(EObject owner, String name, Mapping.Column column) {
    return feature(owner.eClass(), name, column);
  }

  private static EStructuralFeature feature(EClass sort, String name, Mapping.Column column) {
    EStructuralFeature feature = sort.getEStructuralFeature(name);
    if (feature == null || feature.isDerived() || !feature.isChangeable()) {
      throw Problem.badInput(sort.getName() + " has no feature '" + name + "'")
          .at(column.to())
          .allowing(
              sort.getEAllStructuralFeatures().stream()
                  .filter(one -> !one.isDerived() && one.isChangeable())
                  .map(EStructuralFeature::getName)
                  .reduce((a, b) -> a + ", " + b)
                  .orElse("none"))
          .exception();
    }
    return feature;
  }

  @SuppressWarnings("unchecked")
  private EObject part(
      EObject owner,
      EStructuralFeature feature,
      String brackets,
      String index,
      Mapping.Column column) {
    if (!(feature instanceof EReference reference) || !reference.isContainment()) {
      throw wrong(column, "'" + feature.getName() + "' has no parts");
    }
    EClass sort = reference.getEReferenceType();
    if (sort.isAbstract()) {
      throw wrong(column, "'" + feature.getName() + "' has parts of several sorts");
    }
    if (!feature.isMany()) {
      EObject there = (EObject) owner.eGet(feature);
      if (there == null) {
        there = sort.getEPackage().getEFactoryInstance().create(sort);
        owner.eSet(feature, there);
      }
      return there;
    }
    if (brackets == null) {
      throw wrong(
          column,
          "'"
              + feature.getName()
              + "' is a list: write "
              + feature.getName()
              + "[0] or "
              + feature.getName()
              + "[]");
    }
    EList<EObject> list = (EList<EObject>) owner.eGet(feature);
    int position = index.isEmpty() ? list.size() : Integer.parseInt(index);
    while (list.size() <= position) {
      list.add(sort.getEPackage().getEFactoryInstance().create(sort));
    }
    return list.get(position);
  }

  @SuppressWarnings("unchecked")
  private boolean last(
      EObject owner,
      EStructuralFeature feature,
      boolean texts,
      String language,
      Mapping.Column column,
      String value) {
    Object made;
    boolean same = true;
    if (texts) {
      LocalText text = EvidenceFactory.eINSTANCE.createLocalText();
      text.setLang(column.language().orElse(language));
      text.setText(value);
      made = text;
    } else if (feature instanceof EAttribute attribute) {
      made = codec.readItem(feature, json(attribute, value), column.to());
      same = String.valueOf(made).equals(value);
    } else if (((EReference) feature).isContainment()) {
      throw wrong(column, "'" + feature.getName() + "' has parts; go on to one of their features");
    } else {
      made = registers.find((EReference) feature, value, column.make());
      if (made == null) {
        throw Problem.badInput("no register holds '" + value + "'")
            .at(column.to())
            .fix("add it to the register, or let the mapping make it: \"make\"")
            .exception();
      }
      same = false;
    }
    if (feature.isMany()) {
      EList<Object> list = (EList<Object>) owner.eGet(feature);
      if (!list.contains(made)) {
        list.add(made);
      }
    } else {
      owner.eSet(feature, made);
    }
    return same;
  }

  /** The value as JSON: numbers and truth values bare, all else as strings. */
  private static String json(EAttribute attribute, String value) {
    Class<?> type = attribute.getEAttributeType().getInstanceClass();
    boolean bare =
        type != null
            && (Number.class.isAssignableFrom(type)
                || type == Boolean.class
                || type.isPrimitive() && type != char.class);
    boolean plain = value.matches("-?\\d{1,300}(\\.\\d{1,300})?([eE][+-]?\\d{1,3})?|true|false");
    return bare && plain
        ? value.replaceFirst("^(-?)0+(?=\\d)", "$1")
        : JSON.writeValueAsString(value);
  }

  private static ProblemException wrong(Mapping.Column column, String what) {
    return Problem.badInput(what).at(column.to()).exception();
  }
}
