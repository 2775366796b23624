package org.papilio.domain.employment.registration;

import java.util.Dictionary;
import java.util.Hashtable;
import org.eclipse.emf.ecore.EPackage;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.papilio.domain.employment.EmploymentPackage;

/** Hands the facets to the platform, and takes them back when the bundle stops. */
@Capability(
    namespace = "osgi.service",
    attribute = "objectClass:List<String>=\"org.eclipse.emf.ecore.EPackage\"")
@Component(
    service = {},
    immediate = true)
public final class EmploymentRegistration {

  private final ServiceRegistration<EPackage> registration;

  @Activate
  public EmploymentRegistration(BundleContext context) {
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put("emf.name", EmploymentPackage.eNAME);
    properties.put("emf.nsURI", EmploymentPackage.eNS_URI);
    registration = context.registerService(EPackage.class, EmploymentPackage.eINSTANCE, properties);
  }

  @Deactivate
  void stop() {
    registration.unregister();
    EPackage.Registry.INSTANCE.remove(EmploymentPackage.eNS_URI);
  }
}
