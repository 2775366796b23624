package org.papilio.search.tck;

import static org.papilio.search.tck.MemorySource.document;
import static org.papilio.search.tck.MemorySource.text;
import static org.papilio.search.tck.MemorySource.year;

import java.util.LinkedHashMap;
import java.util.Map;
import org.papilio.search.api.SearchDocument;

/**
 * The seven works on which the project stands, as libraries catalogue them, and as people cite
 * them.
 */
public final class FoundingWorks {

  private static final SearchDocument[] RECORDS = {
    document(
        "klein2007",
        "L'innovation sociale. Émergence et effets sur la transformation des sociétés",
        text("name", "Klein, Juan-Luis"),
        text("name", "Harrisson, Denis"),
        text("venue", "Presses de l'Université du Québec"),
        year(2007)),
    document(
        "moulaert2005",
        "Towards Alternative Model(s) of Local Innovation",
        text("name", "Moulaert, Frank"),
        text("name", "Martinelli, Flavia"),
        text("name", "Swyngedouw, Erik"),
        text("name", "González, Sara"),
        text("venue", "Urban Studies"),
        year(2005)),
    document(
        "kazepov2010",
        "Rescaling Social Policies: Towards Multilevel Governance in Europe",
        text("name", "Kazepov, Yuri"),
        text("venue", "Ashgate"),
        year(2010)),
    document(
        "brenner2004",
        "New State Spaces: Urban Governance and the Rescaling of Statehood",
        text("name", "Brenner, Neil"),
        text("venue", "Oxford University Press"),
        year(2004)),
    document(
        "cantillon2011",
        "Social Federalism: The Creation of a Layered Welfare State. The Belgian Case",
        text("name", "Cantillon, Bea"),
        text("name", "Popelier, Patricia"),
        text("name", "Mussche, Ninke"),
        text("venue", "Intersentia"),
        year(2011)),
    document(
        "thelen2004",
        "How Institutions Evolve: The Political Economy of Skills in Germany, Britain, the United"
            + " States, and Japan",
        text("name", "Thelen, Kathleen"),
        text("venue", "Cambridge University Press"),
        year(2004)),
    document(
        "beland2007",
        "Ideas and Institutional Change in Social Security: Conversion, Layering, and Policy Drift",
        text("name", "Béland, Daniel"),
        text("venue", "Social Science Quarterly"),
        year(2007))
  };

  private FoundingWorks() {}

  /** The seven records. */
  public static SearchDocument[] records() {
    return RECORDS.clone();
  }

  /** Cited as → id. */
  public static Map<String, String> citations() {
    Map<String, String> citations = new LinkedHashMap<>();
    citations.put("Klein and Harrison, 2007", "klein2007");
    citations.put("Moulaert, Martinelli and Swyngedouw, 2005", "moulaert2005");
    citations.put("Kazepov, 2010", "kazepov2010");
    citations.put("Brenner, 2004", "brenner2004");
    citations.put("Cantillon, Popelier and Mussche, 2010", "cantillon2011");
    citations.put("Thelen, 2004", "thelen2004");
    citations.put("Beland, 2007", "beland2007");
    return citations;
  }
}
