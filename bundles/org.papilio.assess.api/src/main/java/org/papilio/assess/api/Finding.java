package org.papilio.assess.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a method found.
 *
 * @param headline the result in one sentence, without full stop; where there are several answers,
 *     it says so first
 * @param warnings what the reader must know before using it, one sentence each
 * @param completeness whether the search behind it was complete
 * @param prose paragraphs, in reading order
 * @param tables tables, the most important first
 * @param figures figures, the most important first
 * @param parts the numbers of the result with their explanation
 * @param files what a reader may take along, such as a script that computes the same elsewhere
 */
public record Finding(
    String headline,
    List<String> warnings,
    Completeness completeness,
    List<Paragraph> prose,
    List<ResultTable> tables,
    List<Figure> figures,
    List<Part> parts,
    List<File> files) {

  /**
   * Whether everything that was looked for was found.
   *
   * @param complete true when nothing is missing
   * @param statement what was searched, and what is missing where a limit was reached
   */
  public record Completeness(boolean complete, String statement) {
    public Completeness {
      Objects.requireNonNull(statement, "statement");
    }
  }

  /** A paragraph; its heading may be empty. */
  public record Paragraph(String heading, String text) {
    public Paragraph {
      Objects.requireNonNull(heading, "heading");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A text to take along.
   *
   * @param name file name with its extension, letters, digits, dots, hyphens and underscores
   * @param mediaType such as {@code text/x-r}
   * @param what what it is for, in one sentence
   * @param text its content
   */
  public record File(String name, String mediaType, String what, String text) {
    public File {
      if (!name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+")) {
        throw new IllegalArgumentException(
            "the file name '"
                + name
                + "' is not allowed; use letters, digits, hyphens and an extension");
      }
      Objects.requireNonNull(mediaType, "mediaType");
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(text, "text");
    }
  }

  public Finding {
    if (headline.isBlank()) {
      throw new IllegalArgumentException("a finding needs a headline; it is empty");
    }
    warnings = List.copyOf(warnings);
    Objects.requireNonNull(completeness, "completeness");
    prose = List.copyOf(prose);
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
    parts = List.copyOf(parts);
    files = List.copyOf(files);
  }

  public Optional<ResultTable> table(String id) {
    return tables.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  public Optional<Figure> figure(String id) {
    return figures.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /** The same finding, in which rows of tables that name no case speak of these. */
  public Finding speakingOf(List<String> cases) {
    return new Finding(
        headline,
        warnings,
        completeness,
        prose,
        tables.stream().map(table -> table.speakingOf(cases)).toList(),
        figures,
        parts,
        files);
  }

  public static Builder headline(String sentence) {
    return new Builder(sentence);
  }

  /** Collects the parts of a finding. Not safe for several threads. */
  public static final class Builder {
    private final String headline;
    private final List<String> warnings = new ArrayList<>();
    private Completeness completeness = new Completeness(true, "computed directly; no search");
    private final List<Paragraph> prose = new ArrayList<>();
    private final List<ResultTable> tables = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<File> files = new ArrayList<>();

    private Builder(String headline) {
      this.headline = headline;
    }

    public Builder warning(String sentence) {
      warnings.add(sentence);
      return this;
    }

    public Builder completeness(boolean complete, String statement) {
      completeness = new Completeness(complete, statement);
      return this;
    }

    public Builder paragraph(String heading, String text) {
      prose.add(new Paragraph(heading, text));
      return this;
    }

    public Builder table(ResultTable table) {
      tables.add(table);
      return this;
    }

    public Builder figure(Figure figure) {
      figures.add(figure);
      return this;
    }

    public Builder part(Part part) {
      parts.add(part);
      return this;
    }

    public Builder file(File file) {
      files.add(file);
      return this;
    }

    public Finding build() {
      return new Finding(headline, warnings, completeness, prose, tables, figures, parts, files);
    }
  }
}
