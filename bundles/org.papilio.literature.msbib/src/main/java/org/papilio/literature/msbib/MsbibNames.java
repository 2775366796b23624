package org.papilio.literature.msbib;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.XmlUnits;
import org.papilio.literature.api.xml.XmlElement;

/** People and bodies: a list of persons or one body for each role. */
final class MsbibNames {

  /** Roles of Word, in the order in which they are read. */
  static final Map<String, String> ROLES = new LinkedHashMap<>();

  static {
    ROLES.put("Author", "author");
    ROLES.put("Inventor", "author");
    ROLES.put("Artist", "author");
    ROLES.put("Interviewee", "author");
    ROLES.put("Editor", "editor");
    ROLES.put("Translator", "translator");
    ROLES.put("BookAuthor", "container-author");
    ROLES.put("Compiler", "compiler");
    ROLES.put("Composer", "composer");
    ROLES.put("Director", "director");
    ROLES.put("Interviewer", "interviewer");
    ROLES.put("Performer", "performer");
    ROLES.put("ProducerName", "producer");
    ROLES.put("Writer", "script-writer");
  }

  private static final Pattern SUFFIX =
      Pattern.compile("(.+?),? +((?:Jr|Sr)\\.?|II|III|IV)", Pattern.CASE_INSENSITIVE);

  private MsbibNames() {}

  /** The variable of a unit ("Author/Editor/NameList"); empty when it holds no names. */
  static String variable(String unit) {
    String[] path = unit.split("/");
    boolean names = path.length == 3 && path[0].equals("Author");
    return names && (path[2].equals("NameList") || path[2].equals("Corporate"))
        ? ROLES.getOrDefault(path[1], "")
        : "";
  }

  static void read(TaggedRecord in, LiteratureRecord.Builder record) {
    for (String role : ROLES.keySet()) {
      for (Tag tag : in.tags()) {
        if (tag.name().equals("Author/" + role + "/NameList")) {
          for (XmlElement person : XmlUnits.element(tag).children("Person")) {
            person(person, ROLES.get(role), record);
          }
        } else if (tag.name().equals("Author/" + role + "/Corporate")) {
          String body = XmlUnits.element(tag).text();
          if (!body.isEmpty()) {
            record.name(ROLES.get(role), Name.literal(body));
          }
        }
      }
    }
  }

  private static void person(XmlElement person, String variable, LiteratureRecord.Builder record) {
    String family = person.childText("Last");
    String given = (person.childText("First") + " " + person.childText("Middle")).strip();
    if (family.isEmpty() && given.isEmpty()) {
      return;
    }
    Matcher suffix = SUFFIX.matcher(family);
    record.name(
        variable,
        suffix.matches()
            ? new Name(suffix.group(1), given, suffix.group(2), "", "", "")
            : Name.of(family, given));
  }

  /** The names of a role as one unit: bodies alone as text, else a list of persons. */
  static void write(List<Tag> tags, String role, List<Name> names) {
    if (names.isEmpty()) {
      return;
    }
    String path = "Author/" + role + "/";
    if (names.stream().allMatch(Name::isLiteral)) {
      String all = String.join("; ", names.stream().map(Name::literal).toList());
      tags.add(new Tag(path + "Corporate", XmlUnits.line(XmlElement.of("Corporate", all))));
      return;
    }
    List<XmlElement> persons = new ArrayList<>();
    for (Name name : names) {
      List<XmlElement> parts = new ArrayList<>();
      String family =
          name.isLiteral()
              ? name.literal()
              : (name.droppingParticle() + " " + name.nonDroppingParticle() + " " + name.family())
                      .strip()
                  + (name.suffix().isEmpty() ? "" : ", " + name.suffix());
      if (!family.isEmpty()) {
        parts.add(XmlElement.of("Last", family.replaceAll("\\s+", " ")));
      }
      if (!name.given().isEmpty()) {
        parts.add(XmlElement.of("First", name.given()));
      }
      persons.add(XmlElement.of("Person", parts));
    }
    tags.add(new Tag(path + "NameList", XmlUnits.line(XmlElement.of("NameList", persons))));
  }
}
