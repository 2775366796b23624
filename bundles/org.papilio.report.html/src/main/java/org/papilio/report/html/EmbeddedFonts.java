package org.papilio.report.html;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Typefaces;

/** The typefaces of the pictures, embedded once for the whole report. */
@Component(service = FontSource.class)
public final class EmbeddedFonts implements FontSource {

  /** Basic Latin to Latin Extended-A, and the punctuation and signs that labels use. */
  private static final Set<Integer> LETTERS =
      IntStream.concat(IntStream.rangeClosed(0x20, 0x17f), "–—‘’“”„…·×−→←↑↓≤≥€".codePoints())
          .boxed()
          .collect(Collectors.toUnmodifiableSet());

  private final Typefaces typefaces;

  @Activate
  public EmbeddedFonts(@Reference Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  @Override
  public String rules() {
    Map<Face, Set<Integer>> used = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      used.put(face, LETTERS);
    }
    return typefaces.embedded(used);
  }
}
