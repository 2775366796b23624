package org.papilio.literature.bibtex;

/** Fields that TeX does not set: addresses and identifiers. */
final class Verbatim {

  private Verbatim() {}

  /** Takes away what people escape although they need not. */
  static String read(String tex) {
    String text = tex.strip();
    if (text.startsWith("\\url{") && text.endsWith("}")) {
      text = text.substring(5, text.length() - 1);
    }
    if (text.indexOf('\\') < 0 && text.indexOf('{') < 0 && text.indexOf('}') < 0) {
      return TexReader.joinBlanks(text);
    }
    text =
        text.replace("\\textunderscore{}", "_")
            .replace("\\textunderscore", "_")
            .replace("\\textasciitilde{}", "~")
            .replace("\\textasciitilde", "~")
            .replace("{\\~{}}", "~")
            .replace("\\~{}", "~")
            .replace("{\\~}", "~")
            .replace("\\~", "~")
            .replace("$\\sim$", "~");
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escapes =
          c == '\\' && i + 1 < text.length() && "_%&#$~{}\\/-:".indexOf(text.charAt(i + 1)) >= 0;
      if (escapes) {
        i++;
        out.append(text.charAt(i));
      } else if (c != '{' && c != '}') {
        out.append(c);
      }
    }
    return TexReader.joinBlanks(out);
  }
}
