package org.papilio.benchmarks;

import java.util.List;

/**
 * Words by rank: the first are those that texts on local policy are full of, all others are made of
 * syllables, each rank another word.
 */
final class Words {

  private static final List<String> FREQUENT =
      List.of(
          ("the of and in to a for on with as by from is are that this between at an social local"
                  + " policy innovation poverty urban governance housing welfare employment"
                  + " inclusion community city regional national public actors state cities study"
                  + " analysis development institutional education participation exclusion Europe"
                  + " European evidence case research policies multi-level scale scales rescaling"
                  + " civil society labour market income inequality homeless homelessness youth"
                  + " migrants Roma neighbourhood programme programmes reform services service"
                  + " support care children families women health system systems theory practice"
                  + " method methods comparative qualitative data model effects effect impact"
                  + " results change new how what towards approach approaches role design"
                  + " implementation evaluation empowerment capacity network networks partnership"
                  + " municipal budget funding crisis austerity integration rights access need"
                  + " needs knowledge learning power political economy economic growth")
              .split(" "));

  private static final String[] BEGIN = {
    "b", "br", "c", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pr", "r", "s",
    "st", "t", "tr", "v", "w", "z"
  };
  private static final String[] MIDDLE = {"a", "e", "i", "o", "u", "ea", "ou", "é", "ä", "io"};
  private static final String[] END = {"", "n", "r", "l", "s", "t", "m", "nd"};

  private Words() {}

  /** The word of a rank from 0; its length grows slowly with the rank. */
  static String of(int rank) {
    return rank < FREQUENT.size() ? FREQUENT.get(rank) : made(rank - FREQUENT.size());
  }

  /** A name of a person: a made word with a capital. */
  static String name(int number) {
    return capital(made(number));
  }

  /** A word with a capital. */
  static String title(int rank) {
    return capital(of(rank));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** A number written with syllables for digits: two at least, so that no word is too short. */
  private static String made(int number) {
    StringBuilder word = new StringBuilder();
    int rest = number;
    do {
      word.append(BEGIN[rest % BEGIN.length]);
      rest /= BEGIN.length;
      word.append(MIDDLE[rest % MIDDLE.length]);
      rest /= MIDDLE.length;
    } while (rest > 0);
    return word.append(END[number % END.length]).toString();
  }
}
