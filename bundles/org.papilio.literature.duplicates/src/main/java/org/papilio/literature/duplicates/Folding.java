package org.papilio.literature.duplicates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papilio.literature.api.Markup;

/** Brings texts to a form in which spellings of the same thing are the same. */
final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,6})|#[xX](\\p{XDigit}{1,5})|(\\w{2,6}));");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,40}>");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
  private static final Map<Character, String> LETTERS =
      Map.of(
          'ß', "ss", 'ø', "o", 'ł', "l", 'æ', "ae", 'œ', "oe", 'đ', "d", 'ð', "d", 'þ', "th", 'ı',
          "i");
  private static final Set<String> FUNCTION_WORDS =
      Arrays.stream(
              ("a an and are as at be by can do does for from how in into is it its of on or our"
                      + " the their this to under up we what when where which who why with within"
                      + " between among der die das des dem den ein eine einer eines und oder im"
                      + " von vom zu zur zum mit fur auf aus bei uber nach durch als ist le la les"
                      + " un une du de et ou en dans sur pour par avec au aux el los las y del al"
                      + " por para con una il lo gli di da dal della dei nel nella per su het een"
                      + " van voor met op om door bij os um uma do dos em no na com")
                  .split(" "))
          .collect(Collectors.toUnmodifiableSet());

  private Folding() {}

  /** Whether a folded word carries next to no meaning: "the", "und", "de la". */
  static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word);
  }

  /** Lower case, without accents, markup, character entities and punctuation; single blanks. */
  static String fold(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String plain = isAscii(text) ? text : decomposed(text);
    if (plain.indexOf('&') >= 0) {
      plain = decomposed(ENTITY.matcher(plain).replaceAll(Folding::entity));
    }
    if (plain.indexOf('<') >= 0) {
      plain = TAG.matcher(Markup.plain(plain)).replaceAll("");
    }
    StringBuilder folded = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char letter = Character.toLowerCase(plain.charAt(i));
      if (Character.isLetterOrDigit(letter)) {
        if (gap && !folded.isEmpty()) {
          folded.append(' ');
        }
        gap = false;
        String spelled = letter < 128 ? null : LETTERS.get(letter);
        if (spelled == null) {
          folded.append(letter);
        } else {
          folded.append(spelled);
        }
      } else if (letter != '\'' && letter != '’' && letter != '\u00AD') {
        gap = true;
      }
    }
    return folded.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String decomposed(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }

  private static String entity(java.util.regex.MatchResult found) {
    String replaced = " ";
    if (found.group(1) != null) {
      replaced = Character.toString(Math.min(Integer.parseInt(found.group(1)), 0xFFFF));
    } else if (found.group(2) != null) {
      replaced = Character.toString(Math.min(Integer.parseInt(found.group(2), 16), 0xFFFF));
    } else {
      String named = NAMED.get(found.group(3).toLowerCase(Locale.ROOT));
      String base = found.group(3).replaceFirst("(?:uml|acute|grave|circ|cedil|tilde|ring)$", "");
      replaced = named != null ? named : base.length() == 1 ? base : " ";
    }
    return Matcher.quoteReplacement(replaced);
  }

  /** The words of a folded text. */
  static List<String> words(String folded) {
    List<String> words = new ArrayList<>();
    int from = 0;
    while (from < folded.length()) {
      int end = folded.indexOf(' ', from);
      end = end < 0 ? folded.length() : end;
      words.add(folded.substring(from, end));
      from = end + 1;
    }
    return words;
  }
}
