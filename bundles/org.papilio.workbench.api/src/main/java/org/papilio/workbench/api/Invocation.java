package org.papilio.workbench.api;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.platform.progress.Progress;

/** One call of a verb: what was given, and where the answer goes. */
@ProviderType
public interface Invocation {

  /** The verb that was called. */
  Verb verb();

  /**
   * The value of an option, its default when not given; empty when neither.
   *
   * @throws IllegalArgumentException when the verb declares no such option
   */
  Optional<String> option(String name);

  /** All values of a repeatable option, in the order given; its default alone when not given. */
  List<String> options(String name);

  /** Whether a flag was given. */
  boolean flag(String name);

  /**
   * A whole number.
   *
   * @throws org.papilio.platform.problem.ProblemException usage, when it is no number or lies
   *     outside {@code least} to {@code most}
   */
  int number(String name, int fallback, int least, int most);

  /** All operands in the order given. */
  List<String> operands();

  /** Operand number {@code index}, from 0; empty when not given. */
  Optional<String> operand(int index);

  /**
   * The workspace to work on: {@code --workspace}, else the current folder if it is a workspace,
   * else the environment variable {@code PAPILIO_WORKSPACE}.
   *
   * @return an absolute path; it was not looked at whether a workspace is there when {@code
   *     --workspace} named it
   * @throws org.papilio.platform.problem.ProblemException usage, when none is named
   */
  Path workspaceFolder();

  /** The folder against which paths that the person typed are resolved. */
  Path currentFolder();

  /** An absolute path for one that the person typed. */
  default Path path(String typed) {
    return currentFolder().resolve(typed).normalize();
  }

  /** For people; goes nowhere with {@code --json} or {@code --quiet}. */
  PrintWriter out();

  /** The standard input of the call. */
  InputStream in();

  /** The standard output as bytes, for a verb that writes a file to it when {@code --out -}. */
  java.io.OutputStream raw();

  /** Whether {@code --json} was given: the verb then answers by {@link #write} alone. */
  boolean json();

  /**
   * Writes a value as JSON to the standard output when {@code --json} was given, else does nothing.
   * Call it once, or several times for one value a line.
   *
   * @param value a record, map, list, string, number, boolean, {@link JsonText} or null
   */
  void write(Object value);

  /** Where long work tells how far it is; shown on the standard error of a terminal. */
  Progress progress();

  /** The language of the person. */
  Locale locale();
}
