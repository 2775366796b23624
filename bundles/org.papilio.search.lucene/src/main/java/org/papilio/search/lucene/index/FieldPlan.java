package org.papilio.search.lucene.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.lucene.text.WordStream;

/**
 * A field with the names under which the index holds it, and what was gathered of it from the
 * present document. Not safe for several threads.
 */
final class FieldPlan {

  final FieldInfo field;
  final String words;
  final String stems;
  final String codes;
  final String range;
  final List<WordStream.Value> values = new ArrayList<>();
  final Set<String> codesSeen = new HashSet<>();
  boolean touched;

  FieldPlan(FieldInfo field) {
    this.field = field;
    words = IndexSchema.words(field.name());
    stems = IndexSchema.stems(field.name());
    codes = IndexSchema.codes(field.name());
    range = IndexSchema.range(field.name());
  }

  /** Forgets the document. */
  void clear() {
    values.clear();
    codesSeen.clear();
    touched = false;
  }
}
