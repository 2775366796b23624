package org.papilio.cases.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/** Values of attributes as JSON and back. */
final class Scalars {

  private Scalars() {}

  /**
   * Reads a value.
   *
   * @param refuse makes the exception of a problem, adding the place
   */
  static Object read(EDataType type, Value value, Function<Problem, ProblemException> refuse) {
    if (type instanceof EEnum choices) {
      return literal(choices, value, refuse);
    }
    Class<?> wanted = boxed(type.getInstanceClass());
    if (wanted == Boolean.class) {
      if (value instanceof Value.Bool bool) {
        return bool.value();
      }
      throw refuse.apply(found(value).allowing("true or false"));
    }
    if (wanted != null && Number.class.isAssignableFrom(wanted)) {
      return number(wanted, value, refuse);
    }
    if (!(value instanceof Value.Text text)) {
      throw refuse.apply(found(value).allowing("a string"));
    }
    if (wanted == String.class) {
      return text.text();
    }
    try {
      return EcoreUtil.createFromString(type, text.text());
    } catch (RuntimeException e) {
      throw refuse.apply(
          Problem.badInput("'" + text.text() + "' is not of type " + type.getName()));
    }
  }

  private static Object literal(
      EEnum choices, Value value, Function<Problem, ProblemException> refuse) {
    EEnumLiteral found =
        value instanceof Value.Text text ? choices.getEEnumLiteralByLiteral(text.text()) : null;
    if (found == null) {
      String shown = value instanceof Value.Text text ? "'" + text.text() + "'" : value.kind();
      throw refuse.apply(
          Problem.badInput("found " + shown + " for " + choices.getName())
              .allowing(
                  choices.getELiterals().stream()
                      .map(EEnumLiteral::getLiteral)
                      .collect(Collectors.joining(", "))));
    }
    return found.getInstance();
  }

  private static Object number(
      Class<?> wanted, Value value, Function<Problem, ProblemException> refuse) {
    if (!(value instanceof Value.Num num)) {
      throw refuse.apply(found(value).allowing("a number"));
    }
    try {
      return parse(wanted, num.digits());
    } catch (NumberFormatException e) {
      String allowed =
          wanted == Integer.class
              ? "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE
              : "a number that fits " + wanted.getSimpleName();
      throw refuse.apply(Problem.badInput("found " + num.digits()).allowing(allowed));
    }
  }

  private static Object parse(Class<?> wanted, String digits) {
    if (wanted == Integer.class) {
      return Integer.valueOf(digits);
    } else if (wanted == Long.class) {
      return Long.valueOf(digits);
    } else if (wanted == Short.class) {
      return Short.valueOf(digits);
    } else if (wanted == Byte.class) {
      return Byte.valueOf(digits);
    } else if (wanted == BigInteger.class) {
      return new BigInteger(digits);
    } else if (wanted == BigDecimal.class) {
      return new BigDecimal(digits);
    }
    double number = Double.parseDouble(digits);
    if (Double.isInfinite(number)) {
      throw new NumberFormatException(digits);
    }
    if (wanted == Float.class) {
      return (float) number;
    }
    return number;
  }

  /** A value as JSON. */
  static String write(EDataType type, Object value) {
    if (type instanceof EEnum || value instanceof String) {
      return quoted(value instanceof String text ? text : EcoreUtil.convertToString(type, value));
    }
    if (value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (Double.isNaN(number) || Double.isInfinite(number)) {
        throw Problem.badInput("a value is " + number)
            .allowing("a finite number, or none where it is not known")
            .exception();
      }
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? Long.toString((long) number)
          : value.toString();
    }
    if (value instanceof Number) {
      return value.toString();
    }
    return quoted(EcoreUtil.convertToString(type, value));
  }

  /** A text as a JSON string. Unpaired surrogates are escaped: UTF-8 could not carry them. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (sign < ' ' || isAlone(text, i)) {
            out.append(String.format("\\u%04x", (int) sign));
          } else {
            out.append(sign);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  private static boolean isAlone(String text, int at) {
    char sign = text.charAt(at);
    if (Character.isHighSurrogate(sign)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(sign)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static Problem found(Value value) {
    return Problem.badInput("found " + value.kind());
  }

  private static Class<?> boxed(Class<?> type) {
    if (type == null || !type.isPrimitive()) {
      return type;
    }
    return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
  }
}
