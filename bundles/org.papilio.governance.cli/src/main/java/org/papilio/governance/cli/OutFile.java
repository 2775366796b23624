package org.papilio.governance.cli;

/** Names the file of each case when several are drawn with one {@code --out}. */
final class OutFile {

  private OutFile() {}

  /**
   * The name for one case: {@code {case}} in the pattern stands for it; without it, the name of the
   * case is put before the extension when there are several.
   */
  static String of(String pattern, String slug, boolean several) {
    if (pattern.contains("{case}")) {
      return pattern.replace("{case}", slug);
    }
    if (!several) {
      return pattern;
    }
    int slash = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('\\'));
    int dot = pattern.lastIndexOf('.');
    if (dot <= slash + 1) {
      String name = dot == slash + 1 ? pattern.substring(slash + 1) : "";
      String folder = slash < 0 ? "" : pattern.substring(0, slash + 1);
      return name.isEmpty() ? pattern + "-" + slug : folder + slug + name;
    }
    return pattern.substring(0, dot) + "-" + slug + pattern.substring(dot);
  }
}
