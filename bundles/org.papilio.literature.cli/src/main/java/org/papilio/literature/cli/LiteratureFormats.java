package org.papilio.literature.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.literature.api.FormatInfo;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureService;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature formats}. */
@Component
public final class LiteratureFormats implements CommandContribution {

  private final LiteratureService literature;

  @Activate
  public LiteratureFormats(@Reference LiteratureService literature) {
    this.literature = literature;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature formats", "%verb.formats");
  }

  @Override
  public int run(Invocation in) {
    in.write(literature.formats().stream().map(LiteratureFormat::info).toList());
    Texts texts = new Texts(in);
    for (LiteratureFormat format : literature.formats()) {
      FormatInfo info = format.info();
      texts.line(
          String.format(
              "%-12s %-24s %s", info.id(), info.label(), String.join(", ", info.extensions())));
    }
    return 0;
  }
}
