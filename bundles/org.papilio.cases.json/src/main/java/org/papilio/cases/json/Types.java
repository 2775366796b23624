package org.papilio.cases.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.place.PlacePackage;

/** The classes that are known at a moment: ours, and those of the plug-ins that are there. */
final class Types {

  private static final List<EPackage> OURS =
      List.of(EvidencePackage.eINSTANCE, PlacePackage.eINSTANCE, CasesPackage.eINSTANCE);

  private final List<EPackage> packages;
  private final Map<EClass, Shape> shapes = new ConcurrentHashMap<>();

  Types(List<EPackage> contributed) {
    List<EPackage> all = new ArrayList<>(OURS);
    contributed.stream().filter(one -> !OURS.contains(one)).forEach(all::add);
    packages = List.copyOf(all);
  }

  List<EPackage> packages() {
    return packages;
  }

  /** How a class is written in {@code @type}. */
  static String nameOf(EClass eClass) {
    EPackage home = eClass.getEPackage();
    return (OURS.contains(home) ? home.getName() : home.getNsURI()) + "#" + eClass.getName();
  }

  /** The class that {@code @type} names, if it is known and can be made. */
  Optional<EClass> find(String name) {
    int hash = name.lastIndexOf('#');
    if (hash < 0) {
      return Optional.empty();
    }
    String home = name.substring(0, hash);
    return packages.stream()
        .filter(one -> home.equals(OURS.contains(one) ? one.getName() : one.getNsURI()))
        .map(one -> one.getEClassifier(name.substring(hash + 1)))
        .filter(EClass.class::isInstance)
        .map(EClass.class::cast)
        .filter(one -> !one.isAbstract() && !one.isInterface())
        .findFirst();
  }

  /** All classes that can be made where {@code declared} is asked for. */
  List<EClass> concrete(EClass declared) {
    return packages.stream()
        .flatMap(one -> one.getEClassifiers().stream())
        .filter(EClass.class::isInstance)
        .map(EClass.class::cast)
        .filter(one -> !one.isAbstract() && !one.isInterface() && declared.isSuperTypeOf(one))
        .toList();
  }

  Shape shape(EClass eClass) {
    return shapes.computeIfAbsent(eClass, Shape::of);
  }

  /**
   * The features of a class that stand in a file.
   *
   * @param ordered by name, in the order of the file
   */
  record Shape(Map<String, EStructuralFeature> ordered) {

    private static Shape of(EClass eClass) {
      Map<String, EStructuralFeature> first = new LinkedHashMap<>();
      Map<String, EStructuralFeature> last = new LinkedHashMap<>();
      for (EStructuralFeature feature : eClass.getEAllStructuralFeatures()) {
        if (isKept(feature)) {
          boolean ofElement = feature.getEContainingClass() == EvidencePackage.Literals.ELEMENT;
          (ofElement ? last : first).put(feature.getName(), feature);
        }
      }
      first.putAll(last);
      return new Shape(first);
    }

    private static boolean isKept(EStructuralFeature feature) {
      return !feature.isDerived()
          && !feature.isTransient()
          && !feature.isVolatile()
          && feature.isChangeable()
          && !(feature instanceof EReference reference && reference.isContainer());
    }
  }

  static boolean isTexts(EStructuralFeature feature) {
    return feature instanceof EReference reference
        && reference.isContainment()
        && reference.getEReferenceType() == EvidencePackage.Literals.LOCAL_TEXT;
  }
}
