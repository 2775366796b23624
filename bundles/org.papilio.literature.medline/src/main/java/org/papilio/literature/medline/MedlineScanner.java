package org.papilio.literature.medline;

import java.io.Reader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.TaggedScanner;

/** Records of tagged MEDLINE: parted by blank lines, values continued on indented lines. */
final class MedlineScanner extends TaggedScanner {

  static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9]{1,3}) {0,2}-\\s?(.*)");

  MedlineScanner(Reader reader) {
    super(reader);
  }

  @Override
  protected @Nullable Tag tag(String line) {
    Matcher found = line.length() > 2 && line.length() < 1 << 20 ? TAG.matcher(line) : null;
    return found != null && found.matches() ? new Tag(found.group(1), found.group(2)) : null;
  }

  @Override
  protected boolean begins(Tag tag, List<Tag> before) {
    return tag.name().equals("PMID") && before.stream().anyMatch(b -> b.name().equals("PMID"));
  }

  @Override
  protected boolean endsAtBlank(List<Tag> before) {
    return true;
  }

  @Override
  protected boolean continues(String line, Tag before) {
    return !line.isEmpty() && line.charAt(0) <= ' ';
  }
}
