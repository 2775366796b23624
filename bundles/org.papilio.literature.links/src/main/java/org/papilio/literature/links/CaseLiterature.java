package org.papilio.literature.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.CaseSupplement;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.links.LinkService;
import org.papilio.literature.api.links.LinkTarget;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.literature.api.links.LiteratureLinks;
import org.papilio.platform.text.Messages;

/** The literature of a case, for whoever shows the case. */
@Component
public final class CaseLiterature implements CaseSupplement {

  private final LinkService links;
  private final LiteratureService literature;

  @Activate
  public CaseLiterature(@Reference LinkService links, @Reference LiteratureService literature) {
    this.links = links;
    this.literature = literature;
  }

  @Override
  public Part of(Workspace workspace, CaseId id, Locale language) {
    Messages texts = Messages.of(CaseLiterature.class, language);
    LiteratureLinks all = links.of(workspace);
    LibrarySnapshot records = literature.library(workspace).snapshot();
    List<String> lines = new ArrayList<>();
    for (LiteratureLink link : all.to(LinkTarget.ofCase(id))) {
      String page = link.locator().isEmpty() ? "" : texts.text("page", link.locator());
      String at =
          link.target().element().isEmpty()
              ? ""
              : " → " + all.label(link.target(), language.getLanguage());
      lines.add(
          kind(texts, link.kind())
              + "  "
              + brief(records.find(link.record()), link)
              + page
              + at
              + (link.note().isEmpty() ? "" : " — " + link.note()));
    }
    return new Part(texts.text("literature"), lines);
  }

  private static String kind(Messages texts, String kind) {
    return LiteratureLink.KINDS.contains(kind) || kind.equals(LiteratureLink.SOURCE)
        ? texts.text("kind." + kind)
        : kind;
  }

  private static String brief(Optional<LiteratureRecord> record, LiteratureLink link) {
    String key = "[" + link.record() + "]";
    return record
        .map(
            one -> {
              String names =
                  one.creators().stream()
                      .limit(2)
                      .map(Name::inverted)
                      .collect(Collectors.joining("; "));
              String year = one.year().isPresent() ? " " + one.year().getAsInt() : "";
              return (names + year + " " + Markup.plain(one.title())).strip() + " " + key;
            })
        .orElse(key);
  }
}
