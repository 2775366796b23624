package org.papilio.screening.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.screening.api.Entry;
import org.papilio.screening.api.Item;
import org.papilio.screening.api.ItemState;
import org.papilio.screening.api.PlainForm;
import org.papilio.screening.api.ProjectId;
import org.papilio.screening.api.ScreeningService;
import org.papilio.screening.api.Screenings;
import org.papilio.screening.api.Subject;
import org.papilio.screening.api.Task;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio screening export}. */
@Component
public final class ExportScreening implements CommandContribution {

  private final Workspaces workspaces;
  private final ScreeningService service;

  @Activate
  public ExportScreening(@Reference Workspaces workspaces, @Reference ScreeningService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("screening export", "%verb.export")
        .describedAs("%verb.export.more")
        .with(Option.value("out", "FILE", "%option.out"))
        .with(Operand.one("PROJECT", "%operand.project"));
  }

  @Override
  public int run(Invocation in) throws IOException {
    ProjectId id = Texts.project(in);
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Screenings screenings = service.of(workspace);
      List<ItemState> states = screenings.states(id, "");
      List<Item> items = screenings.items(id);
      StringBuilder table = new StringBuilder();
      table.append("item,title,year,found_in,status,stage,reason,study,decisions\r\n");
      for (int i = 0; i < states.size(); i++) {
        in.progress().check();
        Task task = screenings.task(id, states.get(i).id(), "");
        table.append(row(items.get(i), states.get(i), task.subject())).append("\r\n");
      }
      in.write(Map.of("items", states.stream().map(PlainForm::of).toList()));
      if (in.option("out").isEmpty()) {
        in.out().print(table);
      } else {
        Path file = in.path(in.option("out").orElseThrow());
        Files.write(file, table.toString().getBytes(StandardCharsets.UTF_8));
        new Texts(in).say("exported", states.size(), file);
      }
      return 0;
    }
  }

  private static String row(Item item, ItemState state, Subject subject) {
    List<String> cells = new ArrayList<>();
    cells.add(item.id().toString());
    cells.add(subject.title());
    cells.add(subject.date());
    cells.add(
        item.found().stream()
            .map(found -> found.source().name())
            .distinct()
            .collect(Collectors.joining("; ")));
    cells.add(state.status().name());
    cells.add(state.stage().name());
    cells.add(state.reason());
    cells.add(state.study());
    cells.add(
        state.decisions().stream()
            .map(ExportScreening::decision)
            .collect(Collectors.joining("; ")));
    return cells.stream().map(ExportScreening::cell).collect(Collectors.joining(","));
  }

  private static String decision(Entry entry) {
    return entry.by() + " " + entry.verdict().orElseThrow();
  }

  /** Quoted after RFC 4180; a formula of a spreadsheet stays a text. */
  private static String cell(String value) {
    String text = value.matches("(?s)[=+@\\-].*") ? "'" + value : value;
    return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
