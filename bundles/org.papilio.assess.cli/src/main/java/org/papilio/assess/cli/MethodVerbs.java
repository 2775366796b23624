package org.papilio.assess.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.AssessmentService;
import org.papilio.assess.api.FigureArtist;
import org.papilio.assess.api.MethodCalls;
import org.papilio.assess.api.MethodDescription;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.sheet.SheetWriter;
import org.papilio.workbench.api.CommandContribution;

/**
 * One verb {@code assess METHOD} for each method that is there: built anew when a method comes or
 * goes. The verbs are as many as the methods, so they are registered by hand.
 */
@Component(service = {})
@Capability(
    namespace = "osgi.service",
    attribute = "objectClass:List<String>=\"org.papilio.workbench.api.CommandContribution\"")
public final class MethodVerbs {

  private final List<ServiceRegistration<?>> verbs = new ArrayList<>();

  /**
   * @param methods only looked at to be built anew with them; the service describes them
   * @param calls of the methods that answer single calls
   * @param workbooks writes findings as XLSX
   * @param artist draws the figures of findings; without one they are left out
   */
  @Activate
  public MethodVerbs(
      BundleContext bundle,
      @Reference AssessmentService assessments,
      @Reference Workspaces workspaces,
      @Reference(name = "method", policyOption = ReferencePolicyOption.GREEDY)
          List<AssessmentMethod> methods,
      @Reference(name = "calls", policyOption = ReferencePolicyOption.GREEDY)
          List<MethodCalls> calls,
      @Reference SheetWriter workbooks,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          @Nullable FigureArtist artist) {
    for (MethodDescription method : assessments.methods(Locale.ENGLISH)) {
      verbs.add(
          bundle.registerService(
              CommandContribution.class,
              new MethodVerb(
                  method,
                  assessments,
                  workspaces,
                  calls.stream().filter(c -> c.method().equals(method.info().id())).findFirst(),
                  workbooks,
                  Optional.ofNullable(artist)),
              null));
    }
  }

  @Deactivate
  void close() {
    verbs.forEach(ServiceRegistration::unregister);
  }
}
