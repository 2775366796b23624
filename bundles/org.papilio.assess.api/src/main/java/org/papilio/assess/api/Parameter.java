package org.papilio.assess.api;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a method, described once: the form, the command line, the validation and the
 * documentation follow from this.
 *
 * @param name small letters, digits and hyphens, as on the command line, such as {@code incl-cut}
 * @param kind what its values are
 * @param required whether a run needs it
 * @param repeatable whether it may be given several times
 * @param defaultValue what stands when it is not given; empty for none
 * @param allowed the values of a {@link Kind#CHOICE}, in the order to show; else empty
 * @param lowest least allowed number; null for none
 * @param highest greatest allowed number; null for none
 * @param title {@code %key} in the messages of the bundle that brings the method, or plain text
 * @param help {@code %key} or text: what it does, its unit, when to change it
 */
public record Parameter(
    String name,
    Kind kind,
    boolean required,
    boolean repeatable,
    String defaultValue,
    List<String> allowed,
    @Nullable Double lowest,
    @Nullable Double highest,
    String title,
    String help) {

  /** What the values of a parameter are. */
  public enum Kind {
    /** Name of a column of the case table, or an indicator from which the column is made. */
    COLUMN,
    NUMBER,
    INTEGER,
    /** One of {@link Parameter#allowed}. */
    CHOICE,
    /** Given or not given; its values are {@code true} and {@code false}. */
    FLAG,
    /** {@code COLUMN=text}: a text for one column. */
    BY_COLUMN,
    TEXT
  }

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public Parameter {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "parameter name '" + name + "' is not allowed; use small letters, digits and hyphens");
    }
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(defaultValue, "defaultValue");
    allowed = List.copyOf(allowed);
    if (kind == Kind.CHOICE == allowed.isEmpty()) {
      throw new IllegalArgumentException(
          "parameter " + name + ": a choice, and only a choice, lists its allowed values");
    }
    if (required && !defaultValue.isEmpty()) {
      throw new IllegalArgumentException("parameter " + name + " is required and has a default");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(help, "help");
  }

  /** A parameter that is not required and stands once; change it by the {@code …()} methods. */
  public static Parameter of(String name, Kind kind, String title, String help) {
    return new Parameter(name, kind, false, false, "", List.of(), null, null, title, help);
  }

  public static Parameter choice(
      String name, List<String> allowed, String defaultValue, String title, String help) {
    return new Parameter(
        name, Kind.CHOICE, false, false, defaultValue, allowed, null, null, title, help);
  }

  public Parameter needed() {
    return new Parameter(name, kind, true, repeatable, "", allowed, lowest, highest, title, help);
  }

  public Parameter many() {
    return new Parameter(
        name, kind, required, true, defaultValue, allowed, lowest, highest, title, help);
  }

  public Parameter standing(String value) {
    return new Parameter(
        name, kind, required, repeatable, value, allowed, lowest, highest, title, help);
  }

  public Parameter between(double least, double greatest) {
    return new Parameter(
        name, kind, required, repeatable, defaultValue, allowed, least, greatest, title, help);
  }

  /** The same parameter with title and help in the words of a language. */
  public Parameter saying(String newTitle, String newHelp) {
    return new Parameter(
        name,
        kind,
        required,
        repeatable,
        defaultValue,
        allowed,
        lowest,
        highest,
        newTitle,
        newHelp);
  }
}
