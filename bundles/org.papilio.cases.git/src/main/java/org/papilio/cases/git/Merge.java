package org.papilio.cases.git;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.Edit;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/**
 * Decides whether edits that were made on an older revision can be made on the newest one: they can
 * unless somebody else changed the same feature of the same element to another value, or removed
 * what the edits need.
 */
final class Merge {

  private final Tree base;
  private final Tree now;
  private final CaseCodec codec;
  private final Author author;
  private final BiFunction<String, String, String> culprit;

  /**
   * Makes a merge.
   *
   * @param culprit says who changed a feature (element id, path) since the base, for people
   */
  Merge(
      EObject base,
      EObject now,
      CaseCodec codec,
      Author author,
      BiFunction<String, String, String> culprit) {
    this.base = new Tree(base);
    this.now = new Tree(now);
    this.codec = codec;
    this.author = author;
    this.culprit = culprit;
  }

  /** What to do with an edit. */
  enum Verdict {
    APPLY,
    /** Somebody else did the same already. */
    DONE
  }

  /**
   * Judges an edit.
   *
   * @throws ProblemException CONFLICT naming element, feature, both values and both authors
   */
  Verdict judge(Edit edit) {
    EObject then = base.find(edit.element());
    EObject current = now.find(edit.element());
    if (then == null) {
      return Verdict.APPLY;
    }
    if (current == null) {
      throw gone(edit, then, edit.element());
    }
    return switch (edit) {
      case Edit.Set set -> judgeSet(set, then, current);
      case Edit.Remove remove -> judgeTarget(remove, remove.target(), then, current, true);
      case Edit.Move move -> judgeTarget(move, move.target(), then, current, false);
      case Edit.Add add -> Verdict.APPLY;
    };
  }

  private Verdict judgeSet(Edit.Set edit, EObject then, EObject current) {
    String before = value(then, edit.feature());
    String after = value(current, edit.feature());
    if (before.equals(after)) {
      return Verdict.APPLY;
    }
    String wanted = edit.json().map(json -> normal(current, edit, json)).orElse("");
    if (after.equals(wanted)) {
      return Verdict.DONE;
    }
    throw conflict(edit, current)
        .allowing(
            author.name()
                + " wants "
                + shown(wanted)
                + "; it was "
                + shown(before)
                + "; "
                + culprit.apply(edit.element(), edit.feature())
                + " made it "
                + shown(after))
        .fix("read the case again and choose")
        .exception();
  }

  private String value(EObject element, String path) {
    FeaturePath.Spot spot = FeaturePath.of(path).follow(element, false);
    return spot == null ? "" : codec.writeValue(spot.owner(), spot.feature());
  }

  /** The wanted value as the codec would write it, for comparing. */
  private String normal(EObject current, Edit.Set edit, String json) {
    FeaturePath.Spot spot = FeaturePath.of(edit.feature()).follow(current, false);
    if (spot == null) {
      return json;
    }
    Object value = codec.readValue(spot.feature(), json, EditSession.place(edit));
    EObject holder =
        spot.owner().eClass().getEPackage().getEFactoryInstance().create(spot.owner().eClass());
    holder.eSet(spot.feature(), value);
    return codec.writeValue(holder, spot.feature());
  }

  private Verdict judgeTarget(
      Edit edit, String target, EObject then, EObject current, boolean removing) {
    EObject old = base.elements().get(target);
    if (old == null || !isPart(edit, then)) {
      return Verdict.APPLY;
    }
    EObject present = now.elements().get(target);
    if (present == null) {
      if (removing) {
        return Verdict.DONE;
      }
      throw gone(edit, old, target);
    }
    if (removing && !json(old).equals(json(present))) {
      throw conflict(edit, present)
          .allowing(
              author.name()
                  + " wants to remove it; "
                  + culprit.apply(target, "")
                  + " changed it since")
          .fix("read the case again and choose")
          .exception();
    }
    return Verdict.APPLY;
  }

  private static boolean isPart(Edit edit, EObject owner) {
    FeaturePath.Spot spot = FeaturePath.of(edit.feature()).follow(owner, false);
    return spot != null
        && spot.feature() instanceof EReference reference
        && reference.isContainment();
  }

  private String json(EObject element) {
    return element.eContainingFeature() == null
        ? codec.write(element)
        : codec.writeItem(element.eContainingFeature(), element);
  }

  /**
   * Refuses edits that refer to what somebody else removed meanwhile.
   *
   * @param merged the file with the edits in it
   */
  void requireTargets(EObject merged) {
    Tree tree = new Tree(merged);
    Set<String> removed = new HashSet<>(base.ids());
    removed.removeAll(now.ids());
    for (Tree.Tie tie : tree.tiesTo(removed)) {
      String id = Ids.of(tie.target());
      if (!tree.ids().contains(id)) {
        throw Problem.conflict(
                "'"
                    + Labels.of(tie.owner(), "en")
                    + "' refers to '"
                    + Labels.of(base.find(id), "en")
                    + "', which "
                    + culprit.apply(id, "")
                    + " removed")
            .fix("read the case again and choose")
            .exception();
      }
    }
  }

  private ProblemException gone(Edit edit, EObject old, String id) {
    return conflict(edit, old)
        .allowing(author.name() + " wants to change it; " + culprit.apply(id, "") + " removed it")
        .fix("read the case again and choose")
        .exception();
  }

  private static Problem conflict(Edit edit, EObject element) {
    return Problem.conflict(
            "two people changed '"
                + Labels.of(element, "en")
                + "' ("
                + element.eClass().getName()
                + "), "
                + edit.feature())
        .at(EditSession.place(edit));
  }

  private static String shown(String json) {
    String text = json.isEmpty() ? "nothing" : json;
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
