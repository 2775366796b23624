package org.papilio.search.literature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.attachments.Attachment;
import org.papilio.literature.api.attachments.AttachmentService;
import org.papilio.literature.api.attachments.Attachments;
import org.papilio.literature.api.attachments.Extraction;
import org.papilio.literature.api.attachments.FullText;
import org.papilio.search.api.FieldValue;

class FullTextsTest {

  private static final Revision HEAD = new Revision("1".repeat(40));
  private static final Revision OLDER = new Revision("2".repeat(40));
  private static final String HASH = "a".repeat(64);
  private static final RecordKey KEY = new RecordKey("kazepov2010");

  /** Answers each method with what is named for it; anything else is not asked here. */
  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object answer = answers.get(method.getName());
              if (answer == null) {
                throw new AssertionError(method + " was not to be asked");
              }
              return answer;
            }));
  }

  private static Workspace workspace() {
    WorkspaceStore store = answering(WorkspaceStore.class, Map.of("head", HEAD));
    return answering(Workspace.class, Map.of("store", store));
  }

  private static FullTexts texts(List<String> pages) {
    Extraction extraction =
        answering(Extraction.class, Map.of("mark", 67L, "since", List.of(HASH)));
    Attachment file = new Attachment(KEY, "k.pdf", "application/pdf", 9, HASH);
    FullText text = new FullText(HASH, FullText.State.DONE, pages, "");
    Attachments attachments =
        answering(
            Attachments.class,
            Map.of(
                "of", List.of(file),
                "text", Optional.of(text),
                "recordsOf", Set.of(KEY),
                "changed", Set.of(KEY),
                "extraction", extraction));
    return new FullTexts(answering(AttachmentService.class, Map.of("attachments", attachments)));
  }

  @Test
  void eachPageIsAValueThatLeadsBackToIt() {
    assertEquals(
        List.of(
            new FieldValue.Text("fulltext", "one", "", HASH + ":1"),
            new FieldValue.Text("fulltext", "three", "", HASH + ":3")),
        texts(List.of("one", " ", "three")).of(workspace(), HEAD, KEY));
  }

  @Test
  void noMoreThanTheLimitIsSearched() {
    String million = "x".repeat(1_000_000);
    List<FieldValue.Text> values =
        texts(java.util.Collections.nCopies(30, million)).of(workspace(), HEAD, KEY);
    assertEquals(FullTexts.MOST, values.stream().mapToLong(value -> value.text().length()).sum());
  }

  @Test
  void recordsOfNewTextsAndOfFilesThatCameOrWentAreMadeAnew() {
    FullTexts texts = texts(List.of());
    assertEquals(67, texts.mark(workspace()));
    assertEquals(Set.of(KEY.value()), texts.changedSince(workspace(), 0));
    assertEquals(Set.of(KEY.value()), texts.changed(workspace(), OLDER, HEAD));
  }

  @Test
  void withoutAttachmentsThereIsNothing() {
    FullTexts none = new FullTexts(null);
    assertEquals(List.of(), none.of(workspace(), HEAD, KEY));
    assertEquals(0, none.mark(workspace()));
    assertEquals(Set.of(), none.changedSince(workspace(), 0));
    assertEquals(Set.of(), none.changed(workspace(), OLDER, HEAD));
  }
}
