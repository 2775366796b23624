package org.papilio.literature.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.attachments.Attachment;
import org.papilio.literature.api.attachments.AttachmentService;
import org.papilio.literature.api.attachments.Attachments;
import org.papilio.literature.api.attachments.Attachments.Attached;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature attach}. */
@Component
public final class AttachToLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final AttachmentService attachments;

  @Activate
  public AttachToLiterature(
      @Reference Workspaces workspaces, @Reference AttachmentService attachments) {
    this.workspaces = workspaces;
    this.attachments = attachments;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature attach", "%verb.attach")
        .describedAs("%verb.attach.more")
        .with(Operand.one("KEY", "%operand.key"))
        .with(Operand.many("FILE", "%operand.attach"));
  }

  @Override
  public int run(Invocation in) throws IOException {
    RecordKey key = key(in.operands().getFirst());
    List<Path> files = new ArrayList<>();
    for (String typed : in.operands().subList(1, in.operands().size())) {
      Path file = in.path(typed);
      if (!Files.isRegularFile(file)) {
        throw Problem.notFound("there is no such file").at(typed).exception();
      }
      files.add(file);
    }
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Attachments all = attachments.attachments(workspace);
      Texts texts = new Texts(in);
      List<Map<String, Object>> json = new ArrayList<>();
      for (Path file : files) {
        try (InputStream content = Files.newInputStream(file)) {
          Attached attached =
              all.attach(key, file.getFileName().toString(), content, workspace.author());
          json.add(json(attached));
          Attachment one = attached.attachment();
          texts.say("attached", one.name(), one.mediaType(), one.size(), key.value());
        }
      }
      in.write(json);
      texts.say("attached.next");
      return 0;
    }
  }

  static RecordKey key(String typed) {
    if (!RecordKey.allowed(typed)) {
      throw Problem.usage("'" + typed + "' can be no key of a record").at("KEY").exception();
    }
    return new RecordKey(typed);
  }

  private static Map<String, Object> json(Attached attached) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("attachment", ListAttachments.json(attached.attachment()));
    map.put("revision", attached.revision().hash());
    return map;
  }
}
