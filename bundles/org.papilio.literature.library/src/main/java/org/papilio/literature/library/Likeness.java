package org.papilio.literature.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.DuplicatePair;
import org.papilio.literature.api.DuplicatePair.Evidence;

/**
 * Weighs what two records have in common. The sum of the weights of the rules that speak for the
 * pair, less those that speak against it, cut to 0 to 1. A same DOI or ISBN alone is no proof: two
 * chapters share their book's.
 */
final class Likeness {

  private static final Pattern NUMBER = Pattern.compile("\\d+|\\b[ivx]+\\b");
  private static final Set<String> PARTS =
      Set.of("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference");

  private final Fingerprint a;
  private final Fingerprint b;
  private final List<Evidence> evidence = new ArrayList<>();
  private double sum;

  private Likeness(Fingerprint a, Fingerprint b) {
    this.a = a;
    this.b = b;
  }

  static DuplicatePair compare(Fingerprint one, Fingerprint other) {
    boolean inOrder = one.key().compareTo(other.key()) < 0;
    return new Likeness(inOrder ? one : other, inOrder ? other : one).pair();
  }

  private DuplicatePair pair() {
    identifiers();
    titles();
    authors();
    years();
    places();
    guards();
    return new DuplicatePair(a.key(), b.key(), Math.clamp(sum, 0, 1), evidence);
  }

  private void weigh(double weight, String rule, String words) {
    sum += weight;
    evidence.add(new Evidence(rule, weight > 0, words));
  }

  private void identifiers() {
    if (!a.doi().isEmpty() && a.doi().equals(b.doi())) {
      weigh(0.5, "same-doi", "both have the DOI " + a.doi());
    } else if (!a.doi().isEmpty() && !b.doi().isEmpty()) {
      weigh(-0.35, "other-doi", "their DOIs differ: " + a.doi() + " and " + b.doi());
    }
    if (!a.pmid().isEmpty() && a.pmid().equals(b.pmid())) {
      weigh(0.5, "same-pmid", "both have the PMID " + a.pmid());
    }
    boolean isbn = a.isbns().stream().anyMatch(b.isbns()::contains);
    if (isbn) {
      boolean parts = PARTS.contains(a.type()) || PARTS.contains(b.type());
      weigh(parts ? 0.05 : 0.3, "same-isbn", "both have the ISBN " + a.isbns().getFirst());
    } else if (!a.isbns().isEmpty() && !b.isbns().isEmpty()) {
      weigh(-0.1, "other-isbn", "their ISBNs differ");
    }
  }

  private void titles() {
    if (a.title().isEmpty() || b.title().isEmpty()) {
      return;
    }
    double alike = alike(a.title(), b.title());
    boolean begins =
        Math.min(a.title().length(), b.title().length()) >= 20
            && (a.title().startsWith(b.title()) || b.title().startsWith(a.title()));
    if (a.title().equals(b.title())) {
      weigh(a.title().length() < 20 ? 0.3 : 0.45, "same-title", "the titles are the same");
    } else if (begins) {
      weigh(0.35, "same-begin", "one title begins with the other");
    } else if (alike >= 0.85) {
      weigh(0.35, "like-title", percent("the titles share", alike));
    } else if (alike < 0.5) {
      weigh(-0.5, "other-title", percent("the titles share only", alike));
    }
  }

  private void authors() {
    if (a.author().isEmpty() || b.author().isEmpty()) {
      return;
    }
    if (a.author().equals(b.author())) {
      weigh(0.2, "same-author", "both begin with the author " + a.author());
    } else if (a.author().contains(b.author())
        || b.author().contains(a.author())
        || alike(a.author(), b.author()) >= 0.7) {
      weigh(0.1, "like-author", "first authors " + a.author() + " and " + b.author());
    } else {
      weigh(-0.25, "other-author", "first authors differ: " + a.author() + " and " + b.author());
    }
  }

  private void years() {
    if (a.year() == 0 || b.year() == 0) {
      return;
    }
    int apart = Math.abs(a.year() - b.year());
    if (apart == 0) {
      weigh(0.15, "same-year", "both of " + a.year());
    } else if (apart == 1) {
      weigh(0.05, "like-year", "a year apart: " + a.year() + " and " + b.year());
    } else {
      weigh(-0.3, "other-year", apart + " years apart: " + a.year() + " and " + b.year());
    }
  }

  private void places() {
    boolean volumes = !a.volume().isEmpty() && !b.volume().isEmpty();
    if (!a.firstPage().isEmpty() && !b.firstPage().isEmpty()) {
      if (a.firstPage().equals(b.firstPage())) {
        weigh(0.1, "same-page", "both begin on page " + a.firstPage());
      } else if (volumes) {
        weigh(-0.25, "other-page", "pages " + a.firstPage() + " and " + b.firstPage());
      }
    }
    if (volumes && !a.volume().equals(b.volume())) {
      weigh(-0.25, "other-volume", "volumes " + a.volume() + " and " + b.volume());
    } else if (volumes) {
      weigh(0.05, "same-volume", "both in volume " + a.volume());
    }
    if (!a.container().isEmpty() && !b.container().isEmpty()) {
      if (a.container().equals(b.container())) {
        weigh(0.05, "same-container", "both in " + a.container());
      } else if (alike(a.container(), b.container()) < 0.4 && !abbreviates()) {
        weigh(-0.15, "other-container", "in " + a.container() + " and in " + b.container());
      }
    }
  }

  /** Whether the words of one container begin those of the other: "j soc pol". */
  private boolean abbreviates() {
    String[] longer =
        a.container().length() > b.container().length()
            ? a.container().split(" ")
            : b.container().split(" ");
    String[] shorter =
        a.container().length() > b.container().length()
            ? b.container().split(" ")
            : a.container().split(" ");
    int at = 0;
    for (String word : shorter) {
      while (at < longer.length && !longer[at].startsWith(word)) {
        at++;
      }
      if (at++ >= longer.length) {
        return false;
      }
    }
    return true;
  }

  private void guards() {
    if (!a.title().equals(b.title())) {
      List<String> first = numbers(a.title());
      List<String> second = numbers(b.title());
      if (!first.equals(second) && (!first.isEmpty() && !second.isEmpty())) {
        weigh(-0.4, "numbered-parts", "the titles count differently: " + first + " and " + second);
      }
    }
    boolean partOfOther =
        PARTS.contains(a.type()) != PARTS.contains(b.type())
            && (a.type().equals("book") || b.type().equals("book"));
    if (partOfOther) {
      weigh(-0.4, "part-and-whole", "one is a part of a book, the other a book");
    }
  }

  private static List<String> numbers(String title) {
    List<String> found = new ArrayList<>();
    Matcher number = NUMBER.matcher(title);
    while (number.find()) {
      found.add(number.group());
    }
    return found;
  }

  private static String percent(String begin, double share) {
    return begin + " " + Math.round(share * 100) + " % of their letter pairs";
  }

  /** Dice's coefficient over pairs of letters, 0 to 1. Source: Dice, Ecology 26(3), 1945. */
  static double alike(String x, String y) {
    if (x.length() < 2 || y.length() < 2) {
      return x.equals(y) ? 1 : 0;
    }
    Map<Integer, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < x.length(); i++) {
      pairs.merge(x.charAt(i) << 16 | x.charAt(i + 1), 1, Integer::sum);
    }
    int common = 0;
    for (int i = 0; i + 1 < y.length(); i++) {
      int pair = y.charAt(i) << 16 | y.charAt(i + 1);
      int left = pairs.getOrDefault(pair, 0);
      if (left > 0) {
        common++;
        pairs.put(pair, left - 1);
      }
    }
    return 2.0 * common / (x.length() + y.length() - 2);
  }
}
