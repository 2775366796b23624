package org.papilio.governance.picture.places.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outlines that a workspace keeps: {@code outlines/NAME.json} as it was given, and beside it {@code
 * outlines/NAME.about.json} with what the maker of the file wants said, without which no file is
 * taken. Both are versioned as cases are.
 */
public final class OutlineFiles {

  private static final String FOLDER = "outlines";
  private static final String ABOUT = ".about.json";
  private static final String FORMAT = "papilio-outlines";
  private static final int LONGEST = 400;
  private static final int LONGEST_NAME = 40;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** Names of the grounds that need no file. */
  public static final Set<String> TAKEN = Set.of("tiles", "countries");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WorkspaceStore store;

  public OutlineFiles(WorkspaceStore store) {
    this.store = store;
  }

  /**
   * What is said of a file.
   *
   * @param name by which pictures ask for it
   * @param attribution printed in every picture, never empty
   * @param code property that holds the code of an area
   * @param areas how many areas the file has
   */
  public record About(String name, String attribution, String code, int areas) {}

  /** All files of a revision, by name. */
  public List<About> list(Revision revision) {
    return store.list(revision, FOLDER).stream()
        .filter(path -> path.endsWith(ABOUT))
        .map(path -> path.substring(FOLDER.length() + 1, path.length() - ABOUT.length()))
        .filter(name -> NAME.matcher(name).matches())
        .map(name -> about(revision, name))
        .toList();
  }

  /**
   * What is said of one file.
   *
   * @throws org.papilio.platform.problem.ProblemException not found, when there is none such
   */
  public About about(Revision revision, String name) {
    JsonNode said = said(revision, name);
    String attribution = said.path("attribution").asString("").strip();
    if (attribution.isEmpty()) {
      throw unattributed().at(path(name, ABOUT)).exception();
    }
    return new About(
        name,
        attribution,
        said.path("code").asString(OutlineReader.ID),
        said.path("areas").asInt(0));
  }

  private JsonNode said(Revision revision, String name) {
    try {
      return JSON.readTree(bytes(revision, name, ABOUT));
    } catch (JacksonException e) {
      throw Problem.badInput("this is no JSON that can be read: " + e.getOriginalMessage())
          .at(path(name, ABOUT))
          .exception(e);
    }
  }

  /** The outlines of a file. */
  public List<Outline> outlines(Revision revision, About about) {
    return new OutlineReader(path(about.name(), ".json"), about.code())
        .read(bytes(revision, about.name(), ".json"));
  }

  private byte[] bytes(Revision revision, String name, String ending) {
    return store.read(revision, path(name, ending)).orElseThrow(() -> unknown(name).exception());
  }

  private static Problem unknown(String name) {
    return Problem.notFound("the workspace has no outlines '" + name + "'")
        .fix("'outlines list' names those that there are");
  }

  /**
   * Keeps a file; an older one of the same name is replaced.
   *
   * @throws org.papilio.platform.problem.ProblemException bad input, for a wrong name, without an
   *     attribution, or for a file that {@link OutlineReader} does not take
   */
  public About add(Author author, String name, byte[] content, String attribution, String code) {
    checkName(name);
    String said = attribution.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    if (said.isEmpty()) {
      throw unattributed().exception();
    }
    if (said.length() > LONGEST) {
      throw Problem.badInput("the attribution has " + said.length() + " letters")
          .allowing("1 to " + LONGEST)
          .exception();
    }
    int areas = new OutlineReader(name, code).read(content).size();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("format", FORMAT);
    about.put("version", 1);
    about.put("attribution", said);
    about.put("code", code);
    about.put("areas", areas);
    store.commit(
        store.head(),
        author,
        "Outlines " + name,
        List.of(
            FileWrite.of(path(name, ".json"), content),
            FileWrite.of(
                path(name, ABOUT),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(about))));
    return new About(name, said, code, areas);
  }

  /** Deletes a file; pictures of older revisions still have it. */
  public void remove(Author author, String name) {
    Revision head = store.head();
    if (!NAME.matcher(name).matches() || store.read(head, path(name, ".json")).isEmpty()) {
      throw unknown(name).exception();
    }
    store.commit(
        head,
        author,
        "Outlines " + name + " removed",
        List.of(FileWrite.delete(path(name, ".json")), FileWrite.delete(path(name, ABOUT))));
  }

  /** The name of a file as a word: {@code NUTS_RG 60M.geojson} becomes {@code nuts-rg-60m}. */
  static String name(String file) {
    String word =
        file.toLowerCase(Locale.ROOT)
            .replaceFirst("\\.[a-z]+$", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    return word.substring(0, Math.min(LONGEST_NAME, word.length()));
  }

  private static void checkName(String name) {
    if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
      throw Problem.badInput("'" + name + "' can be no name of outlines")
          .allowing(
              "up to 40 lower-case letters, digits and hyphens; not " + String.join(", ", TAKEN))
          .exception();
    }
  }

  private static Problem unattributed() {
    return Problem.badInput("outlines without an attribution are not taken")
        .fix(
            "say whose they are, as their licence asks for: it is printed in every picture, so"
                + " that a map never leaves without it");
  }

  private static String path(String name, String ending) {
    return FOLDER + "/" + name + ending;
  }
}
