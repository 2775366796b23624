package org.papilio.cases.json;

import java.util.List;
import java.util.Map;

/** A JSON value that still knows where it stood, so that an error can name the place. */
sealed interface Value {

  /** Line of its first sign, from 1. */
  int line();

  /** Column of its first sign, from 1. */
  int column();

  /** What it is, for errors. */
  String kind();

  /**
   * An object.
   *
   * @param members in the order of the text
   * @param raw its text as it stood
   */
  record Obj(Map<String, Value> members, String raw, int line, int column) implements Value {
    @Override
    public String kind() {
      return "an object";
    }
  }

  /** An array. */
  record Arr(List<Value> items, int line, int column) implements Value {
    @Override
    public String kind() {
      return "an array";
    }
  }

  /** A string. */
  record Text(String text, int line, int column) implements Value {
    @Override
    public String kind() {
      return "a string";
    }
  }

  /** A number, as written. */
  record Num(String digits, int line, int column) implements Value {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** True or false. */
  record Bool(boolean value, int line, int column) implements Value {
    @Override
    public String kind() {
      return "true or false";
    }
  }

  /** Null, which no feature allows. */
  record Null(int line, int column) implements Value {
    @Override
    public String kind() {
      return "null";
    }
  }
}
