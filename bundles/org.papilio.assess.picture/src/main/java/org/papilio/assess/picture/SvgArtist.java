package org.papilio.assess.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.FigureArtist;
import org.papilio.assess.api.ResultTable;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** Draws figures as SVG. */
@Component
public final class SvgArtist implements FigureArtist {

  /** Names told in a description; more would not be listened to. */
  private static final int MOST_TOLD = 30;

  private final Typefaces typefaces;

  @Activate
  public SvgArtist(@Reference Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  @Override
  public String draw(Figure figure, boolean embedded, Locale locale) {
    Messages messages = Messages.of(SvgArtist.class, locale);
    Sheet sheet = new Sheet(typefaces, messages, locale);
    sheet.title(figure.title());
    if (isEmpty(figure)) {
      sheet.caption(messages.text("empty"));
    } else {
      switch (figure.kind()) {
        case XY, LINES -> new NumberPlot(figure, sheet).draw();
        case GRID -> new GridPlot(figure, sheet).draw();
        case BARS -> new BarPlot(figure, sheet).draw();
        case RADAR -> new RadarPlot(figure, sheet).draw();
      }
    }
    sheet.caption(figure.caption());
    return sheet.document(figure.title(), description(figure, messages), embedded);
  }

  @Override
  public List<ResultTable> tables(Figure figure, Locale locale) {
    return new FigureTables(figure, Messages.of(SvgArtist.class, locale)).tables();
  }

  private static boolean isEmpty(Figure figure) {
    return figure.points().isEmpty() && figure.lines().isEmpty() && figure.cells().isEmpty();
  }

  /** The figure told in words: how to read it, and who is in which group. */
  private static String description(Figure figure, Messages messages) {
    StringBuilder told = new StringBuilder(figure.caption());
    for (String group : new Groups(figure).names()) {
      List<String> names =
          figure.points().stream()
              .filter(point -> point.group().equals(group))
              .map(Figure.Point::label)
              .toList();
      String listed = names.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
      told.append(told.isEmpty() ? "" : " ")
          .append(
              messages.text(group.isEmpty() ? "told" : "told.group", names.size(), listed, group));
      if (names.size() > MOST_TOLD) {
        told.append(' ').append(messages.text("told.more", names.size() - MOST_TOLD));
      }
    }
    if (!figure.cells().isEmpty()) {
      told.append(told.isEmpty() ? "" : " ")
          .append(messages.text("told.grid", figure.y().names().size(), figure.x().names().size()));
    }
    if (!figure.lines().isEmpty()) {
      told.append(told.isEmpty() ? "" : " ")
          .append(
              messages.text(
                  "told.lines",
                  figure.lines().stream()
                      .map(Figure.Line::name)
                      .filter(name -> !name.isEmpty())
                      .limit(MOST_TOLD)
                      .collect(Collectors.joining(", "))));
    }
    return told.toString();
  }
}
