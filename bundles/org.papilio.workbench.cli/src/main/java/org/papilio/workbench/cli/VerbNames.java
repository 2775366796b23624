package org.papilio.workbench.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.platform.problem.Problem;

/** Finds the verb that the words of a call name. */
final class VerbNames {

  private static final int LONGEST_NAME = 3;

  private VerbNames() {}

  /**
   * Takes the words of the longest verb or group out of {@code rest}. Options without value may
   * stand before them.
   *
   * @param path gets the words that named a verb or a group of verbs
   * @param rest the words of the call; loses those of {@code path}
   */
  static Optional<Contribution> take(
      Map<String, Contribution> verbs, List<String> path, List<String> rest) {
    int at = 0;
    while (at < rest.size() && path.size() < LONGEST_NAME) {
      String word = rest.get(at);
      if (path.isEmpty() && word.equals("--workspace")) {
        at += 2;
        continue;
      }
      if (path.isEmpty() && word.startsWith("-")) {
        at++;
        continue;
      }
      String longer = path.isEmpty() ? word : String.join(" ", path) + ' ' + word;
      if (!verbs.containsKey(longer) && !isGroup(verbs.keySet(), longer)) {
        break;
      }
      path.add(word);
      rest.remove(at);
    }
    return verb(verbs, path, rest, at);
  }

  /** A word that only began a longer verb may be an operand of a shorter one: it is given back. */
  private static Optional<Contribution> verb(
      Map<String, Contribution> verbs, List<String> path, List<String> rest, int at) {
    for (int words = path.size(); words > 0; words--) {
      Contribution found = verbs.get(String.join(" ", path.subList(0, words)));
      if (found != null) {
        List<String> operands = path.subList(words, path.size());
        rest.addAll(at, operands);
        operands.clear();
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static boolean isGroup(Collection<String> names, String words) {
    return names.stream().anyMatch(name -> name.startsWith(words + ' '));
  }

  /** The problem of a word that is no verb, with the nearest verbs. */
  static Problem unknown(Collection<String> names, List<String> path, String word) {
    String typed = path.isEmpty() ? word : String.join(" ", path) + ' ' + word;
    List<String> near =
        names.stream()
            .filter(name -> distance(typed, name) <= Math.max(2, typed.length() / 3))
            .sorted(Comparator.comparingInt((String name) -> distance(typed, name)))
            .limit(3)
            .toList();
    Problem problem = Problem.usage("there is no verb '" + typed + "'");
    return near.isEmpty()
        ? problem.fix("papilio --help lists the verbs")
        : problem.fix("did you mean " + String.join(" or ", near) + "?");
  }

  /** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
  static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] now = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = now;
      now = free;
    }
    return last[to.length()];
  }
}
