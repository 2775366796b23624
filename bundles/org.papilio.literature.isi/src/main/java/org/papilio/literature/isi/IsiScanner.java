package org.papilio.literature.isi;

import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.TaggedScanner;

/** Records from PT to ER; a value goes on in lines that begin with blanks. */
final class IsiScanner extends TaggedScanner {

  private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9])(?:[ \\t]+(.*)|\\s*)");

  /** Tags with one value per line. */
  static final Set<String> LISTS =
      Set.of("AU", "AF", "BA", "BF", "BE", "ED", "CA", "GP", "CR", "C1", "CT1");

  IsiScanner(Reader reader) {
    super(reader);
  }

  @Override
  protected @Nullable Tag tag(String line) {
    if (line.length() < 2 || line.length() > 1 << 20) {
      return null;
    }
    Matcher found = TAG.matcher(line);
    return found.matches()
        ? new Tag(found.group(1), found.group(2) == null ? "" : found.group(2))
        : null;
  }

  @Override
  protected boolean begins(Tag tag, List<Tag> before) {
    return tag.name().equals("PT");
  }

  @Override
  protected boolean mayBegin(Tag tag) {
    return !Set.of("FN", "VR", "EF").contains(tag.name());
  }

  @Override
  protected boolean ends(Tag tag) {
    return tag.name().equals("ER") || tag.name().equals("EF");
  }

  @Override
  protected boolean idle(String line) {
    return line.isBlank() || line.startsWith("FN ") || line.startsWith("VR ");
  }

  @Override
  protected String joint(String tag) {
    return LISTS.contains(tag) ? "\n" : " ";
  }
}
