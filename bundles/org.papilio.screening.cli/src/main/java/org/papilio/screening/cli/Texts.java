package org.papilio.screening.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.ProjectId;
import org.papilio.screening.api.Stage;
import org.papilio.screening.api.Subject;
import org.papilio.screening.api.Task;
import org.papilio.screening.api.Verdict;
import org.papilio.workbench.api.Invocation;

/** Reads what was typed, and tells people and programs about items. */
final class Texts {

  private final Messages messages;
  private final PrintWriter out;

  Texts(Invocation in) {
    this.messages = Messages.of(Texts.class, in.locale());
    this.out = in.out();
  }

  void say(String key, Object... values) {
    out.println(messages.text(key, values));
  }

  void line(String text) {
    out.println(text);
  }

  static ProjectId project(Invocation in) {
    try {
      return new ProjectId(in.operand(0).orElseThrow());
    } catch (IllegalArgumentException e) {
      throw Problem.usage(String.valueOf(e.getMessage())).exception(e);
    }
  }

  /** The author of the workspace, or who {@code --as} names. */
  static Author author(Invocation in, Workspace workspace) {
    return in.option("as").map(name -> new Author(name, "")).orElseGet(workspace::author);
  }

  static Stage stage(String typed) {
    return switch (typed) {
      case "title" -> Stage.TITLE_ABSTRACT;
      case "text" -> Stage.FULL_TEXT;
      default ->
          throw Problem.usage("'" + typed + "' is no stage")
              .at("--stage")
              .allowing("title, text")
              .exception();
    };
  }

  static Verdict verdict(String typed) {
    try {
      return Verdict.valueOf(typed.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.usage("'" + typed + "' is no verdict")
          .allowing("include, exclude, maybe")
          .exception(e);
    }
  }

  void tell(Task task) {
    Subject subject = task.subject();
    line(task.item() + "  " + messages.text("status." + task.state().status()));
    String title = subject.title().isEmpty() ? messages.text("gone") : subject.title();
    line("  " + title);
    List<String> about = new ArrayList<>();
    about.add(String.join("; ", subject.creators()));
    about.add(subject.date());
    about.add(subject.where());
    about.removeIf(String::isEmpty);
    if (!about.isEmpty()) {
      line("  " + String.join(", ", about));
    }
    if (!subject.summary().isEmpty()) {
      line("  " + subject.summary());
    }
    if (!task.near().isEmpty()) {
      say("near", task.near());
    }
    task.likelihood().ifPresent(value -> say("likelihood", Math.round(value * 100)));
    task.state().decisions().forEach(this::tell);
    task.state().resolution().ifPresent(this::tell);
  }

  void tell(Entry entry) {
    String what = entry.verdict().map(verdict -> verdict.name()).orElse(entry.kind().name());
    String value = entry.value().isEmpty() ? "" : " " + entry.value();
    String note = entry.note().isEmpty() ? "" : " – " + entry.note();
    line(
        "    "
            + entry.id()
            + "  "
            + entry.kind().name().toLowerCase(Locale.ROOT)
            + " "
            + what.toLowerCase(Locale.ROOT)
            + value
            + note
            + "  ("
            + entry.by()
            + ", "
            + entry.when()
            + ")");
  }
}
