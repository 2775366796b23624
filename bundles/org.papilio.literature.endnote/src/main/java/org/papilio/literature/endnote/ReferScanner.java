package org.papilio.literature.endnote;

import java.io.Reader;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.TaggedScanner;

/** Records of %-tags: parted by blank lines or a new %0. */
final class ReferScanner extends TaggedScanner {

  /** Tags whose lines mean something. */
  static final Set<String> LINES = Set.of("%X", "%Z", "%O", "%K", "%U", "%<", "%+");

  ReferScanner(Reader reader) {
    super(reader);
  }

  @Override
  protected @Nullable Tag tag(String line) {
    boolean tag =
        line.length() >= 2
            && line.charAt(0) == '%'
            && line.charAt(1) > ' '
            && line.charAt(1) < 127
            && (line.length() == 2 || line.charAt(2) <= ' ');
    return tag ? new Tag(line.substring(0, 2), line.substring(2).strip()) : null;
  }

  @Override
  protected boolean begins(Tag tag, List<Tag> before) {
    return tag.name().equals("%0") && before.stream().anyMatch(b -> !b.value().isBlank());
  }

  @Override
  protected boolean endsAtBlank(List<Tag> before) {
    return true;
  }

  @Override
  protected String joint(String tag) {
    return LINES.contains(tag) ? "\n" : " ";
  }
}
