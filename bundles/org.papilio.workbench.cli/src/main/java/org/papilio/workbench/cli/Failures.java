package org.papilio.workbench.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;

/** Turns whatever a verb throws into a problem that the person can read. */
final class Failures {

  private Failures() {}

  static Problem problemOf(Throwable thrown, Contribution verb) {
    return switch (thrown) {
      case ProblemException e -> e.problem();
      case CancelledException e -> Problem.failure(e.getMessage());
      case NoSuchFileException e ->
          Problem.notFound("there is no file " + e.getFile()).at("papilio " + verb.verb().name());
      case AccessDeniedException e ->
          Problem.failure("reading or writing " + e.getFile() + " is not permitted");
      case FileSystemException e ->
          Problem.failure("the file system refused " + e.getFile() + ": " + e.getReason());
      case OutOfMemoryError _ ->
          Problem.failure("the memory is used up").fix("start Java with a larger -Xmx");
      default ->
          Problem.failure(
                  "verb '"
                      + verb.verb().name()
                      + "' failed: "
                      + thrown.getClass().getSimpleName()
                      + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage()))
              .fix("this is a fault of " + verb.origin());
    };
  }

  /** The problem as programs read it: {@code {"error": {…}}}. */
  static Map<String, Object> asJson(Problem problem) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("kind", problem.kind().name());
    error.put("what", problem.what());
    error.put("where", problem.where());
    error.put("allowed", problem.allowed());
    error.put("remedy", problem.remedy());
    error.put("exitCode", problem.kind().exitCode());
    return Map.of("error", error);
  }
}
