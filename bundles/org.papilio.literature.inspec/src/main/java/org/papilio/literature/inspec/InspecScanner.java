package org.papilio.literature.inspec;

import java.io.Reader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.TaggedScanner;

/** Records of lines such as "TI ~ A title" below a line that counts them. */
final class InspecScanner extends TaggedScanner {

  private static final Pattern TAG = Pattern.compile("([A-Z]{2}) ~ ?(.*)");

  InspecScanner(Reader reader) {
    super(reader);
  }

  @Override
  protected @Nullable Tag tag(String line) {
    if (line.length() > 1 << 20) {
      return null;
    }
    if (line.startsWith("Record") && line.contains("INSPEC")) {
      return new Tag("Record", "");
    }
    Matcher found = TAG.matcher(line);
    return found.matches() ? new Tag(found.group(1), found.group(2).strip()) : null;
  }

  @Override
  protected boolean begins(Tag tag, List<Tag> before) {
    return tag.name().equals("Record");
  }
}
