package org.papilio.literature.citeproc;

import de.undercouch.citeproc.CSL;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.papilio.literature.api.bibliographies.BibliographyStyle;
import org.papilio.platform.problem.Problem;

/** The styles and locales that come with the formatter, read when they are asked for. */
final class Styles {

  private static final String LIST = "/org/papilio/wrap/citeproc/styles.tsv";

  private Styles() {}

  /** Styles whose id or title has all the words, by id. */
  static List<BibliographyStyle> find(String words) {
    String[] wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
    List<BibliographyStyle> found = new ArrayList<>();
    lines(
        line -> {
          String[] parts = line.split("\t");
          String text = (parts[0] + " " + parts[1]).toLowerCase(Locale.ROOT);
          if (Arrays.stream(wanted).allMatch(text::contains)) {
            found.add(new BibliographyStyle(parts[0], parts[1]));
          }
        });
    return found;
  }

  /**
   * The style as XML; of one that follows another, that one's.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND with styles that are near
   */
  static String xml(String id) {
    return resource("/" + safe(id) + ".csl")
        .or(() -> parent(id).flatMap(parent -> resource("/" + safe(parent) + ".csl")))
        .orElseThrow(
            () ->
                Problem.notFound("there is no style of references '" + id + "'")
                    .at("style")
                    .fix("find one with: papilio literature styles TEXT")
                    .exception());
  }

  private static Optional<String> parent(String id) {
    List<String> found = new ArrayList<>();
    lines(
        line -> {
          if (line.startsWith(id + "\t")) {
            String[] parts = line.split("\t");
            if (parts.length > 2) {
              found.add(parts[2]);
            }
          }
        });
    return found.stream().findFirst();
  }

  /** A name that can be no path. */
  private static String safe(String id) {
    return id.matches("[a-z0-9][a-z0-9-]{0,200}") ? id : "-";
  }

  /** The words of a locale as XML; empty when there is none of this name. */
  static Optional<String> locale(String tag) {
    return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        ? resource("/locales-" + tag + ".xml")
        : Optional.empty();
  }

  private static Optional<String> resource(String name) {
    try (InputStream in = CSL.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void lines(Consumer<String> each) {
    InputStream in = CSL.class.getResourceAsStream(LIST);
    if (in == null) {
      throw new IllegalStateException("the formatter comes without " + LIST);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        each.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
