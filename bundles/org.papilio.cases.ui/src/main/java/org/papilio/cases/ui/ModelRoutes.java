package org.papilio.cases.ui;

import java.util.List;
import org.eclipse.emf.ecore.EPackage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.model.vocabulary.Vocabulary;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/**
 * The metamodel for the page, from which it makes forms. Made anew when a plug-in comes or goes.
 */
@Component
public final class ModelRoutes implements RouteContribution {

  private final List<EPackage> packages;
  private final List<Vocabulary> vocabularies;

  @Activate
  public ModelRoutes(
      @Reference(name = "package", policyOption = ReferencePolicyOption.GREEDY)
          List<EPackage> packages,
      @Reference(name = "vocabulary", policyOption = ReferencePolicyOption.GREEDY)
          List<Vocabulary> vocabularies) {
    this.packages = List.copyOf(packages);
    this.vocabularies = List.copyOf(vocabularies);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
                "/api/model",
                "The metamodel with labels in the language of the page, for forms",
                request -> Reply.json(FormModel.of(packages, vocabularies, request.locale())))
            .replies(FormModel.class));
  }
}
