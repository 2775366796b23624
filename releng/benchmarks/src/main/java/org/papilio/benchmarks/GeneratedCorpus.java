package org.papilio.benchmarks;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;

/** Generated records as both indexes get them; each is made when it is asked for. */
final class GeneratedCorpus extends AbstractList<SearchRecord> implements RandomAccess {

  private final GeneratedRecords records;

  GeneratedCorpus(int size) {
    records = GeneratedRecords.of(size);
  }

  @Override
  public int size() {
    return records.size();
  }

  @Override
  public SearchRecord get(int index) {
    LiteratureRecord record = records.get(index);
    String venue = record.text("container-title");
    return new SearchRecord(
        record.key().value(),
        record.title(),
        record.creators().stream().map(Name::inverted).toList(),
        record.text("abstract"),
        venue.isEmpty() ? record.text("publisher") : venue,
        record.dates().get("issued").first().map(first -> String.valueOf(first.year())).orElse(""));
  }

  /** Mixed queries of words that stand in the records, the same each time. */
  SearchLines lines(int perForm) {
    List<SearchLines.Line> lines = new ArrayList<>();
    for (int i = 0; i < perForm; i++) {
      String[] words = get((int) (i * 7919L % size())).title().toLowerCase().split(" ");
      lines.add(new SearchLines.Line("term", new String[] {words[i % words.length]}));
      lines.add(new SearchLines.Line("phrase", new String[] {words[1], words[2]}));
      lines.add(
          new SearchLines.Line(
              "prefix", new String[] {words[0].substring(0, Math.min(3, words[0].length()))}));
      lines.add(
          new SearchLines.Line("bool", new String[] {words[0], words[1], words[2], words[3]}));
      lines.add(new SearchLines.Line("facet", new String[] {words[2], words[4]}));
    }
    return new SearchLines(lines);
  }
}
