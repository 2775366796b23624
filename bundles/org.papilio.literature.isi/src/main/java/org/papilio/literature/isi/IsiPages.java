package org.papilio.literature.isi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.papilio.literature.api.tagged.TaggedRecord;

/** Pages: first and last in tags of their own, both in one, or the number of an article. */
final class IsiPages {

  private IsiPages() {}

  static String read(TaggedRecord in) {
    String both = in.first("PS");
    String first = in.first("BP", "BR");
    String last = in.first("EP");
    if (!first.isEmpty()) {
      return last.isEmpty() || last.equals(first) || first.indexOf('-') > 0 && both.isEmpty()
          ? first
          : first + "-" + last;
    }
    return !both.isEmpty() ? both : !last.isEmpty() ? last : in.first("AR");
  }

  static Map<String, String> write(String page) {
    Map<String, String> tags = new LinkedHashMap<>();
    int dash = page.indexOf('-');
    boolean span =
        dash > 0
            && dash < page.length() - 1
            && page.indexOf('-', dash + 1) < 0
            && !page.substring(0, dash).equals(page.substring(dash + 1))
            && page.equals(page.replace(" ", ""));
    if (span) {
      tags.put("BP", page.substring(0, dash));
      tags.put("EP", page.substring(dash + 1));
    } else {
      tags.put("PS", page);
    }
    return tags;
  }
}
