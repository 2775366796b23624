package org.papilio.cases.network;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.platform.xml.XmlInput;

/** Walks through XML that anybody may have written: no DOCTYPE, no entities, bounded depth. */
final class XmlReading {

  private static final int DEEPEST = 64;
  private static final int BETWEEN_CHECKS = 1_000;

  private final XMLStreamReader reader;
  private final String name;
  private final Progress progress;
  private int depth;
  private int elements;

  XmlReading(InputStream in, String name, Progress progress) {
    this.name = name;
    this.progress = progress;
    try {
      this.reader = XmlInput.factory().createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw wrong(e);
    }
  }

  /**
   * Goes to the next begin or end of an element.
   *
   * @return false at the end of the document
   */
  boolean next() {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          throw Problem.badInput("the file has a DOCTYPE, which could pull in other files")
              .at(where())
              .fix("take the line out, or export it without one")
              .exception();
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (++depth > DEEPEST) {
            throw Problem.badInput("elements lie more than " + DEEPEST + " deep in each other")
                .at(where())
                .exception();
          }
          if (++elements % BETWEEN_CHECKS == 0) {
            progress.check();
          }
          return true;
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw wrong(e);
    }
  }

  /** Goes to the next beginning of an element; false at the end of the document. */
  boolean nextBeginning() {
    while (next()) {
      if (begins()) {
        return true;
      }
    }
    return false;
  }

  boolean begins() {
    return reader.isStartElement();
  }

  /** The name of the element without its prefix. */
  String element() {
    return reader.getLocalName();
  }

  /** An attribute; empty when it is not there. */
  String attribute(String attribute) {
    String value = reader.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }

  /**
   * The text of an element; afterwards the reader is at its end. Elements inside of it are passed
   * over.
   *
   * @param passed told for each of them
   */
  String textOrElements(Runnable passed) {
    StringBuilder text = new StringBuilder();
    int outside = depth;
    try {
      while (reader.hasNext() && depth >= outside) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          passed.run();
          depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        } else if (event == XMLStreamConstants.CHARACTERS && depth == outside) {
          text.append(reader.getText());
        }
      }
      return text.toString();
    } catch (XMLStreamException e) {
      throw wrong(e);
    }
  }

  /** The text of an element that holds text alone; afterwards the reader is at its end. */
  String text() {
    try {
      String text = reader.getElementText();
      depth--;
      return text;
    } catch (XMLStreamException e) {
      throw wrong(e);
    }
  }

  String where() {
    return name + ":" + reader.getLocation().getLineNumber();
  }

  private ProblemException wrong(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    String reason = String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
    return Problem.badInput("not well-formed XML: " + reason.replaceFirst("^Message: ", ""))
        .at(line > 0 ? name + ":" + line : name)
        .exception(e);
  }
}
