package @package@;

import org.eclipse.emf.ecore.EPackage;
import org.papilio.cases.tck.FacetPackageContract;

/** The contract kit for facets: documentation and words for each of them. */
class @class@PackageTest implements FacetPackageContract {

  @Override
  public EPackage facets() {
    return @class@Package.eINSTANCE;
  }
}
