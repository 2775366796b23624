package org.papilio.search.api;

/** What a field is to its object; decides its weight where a query names no field. */
public enum FieldRole {
  /** What the object is called. Weighs most. */
  TITLE,
  /** Names of those who made it or act in it; where a citation looks for its authors. */
  NAME,
  /** Main running text: an abstract, a summary, a dossier. */
  MAIN_TEXT,
  /** The year that a citation gives, and by which results are sorted. */
  YEAR,
  /** Anything else that a query without a field finds too. */
  OTHER,
  /** Found only when the query names the field. */
  ON_REQUEST
}
