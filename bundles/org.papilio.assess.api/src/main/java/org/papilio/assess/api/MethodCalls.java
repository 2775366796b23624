package org.papilio.assess.api;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.platform.progress.Progress;

/**
 * Answers many single calls of a method's computations, one after the other in one process, so that
 * anybody can hold them against other programs. Register it as a service beside the method; {@code
 * papilio assess METHOD --batch FILE.jsonl} hands over each line.
 */
@ConsumerType
public interface MethodCalls {

  /** Id of the method whose computations these are, such as {@code qca}. */
  String method();

  /**
   * Answers one call. What is wrong with a call is said in its answer, for the next call must not
   * suffer from it.
   *
   * @param call one JSON object
   * @param data folder of the tables that calls name
   * @return one JSON object without line breaks
   * @throws org.papilio.platform.progress.CancelledException when the progress is cancelled
   */
  String answer(String call, Path data, Progress progress);
}
