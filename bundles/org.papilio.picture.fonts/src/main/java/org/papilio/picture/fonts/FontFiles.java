package org.papilio.picture.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Typefaces;

/**
 * The typefaces, from the font files in this bundle; each is read once, when it is first needed.
 */
@Component
public final class FontFiles implements Typefaces {

  private static final double MISSING_EM = 0.6;

  /** The files of one face: Western European letters, then the remaining Latin ones. */
  private final Map<Face, List<Sfnt>> fonts = new EnumMap<>(Face.class);

  @Activate
  public FontFiles() {}

  @Override
  public double width(Face face, double size, String text) {
    double ems = text.codePoints().mapToDouble(code -> em(face, code)).sum();
    return ems * size;
  }

  private double em(Face face, int code) {
    for (Sfnt font : fonts(face)) {
      Integer glyph = font.glyphs.get(code);
      if (glyph != null) {
        return (double) font.advance(glyph) / font.unitsPerEm;
      }
    }
    if (Character.getType(code) == Character.NON_SPACING_MARK
        || Character.getType(code) == Character.FORMAT) {
      return 0;
    }
    return Character.isIdeographic(code) ? 1 : MISSING_EM;
  }

  @Override
  public String fit(Face face, double size, String text, double room) {
    if (width(face, size, text) <= room) {
      return text;
    }
    double left = room - width(face, size, "…");
    int end = 0;
    double used = 0;
    while (end < text.length()) {
      int code = text.codePointAt(end);
      used += em(face, code) * size;
      if (used > left) {
        break;
      }
      end += Character.charCount(code);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  @Override
  public String embedded(Map<Face, Set<Integer>> texts) {
    StringBuilder css = new StringBuilder();
    for (Map.Entry<Face, Set<Integer>> entry : new TreeMap<>(texts).entrySet()) {
      SortedSet<Integer> wanted = new TreeSet<>(entry.getValue());
      for (Sfnt font : fonts(entry.getKey())) {
        SortedSet<Integer> here = new TreeSet<>(wanted);
        here.retainAll(font.glyphs.keySet());
        wanted.removeAll(here);
        if (!here.isEmpty()) {
          css.append(rule(entry.getKey(), here, Subset.of(font, here)));
        }
      }
    }
    return css.toString();
  }

  private static String rule(Face face, SortedSet<Integer> codes, byte[] data) {
    StringBuilder range = new StringBuilder();
    for (int code : codes) {
      range.append(range.isEmpty() ? "" : ",").append("U+").append(Integer.toHexString(code));
    }
    return "@font-face{font-family:"
        + face.family()
        + ";font-weight:"
        + face.weight()
        + ";src:url(data:font/ttf;base64,"
        + Base64.getEncoder().encodeToString(data)
        + ") format('truetype');unicode-range:"
        + range
        + "}";
  }

  @Override
  public byte[] trueType(Face face, boolean extended) {
    return Subset.whole(fonts(face).get(extended ? 1 : 0));
  }

  private List<Sfnt> fonts(Face face) {
    synchronized (fonts) {
      return fonts.computeIfAbsent(face, f -> List.of(read(f, "latin"), read(f, "latin-ext")));
    }
  }

  private static Sfnt read(Face face, String subset) {
    String name =
        face.family().toLowerCase(java.util.Locale.ROOT)
            + "-"
            + subset
            + "-"
            + face.weight()
            + "-normal.woff";
    try (InputStream in = FontFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the font file " + name + " is missing in this bundle");
      }
      return Sfnt.ofWoff(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the font file " + name + " cannot be read", e);
    }
  }
}
