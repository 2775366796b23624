package org.papilio.cases.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.papilio.model.derived.Ids;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.evidence.Identified;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.UnknownFacet;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/** Makes elements of JSON values. One reader reads one text. */
final class ElementReader {

  static final String TYPE = "@type";

  private final Types types;
  private final String source;
  private final Map<String, EObject> byId = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();

  /** A reference whose target may stand further below. */
  private record Reference(
      EObject owner, EReference feature, int position, String id, Value at, Path path) {}

  /** The way from the root, for errors. */
  private record Path(Path above, String step) {
    static final Path ROOT = new Path(null, "");

    Path to(String next) {
      return new Path(this, next);
    }

    Path to(int index) {
      return new Path(above, step + "[" + index + "]");
    }

    @Override
    public String toString() {
      String start = above == null ? "" : above.toString();
      return start.isEmpty() ? step : start + "." + step;
    }
  }

  ElementReader(Types types, String source) {
    this.types = types;
    this.source = source;
  }

  /** Reads a root; {@code head} are keys that stand beside its features. */
  EObject root(Value value, EClass declared, Set<String> head) {
    EObject root = element(value, declared, Path.ROOT, head);
    resolve();
    return root;
  }

  /** Reads the value of a feature as a whole. */
  Object whole(Value value, EStructuralFeature feature) {
    EClass home = feature.getEContainingClass();
    EClass sort = home.isAbstract() ? types.concrete(home).getFirst() : home;
    EObject holder = sort.getEPackage().getEFactoryInstance().create(sort);
    Path path = Path.ROOT.to(feature.getName());
    feature(holder, feature, value, path);
    resolve();
    Object read = holder.eGet(feature, false);
    return feature.isMany() ? detached((EList<?>) read) : detached(read);
  }

  /** Reads one value of a feature. */
  Object item(Value value, EStructuralFeature feature) {
    Path path = Path.ROOT.to(feature.getName());
    if (feature instanceof EAttribute attribute) {
      return Scalars.read(attribute.getEAttributeType(), value, what -> wrong(what, value, path));
    }
    EReference reference = (EReference) feature;
    if (!reference.isContainment()) {
      return proxy(reference.getEReferenceType(), id(value, reference, path));
    }
    EObject read = element(value, reference.getEReferenceType(), path, Set.of());
    resolve();
    return read;
  }

  private EObject element(Value value, EClass declared, Path path, Set<String> head) {
    if (!(value instanceof Value.Obj object)) {
      throw wrong(
          Problem.badInput("found " + value.kind())
              .allowing("an object (" + declared.getName() + ")"),
          value,
          path);
    }
    EClass eClass = type(object, declared, path);
    if (eClass == null) {
      UnknownFacet kept = EvidenceFactory.eINSTANCE.createUnknownFacet();
      kept.setType(((Value.Text) object.members().get(TYPE)).text());
      kept.setContent(object.raw());
      return kept;
    }
    EObject made = eClass.getEPackage().getEFactoryInstance().create(eClass);
    Map<String, EStructuralFeature> features = types.shape(eClass).ordered();
    object
        .members()
        .forEach(
            (name, member) -> {
              EStructuralFeature feature = features.get(name);
              if (feature != null) {
                feature(made, feature, member, path.to(name));
              } else if (!name.equals(TYPE) && !head.contains(name)) {
                throw wrong(
                    Problem.badInput("unknown key '" + name + "' in " + eClass.getName())
                        .allowing(String.join(", ", features.keySet())),
                    member,
                    path);
              }
            });
    if (made instanceof Identified identified && identified.getId() != null) {
      byId.putIfAbsent(identified.getId(), made);
    }
    return made;
  }

  /** The class to make; null where a facet is of a plug-in that is not there. */
  private EClass type(Value.Obj object, EClass declared, Path path) {
    Value named = object.members().get(TYPE);
    if (named == null) {
      if (declared.isAbstract() || declared.isInterface()) {
        throw wrong(
            Problem.badInput(
                    "'" + TYPE + "' is missing, " + declared.getName() + " has several sorts")
                .allowing(namesOf(declared)),
            object,
            path);
      }
      return declared;
    }
    if (!(named instanceof Value.Text text)) {
      throw wrong(Problem.badInput("'" + TYPE + "' is " + named.kind()), named, path);
    }
    EClass found = types.find(text.text()).orElse(null);
    if (found == null && declared == EvidencePackage.Literals.FACET) {
      return null;
    }
    if (found == null || !declared.isSuperTypeOf(found)) {
      throw wrong(
          Problem.badInput("unknown type '" + text.text() + "'").allowing(namesOf(declared)),
          named,
          path);
    }
    if (found == EvidencePackage.Literals.UNKNOWN_FACET) {
      throw wrong(
          Problem.badInput("'" + text.text() + "' is no type for files")
              .fix("name the type of the plug-in itself"),
          named,
          path);
    }
    return found;
  }

  private String namesOf(EClass declared) {
    return types.concrete(declared).stream()
        .filter(one -> one != EvidencePackage.Literals.UNKNOWN_FACET)
        .map(Types::nameOf)
        .reduce((a, b) -> a + ", " + b)
        .orElse("none: no plug-in brings one");
  }

  private void feature(EObject owner, EStructuralFeature feature, Value value, Path path) {
    if (Types.isTexts(feature)) {
      texts(owner, feature, value, path);
    } else if (!feature.isMany()) {
      one(owner, feature, value, path, -1);
    } else if (value instanceof Value.Arr array) {
      for (int i = 0; i < array.items().size(); i++) {
        one(owner, feature, array.items().get(i), path.to(i), i);
      }
    } else {
      throw wrong(Problem.badInput("found " + value.kind()).allowing("an array"), value, path);
    }
  }

  private void one(EObject owner, EStructuralFeature feature, Value value, Path path, int index) {
    if (feature instanceof EAttribute attribute) {
      set(
          owner,
          feature,
          Scalars.read(attribute.getEAttributeType(), value, what -> wrong(what, value, path)),
          value,
          path);
    } else if (((EReference) feature).isContainment()) {
      EClass declared = ((EReference) feature).getEReferenceType();
      set(owner, feature, element(value, declared, path, Set.of()), value, path);
    } else {
      EReference reference = (EReference) feature;
      references.add(
          new Reference(owner, reference, index, id(value, reference, path), value, path));
    }
  }

  @SuppressWarnings("unchecked")
  private void set(EObject owner, EStructuralFeature feature, Object made, Value at, Path path) {
    if (!feature.isMany()) {
      owner.eSet(feature, made);
    } else if (!((EList<Object>) owner.eGet(feature)).add(made)) {
      throw wrong(Problem.badInput("'" + made + "' stands here twice"), at, path);
    }
  }

  private void texts(EObject owner, EStructuralFeature feature, Value value, Path path) {
    if (!(value instanceof Value.Obj object)) {
      throw wrong(
          Problem.badInput("found " + value.kind()).allowing("texts by language: {\"en\": \"…\"}"),
          value,
          path);
    }
    if (!feature.isMany() && object.members().size() != 1) {
      throw wrong(
          Problem.badInput("found " + object.members().size() + " languages").allowing("one"),
          value,
          path);
    }
    object
        .members()
        .forEach(
            (language, member) -> {
              if (!(member instanceof Value.Text text)) {
                throw wrong(
                    Problem.badInput("found " + member.kind()).allowing("a string"),
                    member,
                    path.to(language));
              }
              LocalText made = EvidenceFactory.eINSTANCE.createLocalText();
              made.setLang(language);
              made.setText(text.text());
              set(owner, feature, made, member, path);
            });
  }

  private String id(Value value, EReference reference, Path path) {
    if (value instanceof Value.Text text && !text.text().isBlank()) {
      return text.text();
    }
    throw wrong(
        Problem.badInput("found " + value.kind())
            .allowing("the id of one " + reference.getEReferenceType().getName()),
        value,
        path);
  }

  @SuppressWarnings("unchecked")
  private void resolve() {
    for (Reference one : references) {
      EClass wanted = one.feature().getEReferenceType();
      EObject target = byId.get(one.id());
      if (target == null) {
        target = proxy(wanted, one.id());
      } else if (!wanted.isInstance(target)) {
        throw wrong(
            Problem.badInput("'" + one.id() + "' is the id of one " + target.eClass().getName())
                .allowing("the id of one " + wanted.getName()),
            one.at(),
            one.path());
      }
      if (one.position() < 0) {
        one.owner().eSet(one.feature(), target);
      } else if (!addReference((EList<EObject>) one.owner().eGet(one.feature()), target)) {
        throw wrong(
            Problem.badInput("'" + one.id() + "' is referred to twice"), one.at(), one.path());
      }
    }
  }

  /** Adds a reference unless one to the same id is there, be it a proxy or not. */
  private static boolean addReference(EList<EObject> list, EObject target) {
    String id = Ids.of(target);
    List<EObject> raw = ((InternalEList<EObject>) list).basicList();
    return raw.stream().noneMatch(other -> id.equals(Ids.of(other))) && list.add(target);
  }

  private EObject proxy(EClass wanted, String id) {
    EClass sort = wanted.isAbstract() ? types.concrete(wanted).getFirst() : wanted;
    EObject made = sort.getEPackage().getEFactoryInstance().create(sort);
    ((InternalEObject) made).eSetProxyURI(Ids.uri(id));
    return made;
  }

  private static Object detached(Object value) {
    if (value instanceof EObject element && element.eContainer() != null) {
      EcoreUtil.remove(element);
    }
    return value;
  }

  private static List<Object> detached(EList<?> values) {
    List<Object> copy = List.copyOf(values);
    copy.forEach(ElementReader::detached);
    return copy;
  }

  private ProblemException wrong(Problem problem, Value at, Path path) {
    String way = path.toString();
    return problem
        .at(source + ":" + at.line() + ":" + at.column() + (way.isEmpty() ? "" : " (" + way + ")"))
        .exception();
  }
}
