package org.papilio.literature.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.bibliographies.Bibliographies;
import org.papilio.literature.api.bibliographies.Bibliographies.Bibliography;
import org.papilio.literature.api.bibliographies.BibliographyRequest;
import org.papilio.literature.api.bibliographies.BibliographyRequest.Form;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature cite}. */
@Component
public final class CiteLiterature implements CommandContribution {

  private final Workspaces workspaces;
  private final LiteratureService literature;
  private final Bibliographies bibliographies;

  @Activate
  public CiteLiterature(
      @Reference Workspaces workspaces,
      @Reference LiteratureService literature,
      @Reference Bibliographies bibliographies) {
    this.workspaces = workspaces;
    this.literature = literature;
    this.bibliographies = bibliographies;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature cite", "%verb.cite")
        .describedAs("%verb.cite.more")
        .with(Option.value("style", "STYLE", "%option.style").byDefault("apa"))
        .with(Option.value("locale", "LOCALE", "%option.locale"))
        .with(Option.flag("html", "%option.html"))
        .with(Operand.many("KEY", "%operand.keys"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      LibrarySnapshot snapshot = literature.library(workspace).snapshot();
      List<LiteratureRecord> records = new ArrayList<>();
      for (String key : in.operands()) {
        records.add(ShowLiterature.find(snapshot, AttachToLiterature.key(key)));
      }
      Bibliography list = bibliographies.format(records, request(in));
      in.write(
          list.entries().stream()
              .map(entry -> Map.of("id", entry.record().value(), "text", entry.text()))
              .toList());
      new Texts(in).line(list.text().stripTrailing());
      return 0;
    }
  }

  private static BibliographyRequest request(Invocation in) {
    return new BibliographyRequest(
        in.option("style").orElse("apa"), locale(in), in.flag("html") ? Form.HTML : Form.TEXT);
  }

  /** The locale that was typed, else the language of the person. */
  static Locale locale(Invocation in) {
    if (in.option("locale").isEmpty()) {
      return in.locale();
    }
    String typed = in.option("locale").get().replace('_', '-');
    Locale locale = Locale.forLanguageTag(typed);
    if (locale.getLanguage().isEmpty()) {
      throw Problem.usage("'" + typed + "' is no locale")
          .at("--locale")
          .allowing("a language with or without a country, such as en-US, de-DE, fr")
          .exception();
    }
    return locale;
  }
}
