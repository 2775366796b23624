package org.papilio.literature.marc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.papilio.literature.marc.MarcField.Subfield;

/**
 * Takes the bytes of one record apart. Where the directory does not agree with the field
 * terminators, the terminators win: fields are taken as they stand, and tags are given to them in
 * the order of the directory. Not safe for several threads.
 */
final class Iso2709Parser {

  private final CharacterCoding coding;
  private final List<String> repairs = new ArrayList<>();
  private byte[] bytes = {};
  private int base;
  private int end;

  Iso2709Parser(CharacterCoding coding) {
    this.coding = coding;
  }

  /** A line of the directory; {@code start} and {@code length} are -1 where they are no numbers. */
  private record Entry(String tag, int length, int start) {}

  /** Where a field stands, its terminator left out. */
  private record Span(int from, int to) {}

  /** What had to be mended in the last record, in words. */
  List<String> repairs() {
    return repairs;
  }

  /**
   * @param record from its leader to its terminator
   * @throws MarcProblem when there are no fields to be had
   */
  MarcRecord parse(byte[] record) throws MarcProblem {
    bytes = record;
    repairs.clear();
    end = record[record.length - 1] == Iso2709Scanner.RECORD ? record.length - 1 : record.length;
    if (end <= Iso2709Scanner.LEADER) {
      throw new MarcProblem("the record is shorter than its leader");
    }
    int directoryEnd = indexOf(Iso2709Scanner.FIELD, Iso2709Scanner.LEADER, end);
    if (directoryEnd < 0) {
      throw new MarcProblem("there is no field terminator, so the directory does not end");
    }
    base = directoryEnd + 1;
    if (number(12, 5) != base) {
      repairs.add("the base address of the leader is wrong");
    }
    coding.begin(bytes, base, end);
    List<Entry> entries = entries(directoryEnd);
    List<MarcField> fields = new ArrayList<>(entries.size());
    if (!byDirectory(entries, fields)) {
      fields.clear();
      byTerminators(entries, fields);
    }
    if (fields.isEmpty()) {
      throw new MarcProblem("the record has no field that its directory names");
    }
    if (coding.odd()) {
      repairs.add("its characters are " + coding.name() + ", not as the leader says");
    }
    return new MarcRecord(leader(), fields);
  }

  private String leader() {
    StringBuilder leader = new StringBuilder(Iso2709Scanner.LEADER);
    for (int i = 0; i < Iso2709Scanner.LEADER; i++) {
      char c = (char) (bytes[i] & 0xFF);
      leader.append(c >= ' ' && c < 0x7F ? c : ' ');
    }
    return leader.toString();
  }

  private List<Entry> entries(int directoryEnd) {
    int length = directoryEnd - Iso2709Scanner.LEADER;
    if (length % 12 != 0) {
      repairs.add("the directory is no multiple of twelve bytes long");
    }
    List<Entry> entries = new ArrayList<>(length / 12 + 1);
    for (int i = Iso2709Scanner.LEADER; i + 3 <= directoryEnd; i += 12) {
      StringBuilder tag = new StringBuilder(3);
      for (int k = i; k < i + 3; k++) {
        char c = (char) (bytes[k] & 0xFF);
        tag.append(c > ' ' && c < 0x7F ? c : '?');
      }
      boolean whole = i + 12 <= directoryEnd;
      if (whole || entries.isEmpty()) {
        entries.add(
            new Entry(
                tag.toString(), whole ? number(i + 3, 4) : -1, whole ? number(i + 7, 5) : -1));
      }
    }
    return entries;
  }

  /** Whether each entry covers exactly one field, and no field is without entry. */
  private boolean byDirectory(List<Entry> entries, List<MarcField> into) {
    int terminators = 0;
    for (int i = base; i < end; i++) {
      terminators += bytes[i] == Iso2709Scanner.FIELD ? 1 : 0;
    }
    if (terminators != entries.size()) {
      return false;
    }
    for (Entry entry : entries) {
      int from = base + entry.start;
      int last = from + entry.length - 1;
      if (entry.start < 0
          || entry.length < 1
          || last >= end
          || bytes[last] != Iso2709Scanner.FIELD
          || from > base && bytes[from - 1] != Iso2709Scanner.FIELD) {
        return false;
      }
      field(entry.tag, new Span(from, last), into);
    }
    return true;
  }

  private void byTerminators(List<Entry> entries, List<MarcField> into) {
    List<Span> spans = new ArrayList<>();
    int from = base;
    for (int i = base; i < end; i++) {
      if (bytes[i] == Iso2709Scanner.FIELD) {
        spans.add(new Span(from, i));
        from = i + 1;
      }
    }
    if (from < end) {
      spans.add(new Span(from, end));
    }
    List<Entry> left = new ArrayList<>(entries);
    if (left.size() != spans.size()) {
      aligned(left, spans, into);
    }
    boolean ordered = left.stream().allMatch(entry -> entry.start >= 0);
    if (ordered) {
      left.sort(Comparator.comparingInt(Entry::start));
    }
    if (left.size() == spans.size() || into.isEmpty()) {
      int count = Math.min(left.size(), spans.size());
      for (int i = 0; i < count; i++) {
        field(left.get(i).tag, spans.get(i), into);
      }
      spans.subList(0, count).clear();
    }
    spans.removeIf(span -> span.to == span.from);
    repairs.add(
        "the directory does not agree with the fields"
            + (spans.isEmpty()
                ? ""
                : "; " + spans.size() + " fields have no tag and are left out: " + excerpt(spans)));
  }

  /** Gives tags to the fields that begin where the directory says. */
  private void aligned(List<Entry> entries, List<Span> spans, List<MarcField> into) {
    for (Entry entry : List.copyOf(entries)) {
      for (Span span : spans) {
        if (entry.start >= 0 && base + entry.start == span.from) {
          field(entry.tag, span, into);
          entries.remove(entry);
          spans.remove(span);
          break;
        }
      }
    }
  }

  private String excerpt(List<Span> spans) {
    Span first = spans.getFirst();
    String text = coding.decode(first.from, Math.min(first.to, first.from + 60));
    return "'" + text.replaceAll("\\p{Cntrl}", "|") + "'";
  }

  private void field(String tag, Span span, List<MarcField> into) {
    int first = indexOf(Iso2709Scanner.SUBFIELD, span.from, span.to);
    if (tag.startsWith("00") || first < 0) {
      if (!tag.startsWith("00")) {
        repairs.add("field " + tag + " has no subfields; it is read as $a");
      }
      into.add(MarcField.control(tag, coding.decode(span.from, span.to)));
      return;
    }
    int indicators = first - span.from;
    if (indicators != 2) {
      repairs.add("field " + tag + " has " + indicators + " indicators instead of 2");
    }
    char ind1 = indicators > 0 ? indicator(span.from) : ' ';
    char ind2 = indicators > 1 ? indicator(span.from + 1) : ' ';
    List<Subfield> subfields = new ArrayList<>(4);
    int at = first;
    while (at >= 0 && at < span.to) {
      int next = indexOf(Iso2709Scanner.SUBFIELD, at + 1, span.to);
      int to = next < 0 ? span.to : next;
      if (to > at + 1) {
        subfield(tag, at + 1, to, subfields);
      }
      at = next;
    }
    if (subfields.isEmpty()) {
      repairs.add("field " + tag + " is empty");
    } else {
      into.add(MarcField.data(tag, ind1, ind2, subfields));
    }
  }

  private void subfield(String tag, int from, int to, List<Subfield> into) {
    char code = (char) (bytes[from] & 0xFF);
    if (code > ' ' && code < 0x7F && code != '$') {
      into.add(new Subfield(code, coding.decode(from + 1, to)));
      return;
    }
    String all = coding.decode(from, to);
    repairs.add("field " + tag + " has a subfield without a valid code; it is read as $a");
    into.add(new Subfield('a', all.strip()));
  }

  private char indicator(int i) {
    char c = (char) (bytes[i] & 0xFF);
    if (c >= ' ' && c < 0x7F && c != '$' && c != '\\') {
      return c;
    }
    return ' ';
  }

  private int indexOf(byte sought, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == sought) {
        return i;
      }
    }
    return -1;
  }

  private int number(int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      if (i >= bytes.length || bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }
}
