package org.papilio.search.api.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.Highlight;
import org.papilio.search.api.Highlight.Mark;

/** Finds where in a document the words of a query stand, and the passages that show it best. */
public final class PassageFinder {

  private static final int MOST_PASSAGES = 6;
  private static final int PASSAGE = 240;
  private static final int BEFORE = 60;

  private final List<Sought> parts;
  private final FieldTable table;
  private final WordAnalysis analysis;

  /**
   * @param parts of the query
   * @param table of the index
   * @param analysis with which it was indexed
   */
  public PassageFinder(List<Sought> parts, FieldTable table, WordAnalysis analysis) {
    this.parts = List.copyOf(parts);
    this.table = table;
    this.analysis = analysis;
  }

  /** The best passages in the order of the document. */
  public List<Highlight> of(List<Passage> passages) {
    List<Found> found = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    int place = 0;
    for (Passage passage : passages) {
      Found one = passage.labels().isEmpty() ? find(passage, place++) : findLabel(passage, place++);
      if (!one.marks().isEmpty() && shown.add(passage.field() + '\u0000' + passage.text())) {
        found.add(one);
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Found::worth).reversed().thenComparing(Found::place))
        .limit(MOST_PASSAGES)
        .sorted(Comparator.comparingInt(Found::place))
        .map(PassageFinder::shown)
        .toList();
  }

  /**
   * @param worth more for more parts of the query, then for a field that leads
   */
  private record Found(Passage passage, int place, int worth, List<Mark> marks) {}

  /** The code by that of its labels in which the words stand. */
  private Found findLabel(Passage passage, int place) {
    Found best = new Found(passage, place, 0, List.of());
    for (String label : passage.labels()) {
      Found found =
          find(new Passage(passage.field(), passage.anchor(), "", label, List.of()), place);
      if (found.worth() > best.worth() && !found.marks().isEmpty()) {
        best = found;
      }
    }
    return best;
  }

  private Found find(Passage passage, int place) {
    Optional<FieldInfo> field = table.field(passage.field());
    boolean anywhere = field.filter(f -> f.role() != FieldRole.ON_REQUEST).isPresent();
    boolean leads = field.filter(table::isLeading).isPresent();
    List<Word> words = null;
    List<Mark> marks = new ArrayList<>();
    int hits = 0;
    for (Sought part : parts) {
      boolean sought = part.field().isEmpty() ? anywhere : part.field().equals(passage.field());
      if (!sought) {
        continue;
      }
      words = words == null ? analysis.words(passage.text(), passage.language()) : words;
      int before = marks.size();
      for (List<Predicate<Word>> sequence : part.sequences()) {
        mark(words, sequence, marks);
      }
      hits += marks.size() > before ? 1 : 0;
    }
    return new Found(passage, place, 2 * hits + (leads ? 1 : 0), merged(marks));
  }

  private static void mark(List<Word> words, List<Predicate<Word>> sequence, List<Mark> marks) {
    for (int i = 0; i < words.size(); i++) {
      int end = fits(words, i, sequence);
      if (end >= 0) {
        marks.add(new Mark(words.get(i).start(), end));
      }
    }
  }

  /**
   * Behind the last sign of the words that fit the sequence from a word on; -1 when they do not.
   */
  private static int fits(List<Word> words, int first, List<Predicate<Word>> sequence) {
    if (!sequence.getFirst().test(words.get(first))) {
      return -1;
    }
    int end = words.get(first).end();
    int position = words.get(first).position();
    int next = first + 1;
    for (Predicate<Word> test : sequence.subList(1, sequence.size())) {
      position++;
      boolean fits = false;
      for (; next < words.size() && words.get(next).position() <= position; next++) {
        if (words.get(next).position() == position && test.test(words.get(next))) {
          end = Math.max(end, words.get(next).end());
          fits = true;
        }
      }
      if (!fits) {
        return -1;
      }
    }
    return end;
  }

  private static List<Mark> merged(List<Mark> marks) {
    List<Mark> merged = new ArrayList<>();
    for (Mark mark : marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
      if (!merged.isEmpty() && mark.start() < merged.getLast().end()) {
        Mark last = merged.removeLast();
        merged.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
      } else {
        merged.add(mark);
      }
    }
    return merged;
  }

  private static Highlight shown(Found found) {
    String text = found.passage().text();
    int start = 0;
    int end = text.length();
    if (text.length() > PASSAGE) {
      start = wordStart(text, densest(found.marks()).start() - BEFORE);
      end = wordEnd(text, start + PASSAGE);
    }
    int from = start;
    int to = end;
    List<Mark> inside =
        found.marks().stream()
            .filter(mark -> mark.start() >= from && mark.end() <= to)
            .map(mark -> new Mark(mark.start() - from, mark.end() - from))
            .toList();
    return new Highlight(
        found.passage().field(), found.passage().anchor(), text.substring(from, to), from, inside);
  }

  /** The mark from which on most marks lie within one passage. */
  private static Mark densest(List<Mark> marks) {
    Mark best = marks.getFirst();
    long most = 0;
    for (Mark first : marks) {
      long inReach =
          marks.stream()
              .filter(
                  m -> m.start() >= first.start() && m.end() <= first.start() + PASSAGE - BEFORE)
              .count();
      if (inReach > most) {
        most = inReach;
        best = first;
      }
    }
    return best;
  }

  private static int wordStart(String text, int wanted) {
    int start = Math.max(0, wanted);
    while (start > 0
        && wanted - start < BEFORE / 2
        && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
  }

  private static int wordEnd(String text, int wanted) {
    int end = Math.min(text.length(), wanted);
    while (end < text.length()
        && end - wanted < BEFORE / 2
        && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }
}
