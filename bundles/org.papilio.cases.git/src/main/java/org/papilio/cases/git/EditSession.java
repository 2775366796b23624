package org.papilio.cases.git;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.Edit;
import org.papilio.model.derived.Ids;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.evidence.Identified;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/** Applies edits to a tree of elements and collects the edits that take them back. */
final class EditSession {

  private final EObject root;
  private final CaseCodec codec;
  private final Tree tree;
  private final List<Edit> undo = new ArrayList<>();

  EditSession(EObject root, CaseCodec codec) {
    this.root = root;
    this.codec = codec;
    this.tree = new Tree(root);
  }

  /** The tree as it is now. */
  EObject root() {
    return root;
  }

  /** The edits that take back all that were applied, in the order in which to apply them. */
  List<Edit> undo() {
    return undo.reversed();
  }

  /**
   * Applies one edit.
   *
   * @throws ProblemException NOT_FOUND for an unknown element, BAD_INPUT for what the feature does
   *     not allow
   */
  void apply(Edit edit) {
    FeaturePath path = FeaturePath.of(edit.feature());
    EObject element = tree.require(edit.element());
    FeaturePath.Spot spot =
        path.follow(element, edit instanceof Edit.Set || edit instanceof Edit.Add);
    if (spot == null) {
      throw notThere(edit, "a part on the way is not set");
    }
    requireNotId(spot.feature(), edit);
    Set<String> before = ParsedFiles.idsOf(root);
    switch (edit) {
      case Edit.Set set -> set(set, spot);
      case Edit.Add add -> add(add, spot);
      case Edit.Remove remove -> remove(remove, spot);
      case Edit.Move move -> move(move, spot);
    }
    tree.index();
    before.removeAll(tree.ids());
    removeReferencesTo(before);
  }

  private static void requireNotId(EStructuralFeature feature, Edit edit) {
    if (feature == EvidencePackage.Literals.IDENTIFIED__ID) {
      throw Problem.badInput("the id of an element never changes")
          .at(place(edit))
          .fix("remove the element and add another")
          .exception();
    }
  }

  private void set(Edit.Set edit, FeaturePath.Spot spot) {
    String old = codec.writeValue(spot.owner(), spot.feature());
    undo.add(
        spot.made() == null
            ? new Edit.Set(
                edit.element(), edit.feature(), Optional.of(old).filter(v -> !v.isEmpty()))
            : new Edit.Set(edit.element(), spot.made(), Optional.empty()));
    if (edit.json().isEmpty()) {
      spot.owner().eUnset(spot.feature());
      return;
    }
    Object value = codec.readValue(spot.feature(), edit.json().get(), place(edit));
    Set<String> elsewhere = ParsedFiles.idsOf(root);
    elsewhere.removeAll(idsBelow(spot));
    prepare(value, elsewhere, edit);
    spot.owner().eSet(spot.feature(), value);
  }

  private static Set<String> idsBelow(FeaturePath.Spot spot) {
    if (!(spot.feature() instanceof EReference reference) || !reference.isContainment()) {
      return Set.of();
    }
    Object value = spot.owner().eGet(reference, false);
    Set<String> ids = new HashSet<>();
    for (Object one :
        value instanceof List<?> many ? many : value == null ? List.of() : List.of(value)) {
      ids.addAll(ParsedFiles.idsOf((EObject) one));
    }
    return ids;
  }

  private void add(Edit.Add edit, FeaturePath.Spot spot) {
    requireMany(spot, edit);
    Object value = codec.readItem(spot.feature(), edit.json(), place(edit));
    prepare(value, ParsedFiles.idsOf(root), edit);
    EList<Object> list = list(spot);
    int position = edit.position() < 0 ? list.size() : edit.position();
    if (position > list.size()) {
      throw badPosition(edit, position, list.size());
    }
    if (isReference(spot) && positionOf(list, Ids.of((EObject) value)) >= 0
        || spot.feature() instanceof EAttribute
            && spot.feature().isUnique()
            && list.contains(value)) {
      throw Problem.badInput(edit.json() + " is there already").at(place(edit)).exception();
    }
    list.add(position, value);
    undo.add(new Edit.Remove(edit.element(), edit.feature(), target(spot, value, position)));
  }

  /** How an edit names a value of a list. */
  private String target(FeaturePath.Spot spot, Object value, int position) {
    if (value instanceof EObject element) {
      String id = Ids.of(element);
      return id.isEmpty() ? Integer.toString(position) : id;
    }
    return plain(spot.feature(), value);
  }

  private String plain(EStructuralFeature feature, Object value) {
    String json = codec.writeItem(feature, value);
    return json.startsWith("\"") ? String.valueOf(value) : json;
  }

  private void remove(Edit.Remove edit, FeaturePath.Spot spot) {
    requireMany(spot, edit);
    EList<Object> list = list(spot);
    int position = positionOf(spot, list, edit.target());
    if (position < 0) {
      throw notThere(edit, "'" + edit.target() + "' is not in the list");
    }
    Object value = list.get(position);
    undo.add(
        new Edit.Add(
            edit.element(), edit.feature(), codec.writeItem(spot.feature(), value), position));
    list.remove(position);
  }

  private void move(Edit.Move edit, FeaturePath.Spot spot) {
    requireMany(spot, edit);
    EList<Object> list = list(spot);
    int from = positionOf(spot, list, edit.target());
    if (from < 0) {
      throw notThere(edit, "'" + edit.target() + "' is not in the list");
    }
    int to = edit.position() < 0 ? list.size() - 1 : edit.position();
    if (to >= list.size()) {
      throw badPosition(edit, to, list.size() - 1);
    }
    String back = edit.target().matches("\\d+") ? Integer.toString(to) : edit.target();
    list.move(to, from);
    undo.add(new Edit.Move(edit.element(), edit.feature(), back, from));
  }

  @SuppressWarnings("unchecked")
  private static EList<Object> list(FeaturePath.Spot spot) {
    return (EList<Object>) spot.owner().eGet(spot.feature(), false);
  }

  private int positionOf(FeaturePath.Spot spot, List<?> list, String target) {
    int position = positionOf(list, target);
    if (position >= 0) {
      return position;
    }
    for (int i = 0; i < list.size(); i++) {
      if (!(list.get(i) instanceof EObject) && plain(spot.feature(), list.get(i)).equals(target)) {
        return i;
      }
    }
    return isReference(spot) || spot.feature() instanceof EAttribute
        ? -1
        : FeaturePath.position(list, target);
  }

  private static int positionOf(List<?> list, String id) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof EObject element && !id.isEmpty() && id.equals(Ids.of(element))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isReference(FeaturePath.Spot spot) {
    return spot.feature() instanceof EReference reference && !reference.isContainment();
  }

  /** Gives ids to new elements that have none, and refuses ids that are taken. */
  private void prepare(Object value, Set<String> taken, Edit edit) {
    for (Object one : value instanceof List<?> many ? many : List.of(value)) {
      if (one instanceof EObject element && !element.eIsProxy()) {
        giveIds(element);
        for (String id : ParsedFiles.idsOf(element)) {
          if (!taken.add(id)) {
            throw Problem.badInput("the id '" + id + "' is taken")
                .at(place(edit))
                .fix("leave the id out, then one is given")
                .exception();
          }
        }
      }
    }
  }

  /** Gives a random id to each element that has none. */
  static void giveIds(EObject element) {
    if (element instanceof Identified one && (one.getId() == null || one.getId().isBlank())) {
      one.setId(UUID.randomUUID().toString());
    }
    element.eContents().forEach(EditSession::giveIds);
  }

  private void removeReferencesTo(Set<String> gone) {
    if (gone.isEmpty()) {
      return;
    }
    for (Tree.Tie tie : tree.tiesTo(gone)) {
      if (!tree.contains(tie.owner())) {
        continue;
      }
      EObject owner = tie.owner();
      EStructuralFeature feature = tie.feature();
      if (!(owner instanceof Identified) && feature.isRequired() && owner.eContainer() != null) {
        // A part without id that exists for its reference alone, such as a SourceRef, goes with it.
        feature = owner.eContainingFeature();
        owner = owner.eContainer();
      }
      Map.Entry<String, String> place = tree.placeOf(owner, feature);
      undo.add(
          new Edit.Set(
              place.getKey(), place.getValue(), Optional.of(codec.writeValue(owner, feature))));
      tie.cut(owner != tie.owner());
    }
  }

  private static void requireMany(FeaturePath.Spot spot, Edit edit) {
    if (!spot.feature().isMany()) {
      throw Problem.badInput("'" + spot.feature().getName() + "' has one value")
          .at(place(edit))
          .fix("set it as a whole")
          .exception();
    }
  }

  private static ProblemException badPosition(Edit edit, int position, int most) {
    return Problem.badInput("position " + position)
        .at(place(edit))
        .allowing("0 to " + most + ", or -1 for the last place")
        .exception();
  }

  private static ProblemException notThere(Edit edit, String what) {
    return Problem.notFound(what).at(place(edit)).exception();
  }

  static String place(Edit edit) {
    return (edit.element().isEmpty() ? "" : edit.element() + ".") + edit.feature();
  }
}
