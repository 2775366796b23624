package org.papilio.literature.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.duplicates.DuplicatePair;
import org.papilio.literature.api.duplicates.DuplicateRules;
import org.papilio.literature.api.duplicates.Evidence;

/** Weighs what two records have in common. */
final class Comparison {

  private static final Set<String> PARTS =
      Set.of("chapter", "entry", "entry-dictionary", "entry-encyclopedia");

  private final DuplicateRules rules;
  private final TitleComparison titles;
  private final NameComparison names;
  private final Containers containers;

  private final RecurringTitles recurring;

  Comparison(
      DuplicateRules rules,
      Vocabulary words,
      Vocabulary families,
      Containers containers,
      RecurringTitles recurring) {
    this.recurring = recurring;
    this.containers = containers;
    this.rules = rules;
    this.titles = new TitleComparison(words);
    this.names = new NameComparison(families);
  }

  /** Sum of all weights, in bits. */
  double score(Fingerprint a, Fingerprint b) {
    return weigh(a, b, null);
  }

  /** The pair with its evidence. */
  DuplicatePair explain(Fingerprint one, Fingerprint other) {
    boolean inOrder = one.key().compareTo(other.key()) < 0;
    Fingerprint a = inOrder ? one : other;
    Fingerprint b = inOrder ? other : one;
    List<Evidence> evidence = new ArrayList<>();
    double score = weigh(a, b, evidence);
    evidence.sort(Comparator.comparingDouble((Evidence e) -> -Math.abs(e.weight())));
    return new DuplicatePair(a.key(), b.key(), score, likeness(score), evidence);
  }

  double likeness(double score) {
    return 1 / (1 + Math.pow(2, rules.likely() - score));
  }

  private double weigh(Fingerprint a, Fingerprint b, @Nullable List<Evidence> out) {
    Sum sum = new Sum(rules, out);
    TitleComparison.Result title = titles.compare(a, b);
    title.weigh(sum);
    names.compare(a, b, sum);
    identifiers(a, b, sum);
    time(a, b, sum);
    place(a, b, sum);
    abstracts(a, b, sum);
    guards(a, b, title, sum);
    return sum.total();
  }

  private static void identifiers(Fingerprint a, Fingerprint b, Sum sum) {
    sum.alike("doi", a.doi(), b.doi());
    sum.alike("pmid", a.pmid(), b.pmid());
    if (!a.isbns().isEmpty() && !b.isbns().isEmpty()) {
      boolean same = a.isbns().stream().anyMatch(b.isbns()::contains);
      sum.add(same ? "isbn-same" : "isbn-other", 1, a.isbns().getFirst(), b.isbns().getFirst());
    }
    if (a.issns().stream().anyMatch(b.issns()::contains)) {
      sum.add("issn-same", 1, a.issns().getFirst(), "");
    }
  }

  private static void time(Fingerprint a, Fingerprint b, Sum sum) {
    if (a.year() > 0 && b.year() > 0) {
      int apart = Math.abs(a.year() - b.year());
      String rule = apart == 0 ? "year-same" : apart == 1 ? "year-near" : "year-other";
      double part = apart == 2 ? 0.6 : 1;
      sum.add(rule, part, String.valueOf(a.year()), String.valueOf(b.year()));
    }
  }

  private void place(Fingerprint a, Fingerprint b, Sum sum) {
    boolean elsewhere = false;
    if (!a.containers().isEmpty() && !b.containers().isEmpty()) {
      double alike = containers.alike(a.containers(), b.containers());
      String first = a.containers().getFirst();
      String second = b.containers().getFirst();
      elsewhere = alike < 0.3;
      if (alike >= 0.5) {
        sum.add("container-same", alike * 2 - 1, first, second);
      } else {
        sum.add("container-other", 1 - 2 * alike, first, second);
      }
    }
    // Volume 7 of another journal is no agreement.
    if (!elsewhere || !a.volume().equals(b.volume())) {
      sum.alike("volume", a.volume(), b.volume());
    }
    if (!elsewhere || !a.issue().equals(b.issue())) {
      sum.alike("issue", a.issue(), b.issue());
    }
    pages(a, b, sum);
  }

  private static void pages(Fingerprint a, Fingerprint b, Sum sum) {
    if (a.firstPage().isEmpty() || b.firstPage().isEmpty()) {
      return;
    }
    boolean one = a.firstPage().equals("1") || b.firstPage().equals("1");
    boolean last = !a.lastPage().isEmpty() && a.lastPage().equals(b.lastPage());
    if (a.firstPage().equals(b.firstPage())) {
      sum.add("page-same", one && !last ? 0.3 : 1, a.firstPage(), b.firstPage());
    } else if (last) {
      sum.add("page-same", 0.5, a.lastPage(), b.lastPage());
    } else {
      sum.add("page-other", one ? 0.5 : 1, a.firstPage(), b.firstPage());
    }
  }

  private static void abstracts(Fingerprint a, Fingerprint b, Sum sum) {
    int[] x = a.abstractMarks();
    int[] y = b.abstractMarks();
    if (x.length == 0 || y.length == 0) {
      return;
    }
    double share = common(x, y);
    if (share >= 0.4) {
      sum.add("abstract-same", Math.min(1, (share - 0.3) / 0.5), "", "", share);
    } else if (share < 0.25) {
      sum.add("abstract-other", 1 - share * 4, "", "", share);
    }
  }

  /**
   * Share of words that two texts have in common, estimated from the smallest hashes of both.
   * Source: Broder, On the Resemblance and Containment of Documents, 1997.
   */
  static double common(int[] x, int[] y) {
    int size = Math.min(x.length, y.length);
    int i = 0;
    int j = 0;
    int same = 0;
    int seen = 0;
    while (seen < size && i < x.length && j < y.length) {
      if (x[i] == y[j]) {
        same++;
        i++;
        j++;
      } else if (x[i] < y[j]) {
        i++;
      } else {
        j++;
      }
      seen++;
    }
    return seen == 0 ? 0 : (double) same / seen;
  }

  private void guards(Fingerprint a, Fingerprint b, TitleComparison.Result title, Sum sum) {
    double again = Math.max(recurring.share(a), recurring.share(b));
    if (again > 0 && title.share() > 0.8) {
      // A column may come out several times a year.
      double part = a.year() == b.year() ? 0.6 * again : again;
      sum.add("title-recurring", part, a.title(), b.title());
    }
    String[] parts = Guards.otherNumbers(a.title(), b.title());
    if (parts.length == 2) {
      sum.add("numbered-parts", 1, parts[0], parts[1]);
    }
    String comment = Guards.commentOnOther(a.title(), b.title());
    if (!comment.isEmpty()) {
      sum.add("commentary", 1, comment, "");
    }
    boolean partA = PARTS.contains(a.type());
    boolean partB = PARTS.contains(b.type());
    if (partA && b.type().equals("book") || partB && a.type().equals("book")) {
      sum.add("part-and-whole", 1, a.type(), b.type());
    }
    boolean oneBook =
        a.isbns().stream().anyMatch(b.isbns()::contains)
            || !a.containers().isEmpty() && a.containers().equals(b.containers());
    boolean sameDoi = !a.doi().isEmpty() && a.doi().equals(b.doi());
    if (sameDoi && title.share() < 0.6 && !a.title().isEmpty() && !b.title().isEmpty()) {
      sum.add("doi-of-supplement", 1, a.title(), b.title());
    }
    if (partA && partB && oneBook && title.share() < 0.8) {
      sum.add("parts-of-one-book", 1, a.title(), b.title());
    }
  }

  /** Collects weights, and evidence where somebody wants to read it. */
  static final class Sum {
    private static final int LONGEST = 120;
    private final DuplicateRules rules;
    private final @Nullable List<Evidence> evidence;
    private double total;

    Sum(DuplicateRules rules, @Nullable List<Evidence> evidence) {
      this.rules = rules;
      this.evidence = evidence;
    }

    double total() {
      return total;
    }

    void alike(String field, String first, String second) {
      if (!first.isEmpty() && !second.isEmpty()) {
        add(field + (first.equals(second) ? "-same" : "-other"), 1, first, second);
      }
    }

    void add(String rule, double part, String first, String second) {
      add(rule, part, first, second, part);
    }

    void add(String rule, double part, String first, String second, double share) {
      double weight = rules.weight(rule) * part;
      total += weight;
      if (evidence != null && (weight != 0)) {
        String other = first.equals(second) ? "" : cut(second);
        evidence.add(new Evidence(rule, weight, cut(first), other, share));
      }
    }

    private static String cut(String text) {
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
  }
}
