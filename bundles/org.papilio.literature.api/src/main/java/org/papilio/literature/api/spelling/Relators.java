package org.papilio.literature.api.spelling;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.papilio.literature.api.Variables;

/**
 * What a name did: relator codes and terms, and the variables they go to. Source of the codes: MARC
 * Code List for Relators, Library of Congress.
 */
public final class Relators {

  /** Code, variable, terms. Of several codes for a variable the first is written. */
  private static final String TABLE =
      """
      aut author author|auteur|autor|autore|verfasser|verfasserin|writer|joint author|kirjoittaja
      cre author creator
      edt editor editor|ed|editeur|éditeur scientifique|herausgeber|herausgeberin|hrsg|joint editor|toimittaja
      trl translator translator|tr|traducteur|übersetzer|übersetzerin|kääntäjä
      ill illustrator illustrator|ill|illustrateur|kuvittaja
      cmp composer composer|komponist|säveltäjä
      com compiler compiler|comp|joint compiler
      cur curator curator
      drt director director|film director|regisseur|ohjaaja
      fmd director film director
      pro producer producer|film producer
      nrt narrator narrator
      prf performer performer
      ctb contributor contributor
      aui contributor author of introduction|author of introduction, etc
      aft contributor author of afterword, colophon, etc
      win contributor writer of introduction
      wpr contributor writer of preface
      ths contributor thesis advisor|degree supervisor
      dgs contributor degree supervisor
      oth contributor other|sonstige
      ivr interviewer interviewer
      rcp recipient recipient|addressee
      aus script-writer screenwriter|scenarist
      hst host host
      orm organizer organizer
      """;

  private static final Map<String, String> VARIABLES = new HashMap<>();
  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String line : TABLE.lines().toList()) {
      String[] parts = line.split(" ", 3);
      VARIABLES.put(parts[0], parts[1]);
      CODES.putIfAbsent(parts[1], parts[0]);
      for (String term : parts[2].split("\\|")) {
        VARIABLES.putIfAbsent(term, parts[1]);
      }
    }
    Variables.NAMES.forEach(variable -> VARIABLES.putIfAbsent(variable, variable));
  }

  private Relators() {}

  /**
   * The variable that a code or term stands for, whatever its case and punctuation; a variable's
   * own name stands for itself. Empty when it is not known.
   */
  public static String variable(String relator) {
    String word = relator.strip().toLowerCase(Locale.ROOT);
    word = word.substring(word.lastIndexOf('/') + 1).replaceAll("[\\s.,:;]+$", "");
    return VARIABLES.getOrDefault(word, "");
  }

  /** The code of three letters for a variable; empty when there is none. */
  public static String code(String variable) {
    return CODES.getOrDefault(variable, "");
  }
}
