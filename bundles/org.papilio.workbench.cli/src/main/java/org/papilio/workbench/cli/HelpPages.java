package org.papilio.workbench.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Option;

/** What {@code --help} prints. */
final class HelpPages {

  private final Map<String, Contribution> verbs;
  private final String version;
  private final Messages texts;

  HelpPages(Map<String, Contribution> verbs, String version, Locale locale) {
    this.verbs = verbs;
    this.version = version;
    this.texts = Messages.of(HelpPages.class, locale);
  }

  private List<Contribution> within(String group) {
    return verbs.values().stream()
        .filter(verb -> group.isEmpty() || verb.verb().name().startsWith(group + ' '))
        .toList();
  }

  /**
   * All verbs with what they do and who brought them.
   *
   * @param group the first words of the verbs to list; empty for all
   */
  void overview(String group, PrintWriter out) {
    List<Contribution> listed = within(group);
    out.println("papilio " + version);
    out.println();
    out.println(texts.text("help.usage", group.isEmpty() ? "VERB" : group + " VERB"));
    out.println();
    if (listed.isEmpty()) {
      out.println(texts.text("help.none"));
    }
    int nameWidth = listed.stream().mapToInt(verb -> verb.verb().name().length()).max().orElse(0);
    int textWidth = listed.stream().mapToInt(verb -> verb.summary().length()).max().orElse(0);
    String before = "";
    for (Contribution verb : listed) {
      String first = verb.verb().name().split(" ")[0];
      if (!before.isEmpty() && !before.equals(first)) {
        out.println();
      }
      before = first;
      out.println(
          String.format(
              "  %-" + nameWidth + "s  %-" + Math.min(textWidth, 72) + "s  [%s]",
              verb.verb().name(),
              verb.summary(),
              verb.origin()));
    }
    out.println();
    out.println(texts.text("help.more"));
    out.println(texts.text("help.global"));
    out.println(texts.text("help.exit"));
  }

  /** One verb with its options. */
  void verb(Contribution contribution, VerbSyntax syntax, PrintWriter out) {
    out.print(syntax.usage());
    if (!contribution.verb().description().isEmpty()) {
      out.println();
      out.println(contribution.texts().apply(contribution.verb().description()));
    }
    out.println();
    out.println(texts.text("help.origin", contribution.bundle(), contribution.version()));
  }

  /** The same as {@link #overview}, for programs. */
  List<Map<String, Object>> listing(String group) {
    return within(group).stream().map(HelpPages::entry).toList();
  }

  private static Map<String, Object> entry(Contribution contribution) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("verb", contribution.verb().name());
    entry.put("summary", contribution.summary());
    entry.put("bundle", contribution.bundle());
    entry.put("version", contribution.version());
    entry.put("options", contribution.verb().options().stream().map(Option::name).toList());
    return entry;
  }
}
