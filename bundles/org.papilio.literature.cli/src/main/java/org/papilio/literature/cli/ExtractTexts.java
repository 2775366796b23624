package org.papilio.literature.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.attachments.AttachmentService;
import org.papilio.literature.api.attachments.Attachments;
import org.papilio.literature.api.attachments.Extraction;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature extract}. */
@Component
public final class ExtractTexts implements CommandContribution {

  private static final int SHOWN = 20;

  private final Workspaces workspaces;
  private final AttachmentService service;

  @Activate
  public ExtractTexts(@Reference Workspaces workspaces, @Reference AttachmentService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature extract", "%verb.extract")
        .describedAs("%verb.extract.more")
        .with(Option.flag("pause", "%option.pause"))
        .with(Option.flag("resume", "%option.resume"))
        .with(Option.flag("status", "%option.status"))
        .with(Option.flag("again", "%option.again"));
  }

  @Override
  public int run(Invocation in) {
    long asked = List.of("pause", "resume", "status", "again").stream().filter(in::flag).count();
    if (asked > 1) {
      throw Problem.usage("only one of these at a time")
          .allowing("--pause, --resume, --status, --again")
          .exception();
    }
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Attachments attachments = service.attachments(workspace);
      Extraction extraction = attachments.extraction();
      Extraction.Status status = work(in, extraction);
      in.write(json(status));
      tell(new Texts(in), status);
      return 0;
    }
  }

  private static Extraction.Status work(Invocation in, Extraction extraction) {
    if (in.flag("status")) {
      return extraction.status();
    }
    if (in.flag("pause")) {
      extraction.pause();
      return extraction.status();
    }
    if (in.flag("resume")) {
      extraction.resume();
    }
    if (in.flag("again")) {
      extraction
          .status()
          .problems()
          .forEach(trouble -> extraction.again(trouble.attachment().sha256()));
    }
    return extraction.run(in.progress());
  }

  private static void tell(Texts texts, Extraction.Status status) {
    if (status.total() == 0) {
      texts.say("noAttachments");
      return;
    }
    texts.say("extracted", status.done(), status.total(), status.failed(), status.waiting());
    if (status.paused()) {
      texts.say("paused");
    }
    List<Extraction.Trouble> problems = status.problems();
    problems.stream()
        .limit(SHOWN)
        .forEach(
            trouble ->
                texts.say(
                    "trouble",
                    trouble.attachment().record().value(),
                    trouble.attachment().name(),
                    trouble.problem()));
    if (problems.size() > SHOWN) {
      texts.say("more", problems.size() - SHOWN);
    }
  }

  private static Map<String, Object> json(Extraction.Status status) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("total", status.total());
    map.put("done", status.done());
    map.put("failed", status.failed());
    map.put("waiting", status.waiting());
    map.put("paused", status.paused());
    map.put("running", status.running());
    map.put(
        "problems",
        status.problems().stream()
            .map(
                trouble ->
                    Map.of(
                        "attachment",
                        ListAttachments.json(trouble.attachment()),
                        "problem",
                        trouble.problem()))
            .toList());
    return map;
  }
}
