package org.papilio.assess.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/** Runs methods, on cases of a workspace or on a plain table, and keeps what they find. */
@ProviderType
public interface AssessmentService {

  /** All methods, by id, with titles and help in a language. */
  List<MethodDescription> methods(Locale locale);

  /** All indicators that need no workspace to be known, by id, with titles in a language. */
  List<IndicatorInfo> indicators(Locale locale);

  /** All indicators, by id, those of the workspace's own frameworks included. */
  List<IndicatorInfo> indicators(Workspace workspace, Revision revision, Locale locale);

  /**
   * Reads a plain table: the first line names the columns, the first column names the cases.
   *
   * @param csv comma, semicolon or tab between the cells, UTF-8
   * @throws ProblemException BAD_INPUT for an empty file, wrong encoding, a line of the wrong
   *     length, a case or column name twice or missing, with the line; NOT_FOUND without a file
   */
  CaseTable readTable(Path csv);

  /**
   * Reads a plain table without a column of names, such as ratings with a unit a line; its lines
   * are named "unit 1", "unit 2" and so on. Else as {@link #readTable}.
   */
  CaseTable readUnnamedTable(Path csv);

  /**
   * The cases that a query chooses.
   *
   * @param query {@code all}, names parted by commas, or a query of the search
   * @throws ProblemException NOT_FOUND for a case that is not there; USAGE for a query where no
   *     search is installed
   */
  List<CaseId> cases(Workspace workspace, Revision revision, String query);

  /**
   * A table of indicators over cases. An indicator that throws or takes too long gives no value for
   * its case and is named in that cell's explanation; the others go on.
   *
   * @param columns {@code NAME=indicator}, or an indicator that is its own name
   * @throws ProblemException NOT_FOUND for an indicator that is not there
   */
  CaseTable table(
      Workspace workspace,
      Revision revision,
      List<CaseId> cases,
      List<String> columns,
      Progress progress);

  /**
   * Runs a method on a table; nothing is stored.
   *
   * @throws ProblemException NOT_FOUND for an unknown method, USAGE for wrong parameters, what the
   *     method refuses, FAILURE naming the method when it fails or exceeds its time
   */
  Finding run(
      String method, CaseTable table, Map<String, List<String>> parameters, Progress progress);

  /**
   * Makes the table of an order and runs its method, as {@link #assess} would; nothing is stored.
   * What the method refuses is part of the answer, for the table helps to see why.
   *
   * @throws ProblemException as {@link #assess}, but for what the method itself refuses
   */
  Trial tryOut(Workspace workspace, AssessmentOrder order, Progress progress);

  /** Runs a method on a workspace and stores the result as one revision. */
  Assessment assess(Workspace workspace, AssessmentOrder order, Author author, Progress progress);

  /** What is stored, newest first. */
  List<AssessmentSummary> list(Workspace workspace);

  /**
   * A stored assessment.
   *
   * @throws ProblemException NOT_FOUND; BAD_INPUT when its file cannot be read
   */
  Assessment read(Workspace workspace, String id);

  /**
   * Runs a stored assessment again on the newest state of its cases and stores that as a new one.
   */
  Assessment again(Workspace workspace, String id, Author author, Progress progress);

  AssessmentComparison compare(Assessment before, Assessment after);
}
