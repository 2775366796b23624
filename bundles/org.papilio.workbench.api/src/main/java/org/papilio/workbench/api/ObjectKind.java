package org.papilio.workbench.api;

/**
 * Kinds of objects that can be selected and opened in the page. The list is open: a plug-in may add
 * kinds of its own, named by its bundle ({@code org.example.kind}).
 */
public final class ObjectKind {

  /** A case; id = its slug. */
  public static final String CASE = "case";

  /** An element of a case (actor, relation, instrument …); id = {@code slug#element}. */
  public static final String ELEMENT = "element";

  /** A passage of a case's dossier; id = {@code slug#passage}. */
  public static final String PASSAGE = "passage";

  /** A record of the library; id = its key. */
  public static final String WORK = "work";

  /** A page of a file of a record; id = {@code key#hash:page}, pages from 1. */
  public static final String WORK_PAGE = "work-page";

  /** A stored assessment; id = its id. */
  public static final String ASSESSMENT = "assessment";

  /** A row of a truth table; id = {@code assessment#row}. */
  public static final String TRUTH_TABLE_ROW = "truth-table-row";

  /** An installed plug-in; id = its feature id. */
  public static final String PLUGIN = "plugin";

  private ObjectKind() {}
}
