package org.papilio.model.registration;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.eclipse.emf.ecore.EPackage;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.evidence.EvidencePackage;
import org.papilio.model.place.PlacePackage;

/**
 * Publishes the three packages as services, so that nobody needs EMF's global registry, and takes
 * them out of that registry again when the bundle stops.
 */
@Capability(
    namespace = "osgi.service",
    attribute = "objectClass:List<String>=\"org.eclipse.emf.ecore.EPackage\"")
@Component(
    service = {},
    immediate = true)
public final class ModelRegistration {

  private final List<ServiceRegistration<EPackage>> registrations = new ArrayList<>();

  @Activate
  public ModelRegistration(BundleContext context) {
    for (EPackage ePackage :
        List.of(EvidencePackage.eINSTANCE, PlacePackage.eINSTANCE, CasesPackage.eINSTANCE)) {
      Dictionary<String, Object> properties = new Hashtable<>();
      properties.put("emf.name", ePackage.getName());
      properties.put("emf.nsURI", ePackage.getNsURI());
      registrations.add(context.registerService(EPackage.class, ePackage, properties));
    }
  }

  @Deactivate
  void stop() {
    registrations.forEach(ServiceRegistration::unregister);
    List.of(EvidencePackage.eNS_URI, PlacePackage.eNS_URI, CasesPackage.eNS_URI)
        .forEach(EPackage.Registry.INSTANCE::remove);
  }
}
