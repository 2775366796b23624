package org.papilio.literature.ovid;

import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.TaggedScanner;

/** Records that begin with a number in angle brackets; a label, then its value indented. */
final class OvidScanner extends TaggedScanner {

  /** The tag of the number that begins a record. */
  static final String NUMBER = "<>";

  private static final Pattern BEGIN = Pattern.compile("\\s{0,3}<\\d{1,9}>\\s*");
  private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{L}&/() -]{1,50}\\s*");

  /** Labels whose lines mean something. */
  private static final Set<String> LINES = Set.of("References", "Institution");

  OvidScanner(Reader reader) {
    super(reader);
  }

  @Override
  protected @Nullable Tag tag(String line) {
    if (line.length() > 100) {
      return null;
    }
    if (BEGIN.matcher(line).matches()) {
      return new Tag(NUMBER, line.strip().replaceAll("[<>]", ""));
    }
    return LABEL.matcher(line).matches() ? new Tag(line.strip(), "") : null;
  }

  @Override
  protected boolean mayBegin(Tag tag) {
    return tag.name().equals(NUMBER);
  }

  @Override
  protected boolean begins(Tag tag, List<Tag> before) {
    return tag.name().equals(NUMBER);
  }

  @Override
  protected boolean continues(String line, Tag before) {
    return !line.isBlank() && line.charAt(0) <= ' ';
  }

  @Override
  protected String joint(String tag) {
    return LINES.contains(tag) ? "\n" : " ";
  }
}
