package org.papilio.cases.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A part of a JSON text before it is laid out. */
sealed interface Piece {

  /** What stands on one line when it is at most this long. */
  int LINE = 100;

  /** The piece on one line, unless text that is kept as it stood has line ends. */
  String line();

  /** Whether it may stand on one line. */
  boolean fitsOnLine();

  /** Writes it with its parts on lines of their own where it does not fit on one. */
  void print(StringBuilder out, int depth);

  static String pretty(Piece piece) {
    StringBuilder out = new StringBuilder();
    piece.print(out, 0);
    return out.append('\n').toString();
  }

  private static void newLine(StringBuilder out, int depth) {
    out.append('\n').repeat("  ", depth);
  }

  /** Text that is written as it is: a string, a number, what an absent plug-in wrote. */
  record Atom(String json) implements Piece {
    @Override
    public String line() {
      return json;
    }

    @Override
    public boolean fitsOnLine() {
      return json.length() <= LINE && json.indexOf('\n') < 0;
    }

    @Override
    public void print(StringBuilder out, int depth) {
      out.append(json);
    }
  }

  /**
   * An object.
   *
   * @param tall whether it never stands on one line
   */
  record Members(Map<String, Piece> members, boolean tall) implements Piece {
    @Override
    public String line() {
      StringBuilder out = new StringBuilder("{");
      String comma = "";
      for (Map.Entry<String, Piece> member : members.entrySet()) {
        out.append(comma).append(Scalars.quoted(member.getKey())).append(": ");
        out.append(member.getValue().line());
        comma = ", ";
      }
      return out.append('}').toString();
    }

    @Override
    public boolean fitsOnLine() {
      return !tall
          && members.values().stream().allMatch(Piece::fitsOnLine)
          && line().length() <= LINE;
    }

    @Override
    public void print(StringBuilder out, int depth) {
      if (members.isEmpty() || (depth > 0 && fitsOnLine())) {
        out.append(line());
        return;
      }
      out.append('{');
      String comma = "";
      for (Map.Entry<String, Piece> member : members.entrySet()) {
        out.append(comma);
        newLine(out, depth + 1);
        out.append(Scalars.quoted(member.getKey())).append(": ");
        member.getValue().print(out, depth + 1);
        comma = ",";
      }
      newLine(out, depth);
      out.append('}');
    }
  }

  /**
   * An array.
   *
   * @param tall whether each item has a line of its own, also when all would fit on one
   */
  record Items(List<Piece> items, boolean tall) implements Piece {
    @Override
    public String line() {
      StringBuilder out = new StringBuilder("[");
      for (Iterator<Piece> each = items.iterator(); each.hasNext(); ) {
        out.append(each.next().line()).append(each.hasNext() ? ", " : "");
      }
      return out.append(']').toString();
    }

    @Override
    public boolean fitsOnLine() {
      return !tall && items.stream().allMatch(Piece::fitsOnLine) && line().length() <= LINE;
    }

    @Override
    public void print(StringBuilder out, int depth) {
      if (items.isEmpty() || fitsOnLine()) {
        out.append(line());
        return;
      }
      out.append('[');
      String comma = "";
      for (Piece item : items) {
        out.append(comma);
        newLine(out, depth + 1);
        item.print(out, depth + 1);
        comma = ",";
      }
      newLine(out, depth);
      out.append(']');
    }
  }
}
