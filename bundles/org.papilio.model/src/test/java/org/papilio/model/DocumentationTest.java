package org.papilio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.place.PlacePackage;

class DocumentationTest {

  @Test
  void everyClassAndFeatureSaysWhatItIs() {
    List<String> silent = new ArrayList<>();
    for (EPackage ePackage :
        List.of(EvidencePackage.eINSTANCE, PlacePackage.eINSTANCE, CasesPackage.eINSTANCE)) {
      for (TreeIterator<EObject> all = ePackage.eAllContents(); all.hasNext(); ) {
        EObject element = all.next();
        boolean counts = element instanceof EClassifier || element instanceof EStructuralFeature;
        if (counts && EcoreUtil.getDocumentation((EModelElement) element) == null) {
          silent.add(((ENamedElement) element).getName());
        }
      }
    }
    assertEquals(List.of(), silent);
  }
}
