package org.papilio.assess.picture;

import java.util.ArrayList;
import java.util.List;
import org.papilio.picture.api.Face;

/** The key of a figure: signs with their names, one below the other or in rows. */
final class Key {

  private static final double LEADING = 21;

  /** Draws a sign with its middle at a place. */
  interface Sign {
    void draw(double x, double y);
  }

  private record Entry(Sign sign, String name) {}

  private final List<Entry> entries = new ArrayList<>();

  void add(Sign sign, String name) {
    entries.add(new Entry(sign, name));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Draws it in a column. */
  void column(Sheet sheet, double x, double y, double room) {
    double line = y;
    for (Entry entry : entries) {
      entry.sign().draw(x + 10, line - 4);
      for (String part : sheet.lines(Face.TEXT, Sheet.LABEL, entry.name(), room - 30)) {
        sheet.begin(x + 28, line, Sheet.LABEL, part, Paper.INK);
        line += 16;
      }
      line += LEADING - 16;
    }
    sheet.used(line - LEADING + 8);
  }

  /** Draws it in rows from a left edge to the right margin. */
  void rows(Sheet sheet, double left, double y) {
    double x = left;
    double line = y;
    for (Entry entry : entries) {
      String name =
          sheet.fit(Face.TEXT, Sheet.LABEL, entry.name(), Sheet.WIDTH - 2 * Sheet.MARGIN - 40);
      double needed = 28 + sheet.width(Face.TEXT, Sheet.LABEL, name) + 20;
      if (x > left && x + needed > Sheet.WIDTH - Sheet.MARGIN) {
        x = left;
        line += LEADING;
      }
      entry.sign().draw(x + 10, line - 4);
      sheet.begin(x + 28, line, Sheet.LABEL, name, Paper.INK);
      x += needed;
    }
    sheet.used(line + 6);
  }
}
