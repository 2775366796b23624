package org.papilio.governance.picture.overlay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Overlay;
import org.papilio.workbench.api.Overlay.Confidence;
import org.papilio.workbench.api.PictureTable;

/** An overlay as a table. */
public final class OverlayTable {

  private OverlayTable() {}

  /**
   * All judgements in one sentence.
   *
   * @param titles of the cases, by their slugs
   */
  public static String sentence(Overlay overlay, Map<String, String> titles) {
    return overlay.marks().stream()
        .map(mark -> titles.getOrDefault(mark.subject(), mark.subject()) + " " + mark.shown())
        .collect(Collectors.joining(", ", overlay.title() + ": ", "."));
  }

  /**
   * One row a case.
   *
   * @param titles of the cases, by their slugs
   */
  public static PictureTable of(Overlay overlay, Map<String, String> titles, Locale locale) {
    Messages messages = Messages.of(OverlayTable.class, locale);
    return new PictureTable(
        overlay.title(),
        List.of(
            messages.text("ladders.column.case"),
            messages.text("overlay.column"),
            messages.text("overlay.column.evidence"),
            messages.text("overlay.column.confidence"),
            messages.text("overlay.column.about")),
        overlay.marks().stream()
            .map(
                mark ->
                    List.of(
                        titles.getOrDefault(mark.subject(), mark.subject()),
                        mark.shown(),
                        Integer.toString(mark.evidence()),
                        mark.confidence() == Confidence.UNKNOWN
                            ? ""
                            : messages.text("overlay.confidence." + mark.confidence()),
                        mark.about()))
            .toList());
  }
}
