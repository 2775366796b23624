package org.papilio.literature.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.literature.api.bibliographies.Bibliographies;
import org.papilio.literature.api.bibliographies.BibliographyStyle;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature styles}. */
@Component
public final class LiteratureStyles implements CommandContribution {

  private final Bibliographies bibliographies;

  @Activate
  public LiteratureStyles(@Reference Bibliographies bibliographies) {
    this.bibliographies = bibliographies;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature styles", "%verb.styles")
        .with(Option.value("limit", "NUMBER", "%option.limitStyles").byDefault("50"))
        .with(Operand.any("TEXT", "%operand.styleWords"));
  }

  @Override
  public int run(Invocation in) {
    int limit = in.number("limit", 50, 1, 20_000);
    List<BibliographyStyle> found = bibliographies.styles(String.join(" ", in.operands()));
    List<BibliographyStyle> shown = found.subList(0, Math.min(limit, found.size()));
    in.write(shown);
    Texts texts = new Texts(in);
    shown.forEach(style -> texts.line(String.format("%-40s %s", style.id(), style.title())));
    texts.say("styles", shown.size(), found.size());
    return 0;
  }
}
