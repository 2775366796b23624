package org.papilio.cases.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.papilio.model.derived.Ids;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.UnknownFacet;
import org.papilio.platform.problem.Problem;

/** Turns elements into pieces of a JSON text. */
final class ElementWriter {

  private final Types types;

  ElementWriter(Types types) {
    this.types = types;
  }

  /**
   * An element with its parts.
   *
   * @param head keys that stand before everything else, name to JSON
   * @param declared the class that is expected in this place; null to name the class always
   */
  Piece element(EObject element, EClass declared, Map<String, String> head) {
    if (element instanceof UnknownFacet kept) {
      return new Piece.Atom(kept.getContent());
    }
    Map<String, Piece> members = new LinkedHashMap<>();
    head.forEach((key, json) -> members.put(key, new Piece.Atom(json)));
    if (element.eClass() != declared) {
      String type = Types.nameOf(element.eClass());
      members.put(ElementReader.TYPE, new Piece.Atom(Scalars.quoted(type)));
    }
    boolean hasList = false;
    for (EStructuralFeature feature : types.shape(element.eClass()).ordered().values()) {
      if (isPresent(element, feature)) {
        members.put(feature.getName(), feature(element, feature));
        hasList |= isContainmentList(feature);
      }
    }
    return new Piece.Members(members, hasList);
  }

  /** Whether a feature has a value that stands in the file. */
  static boolean isPresent(EObject element, EStructuralFeature feature) {
    return element.eIsSet(feature);
  }

  private static boolean isContainmentList(EStructuralFeature feature) {
    return feature.isMany()
        && feature instanceof EReference reference
        && reference.isContainment()
        && !Types.isTexts(feature);
  }

  /** The value of a feature that is set. */
  Piece feature(EObject owner, EStructuralFeature feature) {
    Object value = owner.eGet(feature, false);
    if (!feature.isMany()) {
      return item(feature, value);
    }
    List<?> values = value instanceof InternalEList<?> list ? list.basicList() : (List<?>) value;
    if (Types.isTexts(feature)) {
      return texts(values, feature);
    }
    List<Piece> items = new ArrayList<>(values.size());
    values.forEach(one -> items.add(item(feature, one)));
    return new Piece.Items(items, isContainmentList(feature));
  }

  /** One value of a feature. */
  Piece item(EStructuralFeature feature, Object value) {
    if (feature instanceof EAttribute attribute) {
      return new Piece.Atom(Scalars.write(attribute.getEAttributeType(), value));
    }
    if (Types.isTexts(feature)) {
      return texts(List.of(value), feature);
    }
    EReference reference = (EReference) feature;
    EObject element = (EObject) value;
    if (reference.isContainment()) {
      return element(element, reference.getEReferenceType(), Map.of());
    }
    String id = Ids.of(element);
    if (id.isEmpty()) {
      throw Problem.badInput(
              "'"
                  + feature.getName()
                  + "' refers to one "
                  + element.eClass().getName()
                  + " without id")
          .fix("give it an id")
          .exception();
    }
    return new Piece.Atom(Scalars.quoted(id));
  }

  private static Piece texts(List<?> values, EStructuralFeature feature) {
    Map<String, Piece> members = new LinkedHashMap<>();
    for (Object value : values) {
      LocalText text = (LocalText) value;
      String language = text.getLang() == null ? "und" : text.getLang();
      String content = text.getText() == null ? "" : text.getText();
      if (members.put(language, new Piece.Atom(Scalars.quoted(content))) != null) {
        throw Problem.badInput(
                "'" + feature.getName() + "' has two texts in the language '" + language + "'")
            .allowing("one text a language")
            .exception();
      }
    }
    return new Piece.Members(members, false);
  }
}
