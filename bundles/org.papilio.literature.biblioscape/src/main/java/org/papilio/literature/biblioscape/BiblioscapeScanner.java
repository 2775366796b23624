package org.papilio.literature.biblioscape;

import java.io.Reader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.TaggedScanner;

/** Records of lines with a tag between dashes, each ended by a line of dashes. */
final class BiblioscapeScanner extends TaggedScanner {

  private static final Pattern TAG = Pattern.compile("--([A-Z][A-Z0-9])--(?: (.*)|\\s*)");

  BiblioscapeScanner(Reader reader) {
    super(reader);
  }

  @Override
  protected @Nullable Tag tag(String line) {
    if (line.length() > 1 << 20) {
      return null;
    }
    if (line.startsWith("------")) {
      return new Tag("------", "");
    }
    Matcher found = TAG.matcher(line);
    return found.matches()
        ? new Tag(found.group(1), found.group(2) == null ? "" : found.group(2).strip())
        : null;
  }

  @Override
  protected boolean begins(Tag tag, List<Tag> before) {
    return false;
  }

  @Override
  protected boolean ends(Tag tag) {
    return tag.name().equals("------");
  }
}
