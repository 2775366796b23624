package org.papilio.cases.git;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jspecify.annotations.Nullable;
import org.papilio.model.evidence.UnknownFacet;
import org.papilio.platform.problem.Problem;

/**
 * The way from an element to a feature of it or of a part below it that has no id: {@code
 * dossier.sections}, {@code sources[0].locator}, {@code facets[HousingFacet].tenure}.
 *
 * @param steps at least one; only the last names the feature
 */
record FeaturePath(String text, List<Step> steps) {

  private static final Pattern STEP = Pattern.compile("([A-Za-z_]\\w*)(?:\\[([^\\]]+)\\])?(\\.|$)");

  /**
   * One step.
   *
   * @param which position or name of the class in a list; null for a feature with one value
   */
  record Step(String feature, @Nullable String which) {}

  /**
   * Where a path ends.
   *
   * @param made the path to the first part that had to be made on the way; null when none
   */
  record Spot(EObject owner, EStructuralFeature feature, @Nullable String made) {}

  static FeaturePath of(String text) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(text);
    int at = 0;
    while (at < text.length() && matcher.find(at) && matcher.start() == at) {
      steps.add(new Step(matcher.group(1), matcher.group(2)));
      at = matcher.end();
    }
    if (steps.isEmpty() || at < text.length() || text.endsWith(".")) {
      throw Problem.badInput("feature '" + text + "'")
          .allowing("a name or a path such as dossier.sections or facets[HousingFacet].tenure")
          .exception();
    }
    return new FeaturePath(text, List.copyOf(steps));
  }

  /**
   * Follows the path.
   *
   * @param make whether single parts that are not there are made on the way
   * @return null when a part on the way is not there and none may be made
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for a step that the class does
   *     not have, NOT_FOUND for a position that the list does not have
   */
  @Nullable Spot follow(EObject from, boolean make) {
    EObject owner = from;
    String made = null;
    StringBuilder way = new StringBuilder();
    for (Step step : steps.subList(0, steps.size() - 1)) {
      way.append(way.isEmpty() ? "" : ".").append(step.feature());
      EStructuralFeature feature = feature(owner, step.feature());
      if (!(feature instanceof EReference reference) || !reference.isContainment()) {
        throw wrong("'" + step.feature() + "' has no parts", owner);
      }
      EObject next = next(owner, reference, step);
      if (next == null && !make) {
        return null;
      }
      if (next == null) {
        next = part(owner, reference);
        made = made == null ? way.toString() : made;
      }
      if (step.which() != null) {
        way.append('[').append(step.which()).append(']');
      }
      owner = next;
    }
    Step last = steps.getLast();
    if (last.which() != null) {
      throw wrong("the path ends at a part", owner);
    }
    return new Spot(owner, feature(owner, last.feature()), made);
  }

  private @Nullable EObject next(EObject owner, EReference reference, Step step) {
    if (!reference.isMany()) {
      if (step.which() != null) {
        throw wrong("'" + step.feature() + "' is no list", owner);
      }
      return (EObject) owner.eGet(reference, false);
    }
    EList<?> list = (EList<?>) owner.eGet(reference, false);
    String which = step.which();
    if (which == null) {
      throw wrong(
          "'" + step.feature() + "' is a list; say which part, by position or class", owner);
    }
    int position = position(list, which);
    if (position < 0) {
      throw Problem.notFound("'" + step.feature() + "[" + which + "]' is not there")
          .at(text)
          .allowing("0 to " + (list.size() - 1) + ", or the name of a class")
          .exception();
    }
    return (EObject) list.get(position);
  }

  /** The position of a part by its number, or by the name of its class; -1 when not there. */
  static int position(List<?> list, String which) {
    if (which.matches("\\d{1,6}")) {
      int position = Integer.parseInt(which);
      return position < list.size() ? position : -1;
    }
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof EObject part && isOf(part, which)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOf(EObject part, String name) {
    if (part instanceof UnknownFacet kept) {
      return kept.getType().equals(name) || kept.getType().endsWith("#" + name);
    }
    EClass sort = part.eClass();
    return sort.getName().equals(name)
        || (sort.getEPackage().getNsURI() + "#" + sort.getName()).equals(name);
  }

  private EObject part(EObject owner, EReference reference) {
    EClass sort = reference.getEReferenceType();
    if (sort.isAbstract()) {
      throw wrong("'" + reference.getName() + "' is not set, and its class is not certain", owner);
    }
    EObject made = sort.getEPackage().getEFactoryInstance().create(sort);
    owner.eSet(reference, made);
    return made;
  }

  private EStructuralFeature feature(EObject owner, String name) {
    EStructuralFeature feature = owner.eClass().getEStructuralFeature(name);
    if (feature == null || feature.isDerived() || !feature.isChangeable()) {
      throw Problem.badInput("unknown feature '" + name + "' of " + owner.eClass().getName())
          .at(text)
          .allowing(
              owner.eClass().getEAllStructuralFeatures().stream()
                  .filter(one -> !one.isDerived() && one.isChangeable())
                  .map(EStructuralFeature::getName)
                  .reduce((a, b) -> a + ", " + b)
                  .orElse("none"))
          .exception();
    }
    return feature;
  }

  private RuntimeException wrong(String what, EObject owner) {
    return Problem.badInput(what).at(owner.eClass().getName() + "." + text).exception();
  }
}
