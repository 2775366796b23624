package org.papilio.domain.housing.registration;

import java.util.Dictionary;
import java.util.Hashtable;
import org.eclipse.emf.ecore.EPackage;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.papilio.domain.housing.HousingPackage;

/**
 * Publishes the package of facets as a service, from which forms and search fields follow, and
 * takes it out of EMF's global registry again when the bundle stops.
 */
@Capability(
    namespace = "osgi.service",
    attribute = "objectClass:List<String>=\"org.eclipse.emf.ecore.EPackage\"")
@Component(
    service = {},
    immediate = true)
public final class HousingRegistration {

  private final ServiceRegistration<EPackage> registration;

  @Activate
  public HousingRegistration(BundleContext context) {
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put("emf.name", HousingPackage.eNAME);
    properties.put("emf.nsURI", HousingPackage.eNS_URI);
    registration = context.registerService(EPackage.class, HousingPackage.eINSTANCE, properties);
  }

  @Deactivate
  void stop() {
    registration.unregister();
    EPackage.Registry.INSTANCE.remove(HousingPackage.eNS_URI);
  }
}
