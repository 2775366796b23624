package org.papilio.literature.api.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Languages as source files name them. */
public final class Languages {

  private static final Map<String, String> CODES = new HashMap<>();

  static {
    String names =
        "english en|american en-US|usenglish en-US|british en-GB|ukenglish en-GB|canadian en-CA"
            + "|australian en-AU|german de|ngerman de|deutsch de|austrian de-AT|naustrian de-AT"
            + "|swissgerman de-CH|french fr|français fr|francais fr|acadian fr-CA|canadien fr-CA"
            + "|italian it|italiano it|spanish es|español es|espanol es|catalan ca|galician gl"
            + "|portuguese pt|português pt|brazilian pt-BR|brazil pt-BR|dutch nl|nederlands nl"
            + "|flemish nl-BE|swedish sv|svenska sv|danish da|dansk da|norwegian nb|norsk nb"
            + "|nynorsk nn|finnish fi|suomi fi|icelandic is|hungarian hu|magyar hu|polish pl"
            + "|polski pl|czech cs|slovak sk|slovene sl|slovenian sl|croatian hr|serbian sr"
            + "|bulgarian bg|romanian ro|greek el|russian ru|ukrainian uk|turkish tr|estonian et"
            + "|latvian lv|lithuanian lt|maltese mt|irish ga|welsh cy|basque eu|latin la|hebrew he"
            + "|arabic ar|japanese ja|chinese zh|korean ko"
            + "|eng en|ger de|deu de|fre fr|fra fr|ita it|spa es|dut nl|nld nl|swe sv|hun hu|por pt"
            + "|pol pl|rus ru|dan da|fin fi|nor nb|cze cs|ces cs|jpn ja|chi zh|zho zh";
    for (String entry : names.split("\\|")) {
      int blank = entry.indexOf(' ');
      CODES.put(entry.substring(0, blank), entry.substring(blank + 1));
    }
  }

  private Languages() {}

  /** The code of BCP 47 for a name or code: "ngerman" gives "de"; a text not known as it is. */
  public static String code(String name) {
    return CODES.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip());
  }
}
