package org.papilio.domain.employment;

import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EPackage;
import org.papilio.cases.tck.FacetPackageContract;

class EmploymentPackageTest implements FacetPackageContract {

  @Override
  public EPackage facets() {
    return EmploymentPackage.eINSTANCE;
  }

  @Override
  public List<Locale> languages() {
    return List.of(Locale.ENGLISH, Locale.GERMAN);
  }
}
