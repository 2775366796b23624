package org.papilio.search.lucene.index;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A document's one key: found by it, and sorted by it where all else is equal. */
final class KeyField extends Field {

  private static final FieldType TYPE = type();

  KeyField(String name, BytesRef key) {
    super(name, key, TYPE);
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setTokenized(false);
    type.setOmitNorms(true);
    type.setDocValuesType(DocValuesType.SORTED);
    type.freeze();
    return type;
  }
}
