package org.papilio.assess.panel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.papilio.assess.api.Parameter;
import org.papilio.assess.api.Parameter.Kind;
import org.papilio.assess.api.Parameters;
import org.papilio.platform.problem.Problem;

/**
 * What a run was told, checked.
 *
 * @param criteria columns whose cells carry judgements; empty when raters are given
 * @param raters columns of raters of a plain table; empty when criteria are given
 * @param groups group by rater, for a plain table
 * @param lowest lowest answer of the scale
 * @param highest highest answer
 * @param constants constants of IPRAS
 */
record PanelSettings(
    List<String> criteria,
    List<String> raters,
    Map<String, String> groups,
    int lowest,
    int highest,
    Appropriateness.Constants constants) {

  static final List<Parameter> DESCRIBED =
      List.of(
          Parameter.of("criterion", Kind.COLUMN, "%panel.criterion", "%panel.criterion.help")
              .many(),
          Parameter.of("rater", Kind.COLUMN, "%panel.rater", "%panel.rater.help").many(),
          Parameter.of("group", Kind.BY_COLUMN, "%panel.group", "%panel.group.help").many(),
          Parameter.of("scale", Kind.TEXT, "%panel.scale", "%panel.scale.help").standing("1,9"),
          Parameter.of("ipras-base", Kind.NUMBER, "%panel.ipras-base", "%panel.ipras-base.help")
              .standing("2.35")
              .between(0, 100),
          Parameter.of(
                  "ipras-factor", Kind.NUMBER, "%panel.ipras-factor", "%panel.ipras-factor.help")
              .standing("1.5")
              .between(0, 100));

  static PanelSettings of(Parameters given) {
    List<String> criteria = new ArrayList<>(new LinkedHashSet<>(given.all("criterion")));
    List<String> raters = new ArrayList<>(new LinkedHashSet<>(given.all("rater")));
    if (criteria.isEmpty() == raters.isEmpty()) {
      throw Problem.usage(
              criteria.isEmpty() ? "who rates is missing" : "both criteria and raters were given")
          .fix(
              "give --criterion for columns made of ratings, or --rater for the columns of a plain"
                  + " table")
          .exception();
    }
    int[] scale = scale(given.text("scale"));
    return new PanelSettings(
        criteria,
        raters,
        given.byColumn("group"),
        scale[0],
        scale[1],
        new Appropriateness.Constants(given.number("ipras-base"), given.number("ipras-factor")));
  }

  private static int[] scale(String text) {
    String[] ends = text.split(",", -1);
    try {
      int lowest = Integer.parseInt(ends[0].strip());
      int highest = Integer.parseInt(ends[ends.length - 1].strip());
      if (ends.length == 2 && lowest < highest && highest - lowest <= 100) {
        return new int[] {lowest, highest};
      }
    } catch (NumberFormatException e) {
      // said below, as for every other text that is no scale
    }
    throw Problem.usage("the parameter 'scale' is '" + text + "'")
        .allowing("the lowest and the highest answer, whole numbers at most 100 apart, such as 1,9")
        .exception();
  }
}
