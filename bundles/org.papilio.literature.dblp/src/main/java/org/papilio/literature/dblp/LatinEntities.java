package org.papilio.literature.dblp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Spells the entities of Latin 1 that dblp's document type declares as numbers, so that the
 * document type need not be read: {@code &ouml;} as {@code &#246;}. All else passes as it stands.
 */
final class LatinEntities extends InputStream {

  /** The names of U+00A0 to U+00FF in order. Source: HTML 4.01, section 24.2. */
  private static final String NAMES =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final int LONGEST = 8;
  private static final Map<String, byte[]> NUMBERS = new HashMap<>();

  static {
    int code = 0xA0;
    for (String name : NAMES.split(" ")) {
      NUMBERS.put(name, ("#" + code + ";").getBytes(StandardCharsets.US_ASCII));
      code++;
    }
  }

  private final BufferedInputStream in;
  private byte @Nullable [] number;
  private int at;

  LatinEntities(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  @Override
  public int read() throws IOException {
    byte[] spelled = number;
    if (spelled != null) {
      int b = spelled[at++];
      if (at == spelled.length) {
        number = null;
      }
      return b;
    }
    int b = in.read();
    if (b == '&') {
      number = look();
      at = 0;
    }
    return b;
  }

  /** The number for the name that stands next, which is then passed; null when there is none. */
  private byte @Nullable [] look() throws IOException {
    in.mark(LONGEST + 1);
    StringBuilder name = new StringBuilder();
    int b = in.read();
    while (b > ' ' && b != ';' && name.length() < LONGEST) {
      name.append((char) b);
      b = in.read();
    }
    byte[] found = b == ';' ? NUMBERS.get(name.toString()) : null;
    if (found == null) {
      in.reset();
    }
    return found;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count = 0;
    while (count < length) {
      int b = read();
      if (b < 0) {
        break;
      }
      into[from + count] = (byte) b;
      count++;
    }
    return count == 0 ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
