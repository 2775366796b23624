package org.papilio.literature.vocabularies;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParser;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;

/** Reads the statements of an RDF file in Turtle, RDF/XML or N-Triples, within limits. */
final class RdfFile {

  static final String FORMATS = "Turtle (.ttl), RDF/XML (.rdf, .xml) and N-Triples (.nt)";
  static final long MOST_BYTES = 512L << 20;
  static final long MOST_STATEMENTS = 10_000_000;
  private static final int TOLD_EACH = 10_000;
  private static final int LOOKED_AT = 512;

  /** Relative names are legal, but a file of a vocabulary should have none; this shows them. */
  static final String BASE = "file:///vocabulary/";

  private RdfFile() {}

  /** Takes one statement after the other. */
  interface Taker {
    void take(Statement statement);
  }

  /**
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for a file that is no RDF or is
   *     beyond the limits, with the line
   */
  static void read(SourceFile file, Progress progress, Taker to) {
    try (InputStream in = new Bounded(new BufferedInputStream(file.open(), 1 << 16))) {
      RDFParser parser = parser(file);
      parser.setRDFHandler(
          new AbstractRDFHandler() {
            private long count;

            @Override
            public void handleStatement(Statement statement) {
              if (++count > MOST_STATEMENTS) {
                throw new RDFHandlerException(
                    "it has more than " + MOST_STATEMENTS + " statements");
              }
              if (count % TOLD_EACH == 0) {
                progress.check();
                progress.report(count, -1, "statements read");
              }
              to.take(statement);
            }
          });
      parser.parse(in, BASE);
    } catch (CancelledException e) {
      throw e;
    } catch (RDFParseException e) {
      String place = e.getLineNumber() > 0 ? file.name() + ":" + e.getLineNumber() : file.name();
      throw refused(place, e);
    } catch (IOException | RuntimeException e) {
      // The readers throw what they please at files made to break them.
      throw refused(file.name(), e);
    } catch (StackOverflowError e) {
      throw refused(file.name(), new IOException("its parts are nested too deep", e));
    }
  }

  private static RuntimeException refused(String place, Exception why) {
    boolean doctype = String.valueOf(why.getMessage()).contains("DOCTYPE");
    String reason =
        doctype
            ? "a document type (DOCTYPE) is refused, since it can pull in other files"
            : String.valueOf(why.getMessage());
    return Problem.badInput("the vocabulary cannot be read: " + reason)
        .at(place)
        .allowing(FORMATS)
        .fix(
            doctype
                ? "save it as Turtle, or take the DOCTYPE out"
                : "mend this place, or save the file in another of these formats")
        .exception(why);
  }

  private static RDFParser parser(SourceFile file) throws IOException {
    RDFParser parser = chosen(file);
    parser.getParserConfig().set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
    // A label with a doubtful language tag is still a label.
    parser.getParserConfig().set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
    parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
    parser.getParserConfig().set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    parser.getParserConfig().set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    parser.getParserConfig().set(XMLParserSettings.SECURE_PROCESSING, true);
    parser.getParserConfig().set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
    parser.getParserConfig().set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
    parser.getParserConfig().set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
    return parser;
  }

  private static RDFParser chosen(SourceFile file) throws IOException {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".nt")) {
      return new NTriplesParser();
    }
    String start;
    try (InputStream in = file.open()) {
      start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
    }
    String text = start.replace("\uFEFF", "").stripLeading();
    boolean xml =
        text.startsWith("<?xml")
            || text.startsWith("<!")
            || text.startsWith("<rdf:RDF")
            || !text.startsWith("<") && start.indexOf('\0') >= 0;
    if (xml) {
      return new RDFXMLParser();
    }
    if (text.startsWith("{") || text.startsWith("[") && name.endsWith("json")) {
      throw new IOException("JSON-LD is not read");
    }
    return new TurtleParser();
  }

  /** Ends a file that is too long. */
  private static final class Bounded extends java.io.FilterInputStream {
    private long read;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      counted(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int some = super.read(into, from, length);
      counted(Math.max(0, some));
      return some;
    }

    private void counted(int more) throws IOException {
      read += more;
      if (read > MOST_BYTES) {
        throw new IOException("it is longer than " + (MOST_BYTES >> 20) + " MiB");
      }
    }
  }
}
