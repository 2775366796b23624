package org.papilio.literature.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.spelling.Relators;
import org.papilio.literature.marc.MarcField.Subfield;

/** Names: {@code Family, Given} of persons, parts of organisations and meetings. */
final class MarcNames {

  private static final Pattern INITIALS = Pattern.compile(".*(?:^|[\\s.\\-])\\p{Lu}\\.$");
  private static final Pattern SUFFIX =
      Pattern.compile("(?i)(jr|sr|jun|sen|junior|senior|filho|neto|[ivx]{1,4})\\.?");

  private MarcNames() {}

  /** The name in a field whose tag ends in 00, 10 or 11; null-safe: a blank one gives none. */
  static List<Name> read(MarcField field) {
    String kind = field.tag().substring(1);
    String whole =
        switch (kind) {
          case "10" -> joined(field, "ab", ". ");
          case "11" -> meeting(field);
          default -> field.first("a");
        };
    String text = kind.equals("11") ? whole : person(whole);
    if (text.isEmpty()) {
      return List.of();
    }
    if (!kind.equals("00")) {
      return List.of(Name.literal(text));
    }
    return List.of(person(field, text));
  }

  private static Name person(MarcField field, String text) {
    int comma = text.indexOf(',');
    String title = MarcText.trimmed(field.first("c"));
    if (comma <= 0 || field.ind1() == '0') {
      String number = MarcText.trimmed(field.first("b"));
      String whole =
          Stream.of(text, number).filter(p -> !p.isEmpty()).collect(Collectors.joining(" "));
      boolean oneWord = whole.indexOf(' ') < 0 && field.ind1() != '0';
      return oneWord ? Name.of(whole, "") : Name.literal(whole);
    }
    String family = text.substring(0, comma).strip();
    String given = text.substring(comma + 1).strip();
    String suffix = "";
    int second = given.lastIndexOf(',');
    if (second >= 0 && SUFFIX.matcher(given.substring(second + 1).strip()).matches()) {
      suffix = given.substring(second + 1).strip();
      given = given.substring(0, second).strip();
    } else if (SUFFIX.matcher(title).matches()) {
      suffix = title;
    }
    if (family.isEmpty()) {
      return Name.literal(text);
    }
    return new Name(family, given, suffix, "", "", "");
  }

  /** Without the punctuation before dates; the full stop of an initial stays. */
  private static String person(String text) {
    String bare = text.replace("[from old catalog]", "");
    String cut = MarcText.trimmed(MarcText.unbracketed(bare));
    return cut.endsWith(".") && !INITIALS.matcher(cut).matches() && !SHORT.matcher(cut).matches()
        ? cut.substring(0, cut.length() - 1)
        : cut;
  }

  private static final Pattern SHORT =
      Pattern.compile("(?i).*\\b(jr|sr|st|mr|mrs|dr|inc|ltd|co|etc|u\\.s)\\.");

  private static String joined(MarcField field, String codes, String between) {
    List<String> parts = new ArrayList<>();
    for (Subfield subfield : field.subfields()) {
      if (codes.indexOf(subfield.code()) >= 0 && !subfield.value().isBlank()) {
        String part = MarcText.trimmed(subfield.value());
        parts.add(part.endsWith(".") ? part.substring(0, part.length() - 1) : part);
      }
    }
    String all = String.join(between, parts);
    String last = field.subfields().isEmpty() ? "" : field.first("a").strip();
    boolean abbreviated = parts.size() == 1 && SHORT.matcher(last).matches();
    return abbreviated ? last : all;
  }

  private static String meeting(MarcField field) {
    StringBuilder text = new StringBuilder(MarcText.trimmed(field.first("a")));
    List<String> parts = new ArrayList<>();
    for (char code : new char[] {'n', 'd', 'c'}) {
      String part = field.first(String.valueOf(code)).replaceAll("^[\\s(]+|[\\s):;,.]+$", "");
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    if (!parts.isEmpty()) {
      text.append(" (").append(String.join(" : ", parts)).append(')');
    }
    return text.toString();
  }

  /** The field of a name. */
  static MarcField write(Name name, boolean main, String variable) {
    List<Subfield> subfields = new ArrayList<>();
    boolean organisation = name.isLiteral() && name.literal().indexOf(' ') > 0;
    if (name.isLiteral()) {
      subfields.add(new Subfield('a', name.literal()));
    } else {
      String family =
          Stream.of(name.droppingParticle(), name.nonDroppingParticle(), name.family())
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" "));
      String given = name.given();
      subfields.add(new Subfield('a', given.isEmpty() ? family : family + ", " + given));
      if (!name.suffix().isEmpty()) {
        subfields.add(new Subfield('c', name.suffix()));
      }
    }
    subfields.add(relator(variable));
    String tag = (main ? "1" : "7") + (organisation ? "10" : "00");
    char kind = organisation ? '2' : name.isLiteral() || name.family().isEmpty() ? '0' : '1';
    return MarcField.data(tag, kind, ' ', subfields);
  }

  /** The variable of the first relator of a field that is known; empty when none is. */
  static String variable(MarcField field) {
    for (Subfield subfield : field.subfields()) {
      boolean term = subfield.code() == (field.tag().endsWith("11") ? 'j' : 'e');
      if (subfield.code() == '4' || term) {
        String found = Relators.variable(subfield.value());
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  /** The subfield that says a variable: a code where there is one, else the variable as a term. */
  private static Subfield relator(String variable) {
    String code = Relators.code(variable);
    return code.isEmpty() ? new Subfield('e', variable) : new Subfield('4', code);
  }

  /** Whether a statement of responsibility says that who follows edited. */
  static boolean saysEdited(String statement) {
    Matcher word = EDITED.matcher(statement);
    return word.find();
  }

  private static final Pattern EDITED =
      Pattern.compile(
          "(?i)\\b(edited|editors?|eds?\\.|hrsg|herausgegeben|éd\\.|édité|sous la (dir|direction)|a"
              + " cura di|toimittan|redig)");
}
