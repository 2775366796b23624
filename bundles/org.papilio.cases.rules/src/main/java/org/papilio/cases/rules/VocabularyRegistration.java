package org.papilio.cases.rules;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.papilio.model.vocabulary.Vocabulary;

/** Publishes the vocabularies of the metamodel as services, as a plug-in publishes its own. */
@Capability(
    namespace = "osgi.service",
    attribute = "objectClass:List<String>=\"org.papilio.model.vocabulary.Vocabulary\"")
@Component(
    service = {},
    immediate = true)
public final class VocabularyRegistration {

  private final List<ServiceRegistration<Vocabulary>> registrations = new ArrayList<>();

  @Activate
  public VocabularyRegistration(BundleContext context) {
    for (Vocabulary vocabulary : VocabularyFiles.all()) {
      Dictionary<String, Object> properties = new Hashtable<>();
      properties.put("scheme", vocabulary.scheme());
      registrations.add(context.registerService(Vocabulary.class, vocabulary, properties));
    }
  }

  @Deactivate
  void stop() {
    registrations.forEach(ServiceRegistration::unregister);
  }
}
