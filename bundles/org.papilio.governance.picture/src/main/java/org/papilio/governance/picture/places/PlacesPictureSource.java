package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CasePlaces;
import org.papilio.governance.api.PlaceList;
import org.papilio.governance.picture.Asked;
import org.papilio.governance.picture.overlay.OverlayTable;
import org.papilio.governance.picture.overlay.Overlays;
import org.papilio.governance.picture.sheet.SheetOptions;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;
import org.papilio.workbench.api.PictureTable;

/** Where the cases of a sample are: {@code papilio draw places all}. */
@Component
public final class PlacesPictureSource implements PictureSource {

  /** A list of more cases nobody reads beside a map. */
  private static final int MOST_CASES = 500;

  private final CasePlaces places;
  private final Typefaces typefaces;
  private final Overlays overlays;

  @Activate
  public PlacesPictureSource(
      @Reference CasePlaces places, @Reference Typefaces typefaces, @Reference Overlays overlays) {
    this.places = places;
    this.typefaces = typefaces;
    this.overlays = overlays;
  }

  @Override
  public String id() {
    return "places";
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(PlacesPictureSource.class, locale).text("places.title");
  }

  @Override
  public List<PictureOption> options() {
    Messages messages = Messages.of(PlacesPictureSource.class, Locale.ENGLISH);
    return SheetOptions.described(
        messages,
        new PictureOption(
            "ground", messages.text("places.option.ground"), List.of(), Grounds.TILES),
        Overlays.option(messages));
  }

  @Override
  public boolean takesSeveral() {
    return true;
  }

  @Override
  public Picture draw(PictureRequest asked) {
    SheetOptions options = SheetOptions.of(asked.options());
    Snapshot snapshot = asked.snapshot();
    List<PlaceList> cases =
        asked.spelledOut().caseIds().stream()
            .distinct()
            .map(id -> places.places(snapshot, id, asked.locale()))
            .toList();
    refuse(cases.size());
    Grounds grounds = new Grounds(asked.workspace().store(), snapshot.revision());
    String ground = grounds.checked(asked.options().getOrDefault("ground", "").strip());
    Predicate<PlaceList> counted = one -> one.period().mayMeet(options.years());
    PlacesRequest request =
        new PlacesRequest(
            Atlas.of(
                cases.stream().filter(counted).toList(),
                cases.stream().filter(counted.negate()).toList()),
            options,
            overlays.find(
                asked, snapshot, cases.stream().map(one -> new CaseId(one.caseId())).toList()),
            ground,
            grounds.names(),
            snapshot.revision().hash(),
            asked.locale(),
            prefix(cases));
    PlacesText text = new PlacesText(request);
    Svg svg = new Svg();
    Ground drawnOn = grounds.ground(request, text, typefaces, svg);
    PlacesPicture.Drawn drawn = new PlacesPicture(request, text, typefaces, svg, drawnOn).draw();
    return new Picture(
        text.title(),
        snapshot.revision().hash(),
        drawn.svg(),
        drawn.width(),
        drawn.height(),
        drawn.geometry(),
        (text.description() + " " + judged(request)).strip(),
        tables(request, text),
        Stream.concat(text.sources().stream(), grounds.attribution(request).stream()).toList());
  }

  private static List<PictureTable> tables(PlacesRequest request, PlacesText text) {
    List<PictureTable> tables = new ArrayList<>(new PlacesTables(request.atlas(), text).tables());
    request
        .overlay()
        .ifPresent(o -> tables.add(OverlayTable.of(o, titles(request), request.locale())));
    return List.copyOf(tables);
  }

  private static String judged(PlacesRequest request) {
    return request.overlay().map(o -> OverlayTable.sentence(o, titles(request))).orElse("");
  }

  private static Map<String, String> titles(PlacesRequest request) {
    Map<String, String> titles = new HashMap<>();
    request.atlas().cases().forEach(one -> titles.put(one.of().caseId(), one.of().title()));
    return titles;
  }

  private static void refuse(int cases) {
    if (cases == 0) {
      throw Problem.notFound("the workspace has no cases").exception();
    }
    if (cases > MOST_CASES) {
      throw Problem.badInput(cases + " cases are more than a map can list")
          .allowing("up to " + MOST_CASES + " cases")
          .fix("choose fewer cases, such as those of one field")
          .exception();
    }
  }

  /** A name that differs from set to set of cases, for XML ids. */
  private static String prefix(List<PlaceList> cases) {
    String all = String.join(",", cases.stream().map(PlaceList::caseId).toList());
    return Asked.prefix("places", cases.size() + "-cases-" + Integer.toHexString(all.hashCode()));
  }
}
