package org.papilio.literature.marc;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.papilio.literature.api.Variables;

/** What a name did: relator codes and terms, and the variables they go to. */
final class MarcRelators {

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

  private MarcRelators() {}

  /** The variable of the first relator that is known; empty when none is. */
  static String variable(MarcField field) {
    for (MarcField.Subfield subfield : field.subfields()) {
      boolean term = subfield.code() == (field.tag().endsWith("11") ? 'j' : 'e');
      if (subfield.code() == '4' || term) {
        String found = variable(subfield.value());
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  private static String variable(String relator) {
    String word = MarcText.trimmed(relator).toLowerCase(Locale.ROOT);
    word = word.substring(word.lastIndexOf('/') + 1);
    word = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return VARIABLES.getOrDefault(word, "");
  }

  /** The subfield that says a variable: a code where there is one, else the variable as a term. */
  static MarcField.Subfield relator(String variable) {
    String code = CODES.get(variable);
    return code == null ? new MarcField.Subfield('e', variable) : new MarcField.Subfield('4', code);
  }

  /** Variables that a name of MARC may go to. */
  static List<String> variables() {
    return List.copyOf(Variables.NAMES);
  }
}
