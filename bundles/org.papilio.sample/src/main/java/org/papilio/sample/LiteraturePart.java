package org.papilio.sample;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.progress.Progress;

/** The bibliography of the sample. */
@Component(service = SamplePart.class)
public final class LiteraturePart implements SamplePart {

  private final LiteratureService literature;

  @Activate
  public LiteraturePart(@Reference LiteratureService literature) {
    this.literature = literature;
  }

  @Override
  public void addTo(Workspace workspace, Author author, Progress progress) {
    SourceFile file =
        SourceFile.of(SampleContent.LITERATURE, SampleContent.bytes(SampleContent.LITERATURE));
    literature.library(workspace).add(ImportRequest.of(List.of(file), author), progress);
  }
}
