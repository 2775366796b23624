package org.papilio.literature.vocabularies;

/** The names of SKOS and its neighbours that are read and written. */
final class Skos {

  static final String NAMESPACE = "http://www.w3.org/2004/02/skos/core#";
  static final String XL = "http://www.w3.org/2008/05/skos-xl#";
  static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  static final String TITLE = "http://purl.org/dc/terms/title";
  static final String OLD_TITLE = "http://purl.org/dc/elements/1.1/title";
  static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
  static final String LITERAL_FORM = XL + "literalForm";

  private Skos() {}

  static String of(String name) {
    return NAMESPACE + name;
  }
}
