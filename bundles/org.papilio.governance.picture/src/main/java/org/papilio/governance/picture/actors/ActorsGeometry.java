package org.papilio.governance.picture.actors;

import java.util.List;

/**
 * Where everything of an actor matrix stands, in user units of the SVG.
 *
 * @param left where the first column begins
 * @param top where the first row begins
 * @param cell width and height of each cell
 * @param actors ids in the order of rows and columns
 * @param cells those that hold something
 */
record ActorsGeometry(
    double width,
    double height,
    double left,
    double top,
    double cell,
    List<String> actors,
    List<CellPlace> cells) {

  ActorsGeometry {
    actors = List.copyOf(actors);
    cells = List.copyOf(cells);
  }

  /**
   * @param row from 0
   * @param column from 0
   * @param flows ids of the relations in the case
   */
  record CellPlace(int row, int column, List<String> flows) {
    CellPlace {
      flows = List.copyOf(flows);
    }
  }
}
