package org.papilio.literature.dblp;

import java.util.ArrayList;
import java.util.List;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.XmlUnits;
import org.papilio.literature.api.xml.XmlElement;

/** A record of dblp as tags; the element's own name, which is the type, comes first. */
record DblpUnits(XmlUnits units) {

  static final String KIND = "#type";

  List<Tag> take(XmlElement record) {
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag(KIND, record.name()));
    tags.addAll(units.take(record));
    return tags;
  }
}
