package org.papilio.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;
import org.papilio.platform.text.Messages;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;
import org.papilio.report.api.ReportSection;

/** The literature by body; a record of several bodies stands under each, and is linked once. */
@Component(service = ReportSection.class)
public final class LiteratureSection implements ReportSection {

  /** A library may be large; a report lists a few pages of it. */
  private static final int MOST = 500;

  private final LiteratureService literature;

  @Activate
  public LiteratureSection(@Reference LiteratureService literature) {
    this.literature = literature;
  }

  @Override
  public String id() {
    return "literature";
  }

  @Override
  public int order() {
    return 500;
  }

  @Override
  public String title(Locale locale) {
    return Messages.of(LiteratureSection.class, locale).text("literature.title");
  }

  @Override
  public Optional<Html> render(ReportRequest request) {
    LibrarySnapshot library =
        literature.library(request.workspace()).snapshot(request.snapshot().revision());
    List<LiteratureRecord> records = library.page(Optional.empty(), MOST);
    if (records.isEmpty()) {
      return Optional.empty();
    }
    Messages own = new Words(request.locale()).own();
    Map<String, List<LiteratureRecord>> byBody = new TreeMap<>();
    for (LiteratureRecord record : records) {
      if (record.bodies().isEmpty()) {
        byBody.computeIfAbsent("~", any -> new ArrayList<>()).add(record);
      }
      record
          .bodies()
          .forEach(body -> byBody.computeIfAbsent(body.id(), any -> new ArrayList<>()).add(record));
    }
    List<Html> parts = new ArrayList<>();
    List<String> anchored = new ArrayList<>();
    byBody.forEach(
        (body, list) -> {
          parts.add(
              Html.element(
                  "h3", body.equals("~") ? own.text("literature.other") : Words.spaced(body)));
          parts.add(
              Html.element(
                      "ul",
                      list.stream()
                          .sorted(Comparator.comparing(LiteratureSection::sortKey))
                          .map(record -> item(record, anchored))
                          .toList())
                  .style("literature"));
        });
    if (library.size() > MOST) {
      parts.add(
          Html.element("p", own.text("literature.more", MOST, library.size())).style("quiet"));
    }
    return Optional.of(Html.all(parts));
  }

  private static String sortKey(LiteratureRecord record) {
    String first = record.creators().isEmpty() ? "" : record.creators().getFirst().inverted();
    return first.toLowerCase(Locale.ROOT) + " " + record.year().orElse(0) + " " + record.key();
  }

  private static Html item(LiteratureRecord record, List<String> anchored) {
    String key = record.key().toString();
    Html item = Html.element("li", reference(record));
    if (anchored.contains(key)) {
      return item;
    }
    anchored.add(key);
    return item.id(Anchors.literature(key));
  }

  /** Author (year) title. Container volume(issue), pages. Publisher. DOI. */
  private static List<Html> reference(LiteratureRecord record) {
    List<Html> parts = new ArrayList<>();
    String who = record.creators().stream().map(Name::inverted).collect(Collectors.joining("; "));
    String year = record.year().isPresent() ? Integer.toString(record.year().getAsInt()) : "n.d.";
    parts.add(Html.text((who.isEmpty() ? "" : who + " ") + "(" + year + "): "));
    parts.add(Html.element("cite", Markup.plain(record.title())));
    String container = Markup.plain(record.text("container-title"));
    String volume = record.text("volume");
    String issue = record.text("issue");
    String page = record.text("page");
    StringBuilder where = new StringBuilder(". ");
    where.append(container);
    if (!volume.isEmpty()) {
      where.append(container.isEmpty() ? "" : " ").append(volume);
    }
    if (!issue.isEmpty()) {
      where.append('(').append(issue).append(')');
    }
    if (!page.isEmpty()) {
      where.append(", ").append(page);
    }
    String publisher = record.text("publisher");
    if (!publisher.isEmpty()) {
      where.append(where.length() > 2 ? ". " : "").append(publisher);
    }
    parts.add(Html.text(where.length() > 2 ? where + "." : "."));
    String doi = record.text("DOI");
    String address = doi.isEmpty() ? record.text("URL") : "https://doi.org/" + doi;
    if (Html.isLink(address)) {
      parts.add(Html.text(" "));
      parts.add(Html.link(address, Html.text(address)));
    }
    return parts;
  }
}
