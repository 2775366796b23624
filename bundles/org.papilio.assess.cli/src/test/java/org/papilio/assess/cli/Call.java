package org.papilio.assess.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papilio.platform.progress.Progress;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** A call of a verb as a test gives it. */
final class Call implements Invocation {

  private final Verb verb;
  private final Path folder;
  private final Map<String, List<String>> options = new LinkedHashMap<>();
  private final List<String> operands = new ArrayList<>();
  private final StringWriter people = new StringWriter();
  final List<Object> written = new ArrayList<>();

  Call(Verb verb, Path folder) {
    this.verb = verb;
    this.folder = folder;
  }

  Call with(String option, String value) {
    options.computeIfAbsent(option, o -> new ArrayList<>()).add(value);
    return this;
  }

  String said() {
    return people.toString();
  }

  private Option declared(String name) {
    return verb.options().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
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
    String fallback = declared(name).defaultValue();
    return options.getOrDefault(name, fallback.isEmpty() ? List.of() : List.of(fallback));
  }

  @Override
  public boolean flag(String name) {
    declared(name);
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
    throw new AssertionError("a plain table asked for a workspace");
  }

  @Override
  public Path currentFolder() {
    return folder;
  }

  @Override
  public PrintWriter out() {
    return new PrintWriter(people, true);
  }

  @Override
  public InputStream in() {
    return InputStream.nullInputStream();
  }

  @Override
  public OutputStream raw() {
    return new ByteArrayOutputStream();
  }

  @Override
  public boolean json() {
    return true;
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
