package org.papilio.literature.citeproc;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.bibliographies.Bibliographies;
import org.papilio.literature.api.bibliographies.BibliographyRequest;
import org.papilio.literature.api.bibliographies.BibliographyRequest.Form;
import org.papilio.literature.api.bibliographies.BibliographyStyle;
import org.papilio.platform.problem.Problem;

/** Lists of references by citeproc-java. */
@Component
public final class CiteprocBibliographies implements Bibliographies {

  private static final Pattern ESCAPED_MARKUP = Pattern.compile("&lt;(/?(?:i|b|sub|sup))&gt;");
  private static final Pattern OTHER_MARKUP =
      Pattern.compile("&lt;/?(?:sc|span)(?: (?:(?!&gt;).)*)?&gt;");

  @Activate
  public CiteprocBibliographies() {}

  @Override
  public List<BibliographyStyle> styles(String words) {
    return Styles.find(words);
  }

  @Override
  public Bibliography format(List<LiteratureRecord> records, BibliographyRequest request) {
    String style = Styles.xml(request.style());
    if (!style.contains("<bibliography")) {
      throw Problem.badInput("style '" + request.style() + "' has no list of references")
          .at("style")
          .fix("choose a style that is not for notes alone")
          .exception();
    }
    if (records.isEmpty()) {
      return new Bibliography("", List.of());
    }
    boolean html = request.form() == Form.HTML;
    Map<String, RecordKey> keys = new LinkedHashMap<>();
    CSLItemData[] items = new CSLItemData[records.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = CslItem.of(records.get(i), html);
      keys.put(records.get(i).key().value(), records.get(i).key());
    }
    try {
      CSL csl =
          new CSL(
              new ListItemDataProvider(items),
              new Locales(),
              null,
              style,
              Locales.tag(request.locale()));
      csl.setOutputFormat(html ? "html" : "text");
      csl.registerCitationItems(keys.keySet());
      de.undercouch.citeproc.output.Bibliography made = csl.makeBibliography();
      // The formatter keeps its items in the order of the list.
      List<RecordKey> order =
          csl.getRegisteredItems().stream().map(item -> keys.get(item.getId())).toList();
      return bibliography(made, order, html);
    } catch (IOException | RuntimeException e) {
      throw Problem.failure(
              "the references cannot be formatted in style '" + request.style() + "': " + e)
          .fix("try another style, or fewer records to find the one it fails on")
          .exception(e);
    }
  }

  private static Bibliography bibliography(
      de.undercouch.citeproc.output.Bibliography made, List<RecordKey> order, boolean html) {
    List<Entry> entries = new ArrayList<>();
    StringBuilder text = new StringBuilder(html ? start(made) : "");
    String[] texts = made.getEntries();
    for (int i = 0; i < texts.length; i++) {
      String entry = html ? markup(texts[i]).strip() : texts[i].strip();
      entries.add(new Entry(order.get(i), entry));
      text.append(entry).append('\n');
    }
    if (html) {
      text.append("</div>\n");
    }
    return new Bibliography(text.toString(), entries);
  }

  private static String start(de.undercouch.citeproc.output.Bibliography made) {
    boolean hanging = Boolean.TRUE.equals(made.getHangingIndent());
    return "<div class=\"csl-bib-body" + (hanging ? " csl-hanging-indent" : "") + "\">\n";
  }

  /** CSL's inline markup, which the formatter escapes as any text; nothing else comes through. */
  private static String markup(String html) {
    return OTHER_MARKUP.matcher(ESCAPED_MARKUP.matcher(html).replaceAll("<$1>")).replaceAll("");
  }
}
