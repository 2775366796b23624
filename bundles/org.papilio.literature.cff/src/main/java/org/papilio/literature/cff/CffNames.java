package org.papilio.literature.cff;

import java.util.ArrayList;
import java.util.List;
import org.papilio.literature.api.Name;
import org.papilio.literature.cff.YamlNode.Mapping;
import org.papilio.literature.cff.YamlNode.Scalar;
import org.papilio.literature.cff.YamlNode.Sequence;

/** Persons with family-names, given-names, name-particle, name-suffix; entities with name. */
final class CffNames {

  private CffNames() {}

  static List<Name> read(YamlNode node) {
    List<Name> names = new ArrayList<>();
    List<YamlNode> items = node instanceof Sequence(List<YamlNode> all) ? all : List.of(node);
    for (YamlNode item : items) {
      if (item instanceof Scalar(String whole) && !whole.isBlank()) {
        names.add(Name.literal(whole.strip()));
      } else if (item instanceof Mapping person) {
        add(person, names);
      }
    }
    return names;
  }

  private static void add(Mapping person, List<Name> names) {
    String family = person.text("family-names").strip();
    String given = person.text("given-names").strip();
    String particle = person.text("name-particle").strip();
    String suffix = person.text("name-suffix").strip();
    String entity = person.text("name").strip();
    String alias = person.text("alias").strip();
    if (!(family + given).isEmpty()) {
      names.add(new Name(family, given, suffix, "", particle, ""));
    } else if (!(entity + alias).isEmpty()) {
      names.add(Name.literal(entity.isEmpty() ? alias : entity));
    }
  }

  static YamlNode write(List<Name> names) {
    List<YamlNode> items = new ArrayList<>();
    for (Name name : names) {
      Mapping person = Mapping.empty();
      if (name.isLiteral()) {
        person.put("name", name.literal());
      } else {
        person
            .put("family-names", name.family())
            .put("given-names", name.given())
            .put(
                "name-particle",
                (name.droppingParticle() + " " + name.nonDroppingParticle()).strip())
            .put("name-suffix", name.suffix());
      }
      items.add(person);
    }
    return new Sequence(items);
  }
}
