package org.papilio.literature.attachments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordFollower;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.attachments.AttachmentService;
import org.papilio.literature.api.attachments.Attachments;
import org.papilio.literature.api.attachments.TextExtractor;

/**
 * The attachments of all open workspaces. Files follow records that become one. Extractors come and
 * go without taking running work down, hence the dynamic list.
 */
@Component
@Designate(ocd = AttachmentLibrary.Config.class)
public final class AttachmentLibrary implements AttachmentService, RecordFollower {

  /** The settings. */
  @ObjectClassDefinition(name = "Attachments of literature")
  public @interface Config {
    @AttributeDefinition(description = "Largest file that may be attached, in MiB, 1 to 1024")
    int largest_mebibytes() default 128;
  }

  private final LiteratureService literature;
  private final long largest;
  private final Map<Workspace, WorkspaceAttachments> open = new ConcurrentHashMap<>();

  @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
  volatile List<TextExtractor> extractors = List.of();

  @Activate
  public AttachmentLibrary(Config config, @Reference LiteratureService literature) {
    this(literature, config.largest_mebibytes(), List.of());
  }

  AttachmentLibrary(
      LiteratureService literature, int largestMebibytes, List<TextExtractor> extractors) {
    if (largestMebibytes < 1 || largestMebibytes > 1024) {
      throw new IllegalArgumentException(
          "largest_mebibytes is " + largestMebibytes + ", allowed is 1 to 1024");
    }
    this.literature = literature;
    this.largest = (long) largestMebibytes << 20;
    this.extractors = extractors;
  }

  @Override
  public Attachments attachments(Workspace workspace) {
    return opened(workspace);
  }

  private WorkspaceAttachments opened(Workspace workspace) {
    return open.computeIfAbsent(
        workspace,
        opened -> {
          WorkspaceAttachments attachments =
              new WorkspaceAttachments(
                  opened, literature.library(opened), largest, () -> extractors);
          opened.onClose(
              () -> {
                open.remove(opened);
                attachments.close();
              });
          return attachments;
        });
  }

  @Override
  public List<FileWrite> merged(
      Workspace workspace, Revision head, Set<RecordKey> gone, RecordKey into) {
    return opened(workspace).merged(head, gone, into);
  }

  @Override
  public List<FileWrite> unmerged(
      Workspace workspace, Revision head, RecordKey from, Set<RecordKey> back) {
    return opened(workspace).unmerged(head, from, back);
  }
}
