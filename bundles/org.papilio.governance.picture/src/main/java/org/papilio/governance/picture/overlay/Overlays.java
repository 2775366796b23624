package org.papilio.governance.picture.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Overlay;
import org.papilio.workbench.api.OverlayChoice;
import org.papilio.workbench.api.OverlayContribution;
import org.papilio.workbench.api.OverlayRequest;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;

/** Finds what is to be laid over a picture. */
@Component(service = Overlays.class)
public final class Overlays {

  /** Name of the setting. */
  static final String OPTION = "overlay";

  private final List<OverlayContribution> contributions;

  @Activate
  public Overlays(
      @Reference(policyOption = ReferencePolicyOption.GREEDY)
          List<OverlayContribution> contributions) {
    this.contributions = List.copyOf(contributions);
  }

  /**
   * One thing to choose.
   *
   * @param id as the setting takes it
   * @param group under which it stands; may be empty
   */
  public record Known(String id, String label, String group) {}

  /** Everything that can be laid over pictures; a contribution that fails is left out. */
  public List<Known> all(Workspace workspace, Snapshot snapshot, Locale locale) {
    List<Known> all = new ArrayList<>();
    for (OverlayContribution each : contributions) {
      try {
        for (OverlayChoice choice : each.choices(workspace, snapshot, locale)) {
          all.add(new Known(each.id() + ":" + choice.id(), choice.label(), choice.group()));
        }
      } catch (RuntimeException e) {
        System.getLogger(Overlays.class.getName())
            .log(System.Logger.Level.WARNING, "overlays of '" + each.id() + "' are left out", e);
      }
    }
    return List.copyOf(all);
  }

  /** The setting in words. */
  public static PictureOption option(Messages messages) {
    return new PictureOption(OPTION, messages.text("overlay.option"), List.of(), "");
  }

  /**
   * What a request asks to be laid over its cases; empty when it asks for nothing.
   *
   * @throws ProblemException not found, for what nobody brings
   */
  public Optional<Overlay> find(PictureRequest request, Snapshot snapshot, List<CaseId> cases) {
    String asked = asked(request.options());
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    int colon = asked.indexOf(':');
    OverlayContribution contribution =
        contributions.stream()
            .filter(each -> colon > 0 && each.id().equals(asked.substring(0, colon)))
            .findFirst()
            .orElseThrow(() -> unknown(asked));
    Overlay overlay =
        contribution.overlay(
            new OverlayRequest(
                request.workspace(),
                snapshot,
                asked.substring(colon + 1),
                cases,
                request.locale()));
    if (overlay.marks().size() != cases.size()) {
      throw Problem.failure(
              "the overlay '" + asked + "' judges " + overlay.marks().size() + " cases")
          .allowing(cases.size() + ", one for each case of the picture")
          .exception();
    }
    return Optional.of(overlay);
  }

  private static String asked(Map<String, String> options) {
    return options.getOrDefault(OPTION, "").strip();
  }

  private ProblemException unknown(String asked) {
    List<String> kinds = contributions.stream().map(each -> each.id() + ":…").toList();
    return Problem.notFound("nothing called '" + asked + "' can be laid over pictures")
        .at("option " + OPTION)
        .allowing(kinds.isEmpty() ? "none is installed" : String.join(", ", kinds))
        .fix("'overlay list' names all")
        .exception();
  }
}
