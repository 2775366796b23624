package org.papilio.workbench.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** JSON schemas of records, found by their components; each record is described once, by name. */
final class JsonSchemas {

  private static final Set<Class<?>> WHOLE =
      Set.of(
          int.class,
          long.class,
          short.class,
          byte.class,
          Integer.class,
          Long.class,
          Short.class,
          Byte.class,
          OptionalInt.class,
          OptionalLong.class,
          java.math.BigInteger.class);
  private static final Set<Class<?>> REAL =
      Set.of(double.class, float.class, Double.class, Float.class, OptionalDouble.class);
  private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);

  private final Map<String, Object> named = new TreeMap<>();

  /** All schemas that were asked for, by name. */
  Map<String, Object> all() {
    return named;
  }

  /** The schema of a type, or a reference to it. */
  Object of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] arguments = generic.getActualTypeArguments();
      if (Collection.class.isAssignableFrom(raw)) {
        return OpenApi.ordered("type", "array", "items", of(arguments[0]));
      }
      if (Map.class.isAssignableFrom(raw)) {
        return OpenApi.ordered("type", "object", "additionalProperties", of(arguments[1]));
      }
      return raw == Optional.class ? of(arguments[0]) : of(raw);
    }
    return type instanceof Class<?> plain ? ofClass(plain) : Map.of();
  }

  private Object ofClass(Class<?> type) {
    if (WHOLE.contains(type)) {
      return Map.of("type", "integer");
    }
    if (REAL.contains(type)) {
      return Map.of("type", "number");
    }
    if (TRUTH.contains(type)) {
      return Map.of("type", "boolean");
    }
    if (CharSequence.class.isAssignableFrom(type) || Temporal.class.isAssignableFrom(type)) {
      return Map.of("type", "string");
    }
    if (type.isEnum()) {
      return OpenApi.ordered(
          "type",
          "string",
          "enum",
          Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    if (type.isArray()) {
      return OpenApi.ordered("type", "array", "items", of(type.getComponentType()));
    }
    if (Collection.class.isAssignableFrom(type)) {
      return Map.of("type", "array");
    }
    if (type.isRecord()) {
      return record(type);
    }
    return Map.class.isAssignableFrom(type) ? Map.of("type", "object") : Map.of();
  }

  private Object record(Class<?> type) {
    String name = name(type);
    Map<String, Object> reference = Map.of("$ref", "#/components/schemas/" + name);
    if (named.putIfAbsent(name, Map.of()) == null) {
      Map<String, Object> properties = new LinkedHashMap<>();
      for (RecordComponent component : type.getRecordComponents()) {
        properties.put(component.getName(), of(component.getGenericType()));
      }
      named.put(name, OpenApi.ordered("type", "object", "properties", properties));
    }
    return reference;
  }

  /** Area and name, such as {@code assess.api.Finding}: two bundles may use the same word. */
  private static String name(Class<?> type) {
    if (type == OpenApi.ProblemShape.class) {
      return "Problem";
    }
    String path = type.getName().replaceFirst("^org\\.papilio\\.", "").replace('$', '.');
    return path.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
