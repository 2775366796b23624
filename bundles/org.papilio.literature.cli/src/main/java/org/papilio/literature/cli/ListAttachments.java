package org.papilio.literature.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.attachments.Attachment;
import org.papilio.literature.api.attachments.AttachmentService;
import org.papilio.literature.api.attachments.Attachments;
import org.papilio.literature.api.attachments.FullText;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature attachments}. */
@Component
public final class ListAttachments implements CommandContribution {

  private final Workspaces workspaces;
  private final AttachmentService attachments;

  @Activate
  public ListAttachments(
      @Reference Workspaces workspaces, @Reference AttachmentService attachments) {
    this.workspaces = workspaces;
    this.attachments = attachments;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature attachments", "%verb.attachments")
        .describedAs("%verb.attachments.more")
        .with(Option.value("remove", "NAME", "%option.removeAttachment"))
        .with(Option.value("text", "NAME", "%option.attachmentText"))
        .with(Option.value("save", "NAME", "%option.saveAttachment"))
        .with(Option.value("out", "FILE", "%option.saveTo"))
        .with(Operand.optional("KEY", "%operand.keyOrAll"));
  }

  @Override
  public int run(Invocation in) throws IOException {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Attachments all = attachments.attachments(workspace);
      Optional<String> key = in.operand(0);
      List<Attachment> listed =
          key.isPresent() ? all.of(AttachToLiterature.key(key.get())) : all.all();
      if (in.option("remove").isPresent()) {
        return remove(in, workspace, all, find(listed, in.option("remove").get()));
      }
      if (in.option("text").isPresent()) {
        return text(in, all, find(listed, in.option("text").get()));
      }
      if (in.option("save").isPresent()) {
        return save(in, all, find(listed, in.option("save").get()));
      }
      list(in, all, listed);
      return 0;
    }
  }

  private static void list(Invocation in, Attachments all, List<Attachment> listed) {
    Texts texts = new Texts(in);
    in.write(listed.stream().map(one -> json(all, one)).toList());
    if (listed.isEmpty()) {
      texts.say("noAttachments");
    }
    for (Attachment one : listed) {
      FullText text = text(all, one);
      texts.say(
          "attachment",
          one.record().value(),
          one.name(),
          one.mediaType(),
          one.size(),
          texts.text("state." + text.state()),
          text.pages().size(),
          one.sha256().substring(0, 8));
      if (!text.problem().isEmpty()) {
        texts.say("note", text.problem());
      }
    }
  }

  private static FullText text(Attachments all, Attachment one) {
    return all.text(one.sha256())
        .orElse(new FullText(one.sha256(), FullText.State.WAITING, List.of(), ""));
  }

  /** By name, or by the beginning of the hash. */
  private static Attachment find(List<Attachment> listed, String typed) {
    List<Attachment> found =
        listed.stream()
            .filter(
                one ->
                    one.name().equals(typed)
                        || typed.length() >= 6 && one.sha256().startsWith(typed))
            .toList();
    if (found.isEmpty()) {
      throw Problem.notFound("there is no attachment '" + typed + "'")
          .allowing(String.join(", ", listed.stream().map(Attachment::name).limit(20).toList()))
          .exception();
    }
    if (found.size() > 1) {
      throw Problem.usage("several attachments are named '" + typed + "'")
          .fix("name the record too, or the attachment by the beginning of its hash")
          .exception();
    }
    return found.getFirst();
  }

  private static int remove(Invocation in, Workspace workspace, Attachments all, Attachment one) {
    Revision revision = all.remove(one.record(), one.sha256(), workspace.author());
    in.write(Map.of("removed", json(one), "revision", revision.hash()));
    Texts texts = new Texts(in);
    texts.say("attachmentRemoved", one.name(), one.record().value());
    texts.say("tryUndo", revision.brief());
    return 0;
  }

  private static int text(Invocation in, Attachments all, Attachment one) {
    FullText text = text(all, one);
    in.write(text);
    Texts texts = new Texts(in);
    for (int i = 0; i < text.pages().size(); i++) {
      texts.say("page", i + 1);
      texts.line(text.pages().get(i));
    }
    if (!text.problem().isEmpty() || text.pages().isEmpty()) {
      texts.say("noText", texts.text("state." + text.state()), text.problem());
    }
    return 0;
  }

  private static int save(Invocation in, Attachments all, Attachment one) throws IOException {
    byte[] content = all.content(one.sha256());
    String out = in.option("out").orElse(one.name());
    if (out.equals("-")) {
      in.raw().write(content);
      in.raw().flush();
      return 0;
    }
    Path file = in.path(out);
    if (Files.exists(file)) {
      throw Problem.conflict("the file is there already")
          .at(out)
          .fix("name another one with --out")
          .exception();
    }
    Files.write(file, content);
    in.write(Map.of("saved", file.toString()));
    new Texts(in).say("saved", one.name(), out);
    return 0;
  }

  static Map<String, Object> json(Attachment one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("record", one.record().value());
    map.put("name", one.name());
    map.put("mediaType", one.mediaType());
    map.put("size", one.size());
    map.put("sha256", one.sha256());
    return map;
  }

  private static Map<String, Object> json(Attachments all, Attachment one) {
    FullText text = text(all, one);
    Map<String, Object> map = json(one);
    map.put("state", text.state().name());
    map.put("pages", text.pages().size());
    map.put("problem", text.problem());
    return map;
  }
}
