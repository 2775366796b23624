package org.papilio.assess.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.papilio.assess.api.MethodCalls;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.JsonText;

/** Hands each line of a file to a method and prints each answer as soon as it is there. */
final class CallBatch {

  private final MethodCalls calls;
  private final Path batch;
  private final Path data;

  CallBatch(MethodCalls calls, Path batch, Path data) {
    this.calls = calls;
    this.batch = batch;
    this.data = data;
  }

  int run(Invocation in) throws IOException {
    if (!Files.isRegularFile(batch)) {
      throw Problem.notFound("there is no file " + batch).exception();
    }
    if (!Files.isDirectory(data)) {
      throw Problem.notFound("there is no folder " + data)
          .fix("say the folder of the tables by --data DIR")
          .exception();
    }
    long number = 0;
    try (BufferedReader lines = Files.newBufferedReader(batch, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        in.progress().check();
        number++;
        if (!line.isBlank()) {
          String answer = calls.answer(line, data, in.progress());
          in.write(new JsonText(answer));
          in.out().println(answer);
          in.progress().report(number, -1, "calls");
        }
      }
    } catch (CharacterCodingException e) {
      throw Problem.badInput("the file is not UTF-8")
          .at(batch + ", after line " + number)
          .exception(e);
    }
    return 0;
  }
}
