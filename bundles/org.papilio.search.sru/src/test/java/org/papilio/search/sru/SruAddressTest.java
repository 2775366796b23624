package org.papilio.search.sru;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.git.GitWorkspaces;
import org.papilio.cases.json.JsonCaseCodec;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.literature.attachments.AttachmentLibrary;
import org.papilio.literature.dublincore.DublinCoreFormat;
import org.papilio.literature.library.LiteratureLibrary;
import org.papilio.literature.marc.MarcXmlFormat;
import org.papilio.literature.mods.ModsFormat;
import org.papilio.platform.progress.Progress;
import org.papilio.search.literature.LiteratureDocuments;
import org.papilio.search.lucene.LuceneSearchService;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;

class SruAddressTest {

  @TempDir static Path folder;
  private static Workspace workspace;
  private static SruAddress sru;

  @BeforeAll
  static void fill() {
    GitWorkspaces.Config usual =
        new GitWorkspaces.Config() {
          @Override
          public Class<? extends Annotation> annotationType() {
            return GitWorkspaces.Config.class;
          }

          @Override
          public int patience_seconds() {
            return 15;
          }
        };
    Author author = new Author("Librarian", "");
    workspace =
        new GitWorkspaces(usual, new JsonCaseCodec()).create(folder.resolve("ours"), author);
    LiteratureLibrary literature =
        new LiteratureLibrary(
            List.of(new DublinCoreFormat(), new MarcXmlFormat(), new ModsFormat()));
    List<LiteratureRecord> records = new ArrayList<>();
    for (int i = 1; i <= 15; i++) {
      records.add(
          LiteratureRecord.of(new RecordKey("k" + i), "book")
              .text("title", "Housing & cities " + (i % 2 == 0 ? "even" : "odd"))
              .name("author", Name.of("B\u00e9land", "Daniel"))
              .date("issued", LiteratureDate.year(2000 + i))
              .build());
    }
    literature.library(workspace).put(workspace.store().head(), author, "fifteen", records);
    LuceneSearchService search = new LuceneSearchService();
    search.addSource(
        new LiteratureDocuments(
            literature, new AttachmentLibrary(attachments(), literature), null, null));
    sru = new SruAddress(search, literature);
  }

  private static AttachmentLibrary.Config attachments() {
    return new AttachmentLibrary.Config() {
      @Override
      public Class<? extends Annotation> annotationType() {
        return AttachmentLibrary.Config.class;
      }

      @Override
      public int largest_mebibytes() {
        return 1;
      }
    };
  }

  @AfterAll
  static void close() {
    workspace.close();
  }

  private static XmlElement ask(String... pairs) {
    Map<String, List<String>> arguments = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      arguments.computeIfAbsent(pairs[i], any -> new ArrayList<>()).add(pairs[i + 1]);
    }
    Reply reply = sru.answer(new Asked(arguments));
    byte[] bytes = ((Reply.Bytes) reply.body()).bytes();
    return XmlElement.parse(new String(bytes, StandardCharsets.UTF_8)).orElseThrow();
  }

  private static XmlElement search(String cql, String... more) {
    List<String> pairs =
        new ArrayList<>(List.of("operation", "searchRetrieve", "version", "1.2", "query", cql));
    pairs.addAll(List.of(more));
    return ask(pairs.toArray(String[]::new));
  }

  private static String diagnostic(XmlElement answer) {
    return answer
        .path("diagnostics", "diagnostic")
        .findFirst()
        .orElseThrow(() -> new AssertionError(answer.xml()))
        .childText("uri")
        .replace("info:srw/diagnostic/1/", "");
  }

  @Test
  void whatCqlAsksForIsFound() {
    assertEquals("15", search("housing").childText("numberOfRecords"));
    assertEquals("7", search("title = even").childText("numberOfRecords"));
    assertEquals("15", search("author = Beland").childText("numberOfRecords"));
    assertEquals("3", search("date within \"2004 2006\"").childText("numberOfRecords"));
    assertEquals("2", search("title = odd and date < 2005").childText("numberOfRecords"));
    assertEquals("8", search("cql.allRecords = 1 not even").childText("numberOfRecords"));
    assertEquals("15", search("title = hous*").childText("numberOfRecords"));
    XmlElement none = search("nothing-of-this");
    assertEquals(
        List.of("version", "numberOfRecords"),
        none.children().stream().map(XmlElement::name).toList());
  }

  @Test
  void recordsComeInPagesAndInEachForm() {
    XmlElement page = search("housing", "startRecord", "11", "maximumRecords", "3");
    assertEquals(3, page.path("records", "record").count());
    assertEquals("14", page.childText("nextRecordPosition"));
    XmlElement record = page.path("records", "record").findFirst().orElseThrow();
    assertEquals(
        List.of("recordSchema", "recordPacking", "recordData", "recordPosition"),
        record.children().stream().map(XmlElement::name).toList());
    assertEquals("11", record.childText("recordPosition"));
    for (String form : List.of("marcxml record", "mods mods", "dc dc")) {
      String[] both = form.split(" ");
      XmlElement one = search("key = k3", "recordSchema", both[0]);
      XmlElement data = one.path("records", "record", "recordData").findFirst().orElseThrow();
      assertEquals(both[1], data.children().getFirst().name());
      assertTrue(data.text().contains("Housing & cities odd"), data.xml());
    }
    XmlElement text = search("key = k3", "recordSchema", "mods", "recordPacking", "string");
    XmlElement data = text.path("records", "record", "recordData").findFirst().orElseThrow();
    assertTrue(XmlElement.parse(data.rawText()).isPresent(), data.xml());
  }

  @Test
  void versionTwoNeedsNoOperation() {
    assertEquals("15", ask("query", "housing").childText("numberOfRecords"));
    XmlElement record =
        ask("query", "key = k3").path("records", "record").findFirst().orElseThrow();
    assertEquals("xml", record.childText("recordXMLEscaping"));
    assertEquals("explainResponse", ask().name());
  }

  @Test
  void explainListsIndexesAndSchemas() {
    XmlElement explain =
        ask("operation", "explain", "version", "1.2")
            .path("record", "recordData", "explain")
            .findFirst()
            .orElseThrow();
    assertEquals("8731", explain.path("serverInfo", "port").findFirst().orElseThrow().text());
    assertEquals(3, explain.path("schemaInfo", "schema").count());
    assertTrue(
        explain.path("indexInfo", "index", "map", "name").anyMatch(n -> n.text().equals("title")));
  }

  @Test
  void wrongRequestsHaveTheNumbersOfTheList() {
    assertEquals("4", diagnostic(ask("operation", "scan", "version", "1.2")));
    assertEquals("5", diagnostic(ask("version", "3.0", "query", "a")));
    assertEquals("6", diagnostic(search("a", "maximumRecords", "-1")));
    assertEquals("6", diagnostic(search("a", "startRecord", "0")));
    assertEquals("6", diagnostic(search("a", "startRecord", "1", "startRecord", "2")));
    assertEquals("7", diagnostic(ask("operation", "searchRetrieve", "version", "1.2")));
    assertEquals("8", diagnostic(search("a", "<script>", "1")));
    assertEquals("10", diagnostic(search("(a")));
    assertEquals("12", diagnostic(search("a".repeat(5_000))));
    assertEquals("16", diagnostic(search("colour = red")));
    assertEquals("61", diagnostic(search("housing", "startRecord", "16")));
    assertEquals("66", diagnostic(search("housing", "recordSchema", "own")));
    assertEquals("71", diagnostic(search("housing", "recordPacking", "zip")));
    assertEquals("80", diagnostic(search("housing", "sortKeys", "title")));
  }

  /** A request as the workbench hands it over. */
  private record Asked(Map<String, List<String>> arguments) implements Request {
    @Override
    public String path(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> query(String name) {
      return queries(name).stream().findFirst();
    }

    @Override
    public List<String> queries(String name) {
      return arguments.getOrDefault(name, List.of()).stream().filter(t -> !t.isBlank()).toList();
    }

    @Override
    public Set<String> queryNames() {
      return arguments.keySet();
    }

    @Override
    public int number(String name, int fallback, int least, int most) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> header(String name) {
      return name.equals("Host") ? Optional.of("127.0.0.1:8731") : Optional.empty();
    }

    @Override
    public <T> T json(Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String text() {
      throw new UnsupportedOperationException();
    }

    @Override
    public InputStream body() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Workspace workspace() {
      return workspace;
    }

    @Override
    public Locale locale() {
      return Locale.ENGLISH;
    }

    @Override
    public Progress progress() {
      return Progress.NONE;
    }
  }
}
