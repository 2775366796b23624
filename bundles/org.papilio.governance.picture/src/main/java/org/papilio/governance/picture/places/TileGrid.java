package org.papilio.governance.picture.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Our own arrangement of European countries in a grid of squares; it stands as text in {@code
 * tiles.txt}, row by row from the north, two letters of ISO 3166-1 or two hyphens for each square.
 * What shares a border on the globe is near in the grid, and no outline is needed.
 *
 * @param columns how wide the grid is, in squares
 * @param rows how high it is
 * @param squares of each country
 */
record TileGrid(int columns, int rows, Map<String, Square> squares) {

  private static final String FILE = "tiles.txt";

  /** A square by column and row from the left upper corner, both from 0. */
  record Square(int column, int row) {}

  static TileGrid read() {
    List<String> lines = text().strip().lines().map(String::strip).toList();
    Map<String, Square> squares = new LinkedHashMap<>();
    int columns = 0;
    for (int row = 0; row < lines.size(); row++) {
      String[] words = lines.get(row).split("\\s+");
      columns = Math.max(columns, words.length);
      for (int column = 0; column < words.length; column++) {
        if (!words[column].equals("--")
            && squares.put(words[column], new Square(column, row)) != null) {
          throw new IllegalStateException(FILE + " names " + words[column] + " twice");
        }
      }
    }
    return new TileGrid(columns, lines.size(), squares);
  }

  private static String text() {
    try (InputStream in = Objects.requireNonNull(TileGrid.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
