package org.papilio.domain.education;

import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EPackage;
import org.papilio.cases.tck.FacetPackageContract;

class EducationPackageTest implements FacetPackageContract {

  @Override
  public EPackage facets() {
    return EducationPackage.eINSTANCE;
  }

  @Override
  public List<Locale> languages() {
    return List.of(Locale.ENGLISH, Locale.GERMAN);
  }
}
