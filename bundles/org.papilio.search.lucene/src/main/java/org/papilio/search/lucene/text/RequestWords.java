package org.papilio.search.lucene.text;

import java.util.HashSet;
import java.util.Set;

/**
 * Words of a request in ordinary language that ask and do not tell: "I am looking for articles that
 * discuss the use of …". A closed list of function words, verbs of asking, and nouns for documents,
 * folded; drawn up from grammar, not from any collection.
 */
public final class RequestWords {

  private static final String ENGLISH =
      """
      a about above across after again against all along already also although always am among an
      and another any anyone anything are around as at away be because been before being below
      between both but by can cannot could did do does doing done during each either else enough
      etc ever every everything few for from further had has have having he her here hers how
      however i if in into instead is it its itself just kind kinds least less like made make makes
      making many may me might mine more most much must my no nor not now of off often on once one
      only onto or other others otherwise ought our ours out over own per perhaps please quite
      rather same several shall she should since so some somebody someone something such than that
      the their theirs them themselves then there therefore these they thing things this those
      though through thus to together too toward towards under until upon us very was we well were
      what whatever when where whether which while who whom whose why will with within without
      would yet you your yours

      article articles paper papers document documents publication publications discussion
      discussions description descriptions describe described describes describing discuss
      discussed discusses discussing find finding give given gives giving list lists show showing
      shows get obtain obtained tell know known want wanted need needed look looking seek seeking
      search searching interest interested interesting concern concerned concerning concerns regard
      regarding relate related relates relating relevant deal dealing deals exist existing exists
      available various possible particular particularly especially use used uses using write
      written anybody
      """;

  private static final String GERMAN =
      """
      artikel aufsatz aufsatze arbeiten beschreibung beschreibungen beschreiben beschreibt
      dokument dokumente existieren existiert finden finde gefunden gesucht gebe gib gibt geben
      interessiert interessiere interessieren literatur mochte publikation publikationen suche
      suchen verwenden verwendet verwendung veroffentlichung veroffentlichungen wissen zeige zeigen
      """;

  private static final String FRENCH =
      """
      article articles cherche chercher concernant decrire decrivent document documents existe
      existent interesse interesser publication publications recherche rechercher trouver utilise
      utilisation utiliser veux voudrais
      """;

  private static final String ITALIAN =
      """
      articolo articoli cerco cercare descrivere descrizione documenti documento esiste esistono
      interessato interessata pubblicazione pubblicazioni riguardante riguardanti trovare trova uso
      utilizzo vorrei
      """;

  private static final String SPANISH =
      """
      articulo articulos busco buscar describir descripcion documento documentos existe existen
      interesa interesado publicacion publicaciones quiero quisiera encontrar sobre uso utilizar
      """;

  private static final Set<String> WORDS = words();

  private RequestWords() {}

  /** Whether a folded word only asks. */
  public static boolean onlyAsks(String folded) {
    return WORDS.contains(folded);
  }

  private static Set<String> words() {
    Set<String> words = new HashSet<>();
    for (String list : new String[] {ENGLISH, GERMAN, FRENCH, ITALIAN, SPANISH}) {
      words.addAll(Set.of(list.strip().split("\\s+")));
    }
    return Set.copyOf(words);
  }
}
