package org.papilio.domain.housing;

import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EPackage;
import org.papilio.cases.tck.FacetPackageContract;

class HousingPackageTest implements FacetPackageContract {

  @Override
  public EPackage facets() {
    return HousingPackage.eINSTANCE;
  }

  @Override
  public List<Locale> languages() {
    return List.of(Locale.ENGLISH, Locale.GERMAN);
  }
}
