package org.papilio.search.sru;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.papilio.search.api.query.Query;
import org.papilio.workbench.api.Request;

/**
 * A request that was understood.
 *
 * @param version 1.1, 1.2 or 2.0
 * @param query empty query for explain
 * @param start place of the first record, from 1
 * @param most how many records, 0 to 100
 * @param escaped whether records come as escaped text
 */
record SruRequest(
    Version version,
    boolean explain,
    String cql,
    Query query,
    int start,
    int most,
    RecordForms form,
    boolean escaped) {

  private static final int USUAL = 10;
  private static final int MOST = 100;
  private static final int LAST_START = 1_000_000;
  private static final int LONGEST_QUERY = 4_000;
  private static final Set<String> KNOWN =
      Set.of(
          "operation",
          "version",
          "query",
          "queryType",
          "startRecord",
          "maximumRecords",
          "recordPacking",
          "recordXMLEscaping",
          "recordSchema",
          "resultSetTTL",
          "httpAccept",
          "responseType");

  /** The versions of the protocol that differ in their answers. */
  enum Version {
    OLD("1.1"),
    USUAL("1.2"),
    NEW("2.0");

    private final String text;

    Version(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    /** The version that is meant; 2.0 knows no operation, the older ones need it. */
    static Version of(Map<String, String> given) throws Diagnostic {
      String named = given.getOrDefault("version", given.containsKey("operation") ? "1.2" : "2.0");
      for (Version version : values()) {
        if (version.text.equals(named)) {
          return version;
        }
      }
      throw new Diagnostic(Diagnostic.UNSUPPORTED_VERSION, "2.0", "allowed are 1.1, 1.2 and 2.0");
    }
  }

  static Map<String, String> parameters(Request request) throws Diagnostic {
    Map<String, String> given = new TreeMap<>();
    for (String name : request.queryNames()) {
      List<String> values = request.queries(name);
      if (values.size() > 1) {
        throw new Diagnostic(Diagnostic.UNSUPPORTED_VALUE, name, "it is given more than once");
      }
      if (!values.isEmpty()) {
        given.put(name, values.getFirst());
      }
    }
    return given;
  }

  static SruRequest of(Map<String, String> given, Version version) throws Diagnostic {
    for (String name : given.keySet()) {
      if (!KNOWN.contains(name) && !name.startsWith("x-")) {
        throw name.equals("sortKeys")
            ? new Diagnostic(Diagnostic.SORT_NOT_SUPPORTED, name, "results come best first")
            : new Diagnostic(Diagnostic.UNSUPPORTED_PARAMETER, name, "it is not known here");
      }
    }
    boolean searches = given.containsKey("query");
    String operation = given.getOrDefault("operation", searches ? "searchRetrieve" : "explain");
    return switch (operation) {
      case "explain" ->
          new SruRequest(
              version, true, "", new Query.Everything(), 1, 0, RecordForms.MARC, escaped(given));
      case "searchRetrieve" -> search(given, version);
      default ->
          throw new Diagnostic(
              Diagnostic.UNSUPPORTED_OPERATION, operation, "allowed are explain, searchRetrieve");
    };
  }

  private static SruRequest search(Map<String, String> given, Version version) throws Diagnostic {
    String cql = given.getOrDefault("query", "");
    if (cql.isBlank()) {
      throw new Diagnostic(Diagnostic.MISSING_PARAMETER, "query", "there is no query");
    }
    if (cql.length() > LONGEST_QUERY) {
      throw new Diagnostic(
          Diagnostic.TOO_MANY_CHARACTERS, String.valueOf(LONGEST_QUERY), "the query is too long");
    }
    if (!given.getOrDefault("queryType", "cql").equalsIgnoreCase("cql")) {
      throw new Diagnostic(Diagnostic.UNSUPPORTED_VALUE, "queryType", "allowed is cql");
    }
    RecordForms form = RecordForms.of(given.getOrDefault("recordSchema", "marcxml"));
    int start = number(given, "startRecord", 1, 1);
    if (start > LAST_START) {
      throw new Diagnostic(Diagnostic.OUT_OF_RANGE, "startRecord", "the last is " + LAST_START);
    }
    int most = Math.min(MOST, number(given, "maximumRecords", USUAL, 0));
    return new SruRequest(
        version, false, cql, CqlReader.read(cql), start, most, form, escaped(given));
  }

  private static int number(Map<String, String> given, String name, int usual, int least)
      throws Diagnostic {
    String text = given.getOrDefault(name, String.valueOf(usual)).strip();
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
      throw new Diagnostic(
          Diagnostic.UNSUPPORTED_VALUE, name, "allowed is a whole number from " + least);
    }
    return Integer.parseInt(text);
  }

  private static boolean escaped(Map<String, String> given) throws Diagnostic {
    // recordPacking means something else in version 2.0, where it may be packed or unpacked.
    String old = given.getOrDefault("recordPacking", "xml").toLowerCase(Locale.ROOT);
    String packing = given.getOrDefault("recordXMLEscaping", old).toLowerCase(Locale.ROOT);
    return switch (packing) {
      case "xml", "packed", "unpacked" -> false;
      case "string" -> true;
      default ->
          throw new Diagnostic(
              Diagnostic.UNSUPPORTED_PACKING, packing, "allowed are xml and string");
    };
  }
}
