package org.papilio.literature.cff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.cff.YamlNode.Mapping;
import org.papilio.literature.cff.YamlNode.Scalar;
import org.papilio.literature.cff.YamlNode.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The sections of a CITATION.cff. A section that is no YAML, or uses what is refused here (aliases,
 * which can make a short text stand for an endless one, and tags, which name classes), costs itself
 * alone: reading goes on at the next key of the format.
 */
final class YamlSections {

  private static final int DEEPEST = 60;

  private static final Pattern KEY =
      Pattern.compile(
          "(?m)^(?:abstract|authors|cff-version|commit|contact|date-released|doi|identifiers"
              + "|keywords|license|license-url|message|preferred-citation|references|repository"
              + "|repository-artifact|repository-code|title|type|url|version)[ \\t]*:");
  private static final Pattern PROLOG = Pattern.compile("(?m)^(?:#.*|---.*|%YAML.*|\\s*)$");
  private static final Set<String> TAGS =
      Set.of("str", "int", "float", "bool", "null", "timestamp", "map", "seq");

  /** A place that could not be read. */
  record Problem(int line, String reason, String raw) {}

  /** Everything at the top of the file that could be read. */
  final Mapping root = Mapping.empty();

  final List<Problem> problems = new ArrayList<>();

  /** Why a text is refused. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int line;

    Refused(Optional<Mark> mark, String reason) {
      super(reason, null, false, false);
      this.line = mark.map(Mark::getLine).orElse(0);
    }
  }

  YamlSections(String text) {
    Matcher key = KEY.matcher(text);
    if (!key.find()) {
      if (!PROLOG.matcher(text).replaceAll("").isBlank()) {
        problems.add(new Problem(1, "no key of the Citation File Format stands here", text));
      }
      return;
    }
    int from = key.start();
    String before = PROLOG.matcher(text.substring(0, from)).replaceAll("");
    if (!before.isBlank()) {
      problems.add(new Problem(1, "this text stands before the first key", before.strip()));
    }
    while (from >= 0) {
      from = section(text, from);
    }
  }

  /** Reads on from a key; gives the place to go on after a problem, or -1 at the end. */
  private int section(String text, int from) {
    int line;
    String reason;
    try {
      read(text.substring(from));
      return -1;
    } catch (Refused e) {
      line = e.line;
      reason = e.getMessage();
    } catch (MarkedYamlEngineException e) {
      line = e.getProblemMark().map(Mark::getLine).orElse(0);
      reason = "it is no YAML: " + e.getProblem();
    } catch (YamlEngineException e) {
      line = 0;
      reason = "it is no YAML: " + e.getMessage();
    }
    int at = offset(text, from, line);
    int begin = from;
    int next = -1;
    Matcher key = KEY.matcher(text);
    for (boolean found = key.find(from); found; found = key.find()) {
      if (key.start() <= at) {
        begin = key.start();
      } else {
        next = key.start();
        break;
      }
    }
    String raw = text.substring(begin, next < 0 ? text.length() : next).strip();
    int number = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    problems.add(new Problem(number, reason.replaceAll("\\s+", " "), raw));
    return next;
  }

  private static int offset(String text, int from, int line) {
    int at = from;
    for (int i = 0; i < line; i++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return at;
      }
      at = end + 1;
    }
    return Math.min(at, text.length());
  }

  /** What is open: a mapping with the key that waits for its value, or a sequence. */
  private static final class Open {
    private final YamlNode node;
    private @Nullable String key;

    Open(YamlNode node) {
      this.node = node;
    }

    void add(YamlNode child) {
      switch (node) {
        case Sequence(List<YamlNode> items) -> items.add(child);
        case Mapping mapping -> {
          if (key == null) {
            key = child instanceof Scalar(String value) ? value : "?";
          } else {
            mapping.entries().put(key, child);
            key = null;
          }
        }
        case Scalar scalar -> throw new IllegalStateException("a scalar holds nothing");
      }
    }
  }

  private void read(String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel("CFF").setCodePointLimit(CffFormat.LONGEST * 2).build();
    Deque<Open> open = new ArrayDeque<>();
    for (Event event : new Parse(settings).parseString(text)) {
      switch (event) {
        case AliasEvent alias ->
            throw new Refused(alias.getStartMark(), "aliases are refused in a citation");
        case ScalarEvent scalar -> {
          check(scalar.getTag(), scalar);
          String value = scalar.getValue();
          boolean nothing = scalar.isPlain() && (value.equals("~") || value.equals("null"));
          if (open.isEmpty()) {
            throw new Refused(scalar.getStartMark(), "this is no mapping of keys to values");
          }
          open.element().add(new Scalar(nothing ? "" : value));
        }
        case CollectionStartEvent start -> start(start, open);
        case MappingEndEvent end -> close(open);
        case SequenceEndEvent end -> close(open);
        case DocumentEndEvent end -> {
          return;
        }
        default -> {}
      }
    }
  }

  private void start(CollectionStartEvent event, Deque<Open> open) {
    check(event.getTag(), event);
    if (open.size() == DEEPEST) {
      throw new Refused(event.getStartMark(), "nested deeper than " + DEEPEST);
    }
    if (open.isEmpty() && event instanceof SequenceStartEvent) {
      throw new Refused(event.getStartMark(), "this is no mapping of keys to values");
    }
    boolean mapping = event instanceof MappingStartEvent;
    YamlNode node =
        open.isEmpty() ? root : mapping ? Mapping.empty() : new Sequence(new ArrayList<>());
    Open parent = open.peek();
    if (open.size() == 1 && !mapping && parent != null && "references".equals(parent.key)) {
      // Of the works cited those before a problem are kept.
      root.entries().put("references", node);
    }
    open.push(new Open(node));
  }

  private static void close(Deque<Open> open) {
    YamlNode done = open.pop().node;
    if (!open.isEmpty()) {
      open.element().add(done);
    }
  }

  private static void check(Optional<String> tag, Event event) {
    String prefix = "tag:yaml.org,2002:";
    tag.filter(name -> !name.equals("!"))
        .filter(
            name -> !(name.startsWith(prefix) && TAGS.contains(name.substring(prefix.length()))))
        .ifPresent(
            name -> {
              throw new Refused(event.getStartMark(), "the tag " + name + " is refused");
            });
  }

  /** A value of one line, as {@link YamlText#line} writes it; a scalar if it is none. */
  static YamlNode value(String line) {
    if (!line.startsWith("[") && !line.startsWith("{")) {
      return new Scalar(line);
    }
    YamlSections sections = new YamlSections("references: [" + line + "]");
    return sections.problems.isEmpty()
            && sections.root.entries().get("references") instanceof Sequence(List<YamlNode> items)
            && items.size() == 1
        ? items.getFirst()
        : new Scalar(line);
  }
}
