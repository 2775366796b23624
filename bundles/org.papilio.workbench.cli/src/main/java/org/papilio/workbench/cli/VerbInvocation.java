package org.papilio.workbench.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** What a verb sees of its call. */
final class VerbInvocation implements Invocation, AutoCloseable {

  private final Verb verb;
  private final ParsedArguments arguments;
  private final Surroundings surroundings;
  private final InputStream in;
  private final PrintStream raw;
  private final PrintWriter words;
  private final TerminalProgress progress;

  VerbInvocation(
      Verb verb,
      ParsedArguments arguments,
      Surroundings surroundings,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    this.verb = verb;
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.in = in;
    this.raw = out;
    boolean silent = arguments.json() || arguments.quiet();
    this.words =
        silent
            ? new PrintWriter(Writer.nullWriter())
            : new PrintWriter(out, true, StandardCharsets.UTF_8);
    this.progress =
        new TerminalProgress(
            surroundings.terminal() && !silent ? err : null, surroundings.ending());
  }

  @Override
  public Verb verb() {
    return verb;
  }

  private Option declared(String name) {
    return verb.options().stream()
        .filter(option -> option.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "verb '" + verb.name() + "' declares no option '" + name + "'"));
  }

  @Override
  public Optional<String> option(String name) {
    return options(name).stream().findFirst();
  }

  @Override
  public List<String> options(String name) {
    Option option = declared(name);
    List<String> byDefault =
        option.defaultValue().isEmpty() ? List.of() : List.of(option.defaultValue());
    return arguments.values().getOrDefault(name, byDefault);
  }

  @Override
  public boolean flag(String name) {
    declared(name);
    return arguments.values().containsKey(name);
  }

  @Override
  public int number(String name, int fallback, int least, int most) {
    Optional<String> text = option(name);
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(text.get().strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    throw Problem.usage("--" + name + " is '" + text.get() + "'")
        .allowing("a whole number from " + least + " to " + most)
        .exception();
  }

  @Override
  public List<String> operands() {
    return arguments.operands();
  }

  @Override
  public Optional<String> operand(int index) {
    return index < arguments.operands().size()
        ? Optional.of(arguments.operands().get(index))
        : Optional.empty();
  }

  @Override
  public Path workspaceFolder() {
    return arguments
        .workspace()
        .map(this::path)
        .or(surroundings::workspaceAround)
        .or(() -> surroundings.namedWorkspace().map(this::path))
        .orElseThrow(
            () ->
                Problem.usage("no workspace is named, and " + currentFolder() + " is none")
                    .fix("give --workspace DIR, or make one by: papilio workspace init DIR")
                    .exception());
  }

  @Override
  public Path currentFolder() {
    return surroundings.currentFolder();
  }

  @Override
  public PrintWriter out() {
    return words;
  }

  @Override
  public InputStream in() {
    return in;
  }

  @Override
  public OutputStream raw() {
    return raw;
  }

  @Override
  public boolean json() {
    return arguments.json();
  }

  @Override
  public void write(Object value) {
    if (arguments.json()) {
      raw.writeBytes((JsonOutput.text(value) + '\n').getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public Locale locale() {
    return surroundings.locale();
  }

  @Override
  public void close() {
    progress.clear();
    words.flush();
  }
}
