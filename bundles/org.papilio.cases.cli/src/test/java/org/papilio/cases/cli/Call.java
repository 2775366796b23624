package org.papilio.cases.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papilio.platform.progress.Progress;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** One call of a verb in a test. */
final class Call implements Invocation {

  private final Verb verb;
  private final Path folder;
  private final Map<String, List<String>> options;
  private final List<String> operands;
  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text);
  private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
  private final List<Object> written = new ArrayList<>();

  Call(Verb verb, Path folder, Map<String, List<String>> options, String... operands) {
    this.verb = verb;
    this.folder = folder;
    this.options = options;
    this.operands = List.of(operands);
  }

  /** Runs a verb and answers with the call, which knows what came out. */
  static Call of(
      CommandContribution command,
      Path folder,
      Map<String, List<String>> options,
      String... operands)
      throws Exception {
    Call call = new Call(command.verb(), folder, options, operands);
    call.exit = command.run(call);
    return call;
  }

  private int exit;

  int exit() {
    return exit;
  }

  String text() {
    out.flush();
    return text.toString();
  }

  String bytes() {
    return raw.toString(StandardCharsets.UTF_8);
  }

  Object value() {
    return written.getFirst();
  }

  @Override
  public Verb verb() {
    return verb;
  }

  @Override
  public Optional<String> option(String name) {
    return options(name).stream().findFirst();
  }

  @Override
  public List<String> options(String name) {
    var declared =
        verb.options().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    List<String> usual =
        declared.defaultValue().isEmpty() ? List.of() : List.of(declared.defaultValue());
    return options.getOrDefault(name, usual);
  }

  @Override
  public boolean flag(String name) {
    return options.containsKey(name);
  }

  @Override
  public int number(String name, int fallback, int least, int most) {
    return option(name).map(Integer::parseInt).orElse(fallback);
  }

  @Override
  public List<String> operands() {
    return operands;
  }

  @Override
  public Optional<String> operand(int index) {
    return index < operands.size() ? Optional.of(operands.get(index)) : Optional.empty();
  }

  @Override
  public Path workspaceFolder() {
    return folder;
  }

  @Override
  public Path currentFolder() {
    return folder.getParent();
  }

  @Override
  public PrintWriter out() {
    return out;
  }

  @Override
  public InputStream in() {
    return new ByteArrayInputStream(new byte[0]);
  }

  @Override
  public OutputStream raw() {
    return raw;
  }

  @Override
  public boolean json() {
    return options.containsKey("json");
  }

  @Override
  public void write(Object value) {
    written.add(value);
  }

  @Override
  public Progress progress() {
    return Progress.NONE;
  }

  @Override
  public Locale locale() {
    return Locale.ENGLISH;
  }
}
