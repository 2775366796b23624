package org.papilio.search.lucene.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.engine.Word;
import org.papilio.search.api.engine.WordAnalysis;

/** The words of the embedded index, for every other engine. */
@Component
public final class LuceneWordAnalysis implements WordAnalysis {

  private static final int TEXT_FOR_GUESS = 1_000;
  private static final int VALUE_FOR_GUESS = 500;

  /** Readers of one language that wait for work; each remembers the forms of frequent words. */
  private static final int MOST_IDLE = 3;

  private final Map<String, Queue<Token.Reader>> readers = new ConcurrentHashMap<>();

  @Override
  public String fold(String text) {
    return Folding.fold(text);
  }

  @Override
  public List<Word> words(String text, String language) {
    String known = Stemmers.languages().contains(language) ? language : "";
    Queue<Token.Reader> idle =
        readers.computeIfAbsent(known, any -> new ArrayBlockingQueue<>(MOST_IDLE));
    Token.Reader reader = idle.poll();
    reader = reader == null ? new Token.Reader(known) : reader;
    try {
      return reader.read(text).stream().map(LuceneWordAnalysis::word).toList();
    } finally {
      idle.offer(reader);
    }
  }

  private static Word word(Token token) {
    String stem = token.stem();
    return new Word(
        token.spelt(),
        Token.isStem(stem) ? stem.substring(0, stem.length() - 1) : stem,
        token.start(),
        token.end(),
        token.position(),
        token.joined());
  }

  @Override
  public String languageOf(SearchDocument document) {
    String named = Languages.code(document.language());
    if (!named.isEmpty()) {
      return named;
    }
    StringBuilder texts = new StringBuilder(document.title());
    for (FieldValue value : document.values()) {
      if (value instanceof FieldValue.Text text && texts.length() < TEXT_FOR_GUESS) {
        int length = Math.min(VALUE_FOR_GUESS, text.text().length());
        texts.append(' ').append(text.text(), 0, length);
      }
    }
    String guessed = Languages.guess(texts.toString());
    return guessed.isEmpty() ? "en" : guessed;
  }

  @Override
  public Set<String> commonIn(Collection<String> folded, Set<String> languages) {
    return Languages.commonIn(folded, languages);
  }

  @Override
  public boolean onlyAsks(String folded) {
    return RequestWords.onlyAsks(folded);
  }
}
