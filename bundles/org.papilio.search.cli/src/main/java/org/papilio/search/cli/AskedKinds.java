package org.papilio.search.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.saved.SavedName;
import org.papilio.workbench.api.Invocation;

/** What people name in calls of several verbs: kinds, chosen values of facets, names. */
final class AskedKinds {

  private static final String ALL = "all";

  private AskedKinds() {}

  /** The kinds of {@code --in}, repeatable; empty for all. */
  static Set<String> of(Invocation in, SearchIndex index) {
    Set<String> kinds = new TreeSet<>(in.options("in"));
    kinds.remove(ALL);
    for (String kind : kinds) {
      if (!index.kinds().contains(kind)) {
        throw Problem.usage("there is nothing called '" + kind + "' to search in")
            .at("--in")
            .allowing(String.join(", ", index.kinds()) + ", " + ALL)
            .exception();
      }
    }
    return kinds;
  }

  /** The values of {@code --where}, by facet. */
  static Map<String, Set<String>> selections(Invocation in) {
    Map<String, Set<String>> selections = new LinkedHashMap<>();
    for (String where : in.options("where")) {
      int sign = where.indexOf('=');
      if (sign < 1) {
        throw Problem.usage("'" + where + "' names no facet and value")
            .at("--where")
            .allowing("FACET=VALUE, such as country=AT")
            .exception();
      }
      selections
          .computeIfAbsent(where.substring(0, sign), facet -> new LinkedHashSet<>())
          .add(where.substring(sign + 1));
    }
    return selections;
  }

  /** The name that is the first operand. */
  static SavedName name(Invocation in) {
    return new SavedName(in.operand(0).orElseThrow());
  }

  /** The query that follows the name. */
  static String query(Invocation in) {
    return String.join(" ", in.operands().subList(1, in.operands().size()));
  }
}
