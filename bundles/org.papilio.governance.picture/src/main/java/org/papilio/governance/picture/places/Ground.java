package org.papilio.governance.picture.places;

import java.util.List;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.places.outline.Box;

/** What cases stand on: tiles of countries, or outlines. Drawn once. */
interface Ground {

  /** Whether the ground is so wide that nothing should stand beside it. */
  boolean wide();

  /** Px that the ground takes of the room, in width. */
  double width(double room);

  /** Px that the ground takes in height, at a width that it gave itself. */
  double height(double width);

  /** Draws ground and marks in a pane of that width and height. */
  Drawn draw(Box pane);

  /** Entries of the key, besides the kinds of cases; asked after drawing. */
  List<KeyEntry> key();

  /** Sentences that stand below the picture, such as an attribution; asked after drawing. */
  List<String> notes();

  /** What was drawn where. */
  record Drawn(List<PlacesGeometry.AreaPlace> areas, List<PlacesGeometry.MarkPlace> marks) {
    public Drawn {
      areas = List.copyOf(areas);
      marks = List.copyOf(marks);
    }
  }
}
