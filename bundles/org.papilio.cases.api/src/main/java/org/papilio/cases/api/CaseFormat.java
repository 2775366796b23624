package org.papilio.cases.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.progress.Progress;

/** A form in which cases come into the case base or leave it. */
@ConsumerType
public interface CaseFormat {

  /** Its name on the command line, such as {@code xmi}. */
  String id();

  /** What it is, in a few words. */
  String title();

  /** File name endings without the dot, the usual one first. */
  List<String> extensions();

  boolean canRead();

  boolean canWrite();

  /** The options it takes, name to explanation, such as {@code mapping}. */
  default Map<String, String> options() {
    return Map.of();
  }

  /**
   * Whether it is this format, judged by name and beginning.
   *
   * @param source a file or a folder
   */
  boolean recognises(Path source);

  /**
   * Reads cases. No bad record aborts the rest.
   *
   * @param options what the caller chose, by the names of {@link #options}
   * @throws IOException if the source cannot be read at all
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT if it is not of this format
   */
  Import read(Path source, Map<String, String> options, Snapshot into, Progress progress)
      throws IOException;

  /**
   * Writes cases.
   *
   * @return what the format could not carry
   */
  LossReport write(
      List<NamedCase> cases, Snapshot from, Map<String, String> options, OutputStream out)
      throws IOException;

  /**
   * What was read.
   *
   * @param cases new cases, names unique among them
   * @param registers new elements for registers (register name to roots whose parts are added)
   * @param report what was kept, changed and lost
   */
  record Import(List<NamedCase> cases, Map<String, EObject> registers, LossReport report) {

    public Import {
      cases = List.copyOf(cases);
      registers = Map.copyOf(registers);
    }
  }
}
