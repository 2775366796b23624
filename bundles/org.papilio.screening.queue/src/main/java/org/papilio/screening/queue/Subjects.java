package org.papilio.screening.queue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.platform.problem.ProblemException;
import org.papilio.screening.api.ItemId;
import org.papilio.screening.api.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people read of items, from the library and the case base. */
final class Subjects {

  private static final Subject GONE = new Subject("", List.of(), "", "", "", List.of());

  private final Workspace workspace;
  private final Library library;
  private final JsonMapper json = JsonMapper.builder().build();

  Subjects(Workspace workspace, Library library) {
    this.workspace = workspace;
    this.library = library;
  }

  Subject subject(ItemId item) {
    if (item.kind() == ItemId.Kind.CASE) {
      return ofCase(item.key());
    }
    return record(item).map(Subjects::ofRecord).orElse(GONE);
  }

  /** The record of an item; for a case one with its title and summary, to compare it by. */
  Optional<LiteratureRecord> record(ItemId item) {
    if (item.kind() == ItemId.Kind.LITERATURE) {
      return RecordKey.allowed(item.key())
          ? library.snapshot().find(new RecordKey(item.key()))
          : Optional.empty();
    }
    Subject subject = ofCase(item.key());
    return subject.title().isEmpty()
        ? Optional.empty()
        : Optional.of(
            LiteratureRecord.of(new RecordKey(item.toString()), "document")
                .text("title", subject.title())
                .text("abstract", subject.summary())
                .build());
  }

  /** Which of these are not in the library or the case base. */
  List<ItemId> missing(Iterable<ItemId> items) {
    Set<ItemId> missing = new HashSet<>();
    Set<CaseId> cases = null;
    for (ItemId item : items) {
      if (item.kind() == ItemId.Kind.LITERATURE) {
        if (record(item).isEmpty()) {
          missing.add(item);
        }
      } else {
        cases = cases == null ? new HashSet<>(workspace.cases().snapshot().ids()) : cases;
        if (!isCase(item.key(), cases)) {
          missing.add(item);
        }
      }
    }
    return missing.stream().sorted().toList();
  }

  private static boolean isCase(String slug, Set<CaseId> cases) {
    return cases.stream().anyMatch(id -> id.slug().equals(slug));
  }

  private static Subject ofRecord(LiteratureRecord record) {
    String container = record.text("container-title");
    String volume = record.text("volume");
    return new Subject(
        Markup.plain(record.title()),
        record.creators().stream().map(Name::inverted).toList(),
        record.issued().map(date -> date.text()).orElse(""),
        volume.isEmpty() ? container : container + " " + volume,
        Markup.plain(record.text("abstract")),
        record.keywords());
  }

  private Subject ofCase(String slug) {
    Snapshot snapshot = workspace.cases().snapshot();
    try {
      CaseId id = new CaseId(slug);
      JsonNode node = json.readTree(snapshot.json(id));
      return new Subject(
          snapshot.title(id, "en"),
          List.of(),
          node.path("phases").path(0).path("period").path("start").asString(""),
          node.path("mainScale").asString("").toLowerCase(Locale.ROOT),
          english(node.path("summary")),
          List.of());
    } catch (ProblemException | IllegalArgumentException e) {
      return GONE;
    }
  }

  /** The English text where there is one, else the first by language. */
  private static String english(JsonNode texts) {
    return texts.properties().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, JsonNode> text) -> !text.getKey().equals("en"))
                .thenComparing(Map.Entry::getKey))
        .map(text -> text.getValue().asString(""))
        .findFirst()
        .orElse("");
  }
}
