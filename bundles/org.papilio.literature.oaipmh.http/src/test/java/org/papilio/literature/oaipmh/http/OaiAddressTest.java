package org.papilio.literature.oaipmh.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.git.GitWorkspaces;
import org.papilio.cases.json.JsonCaseCodec;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.harvest.Harvest;
import org.papilio.literature.api.harvest.Harvests;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.literature.dublincore.DublinCoreFormat;
import org.papilio.literature.harvest.HarvestLibrary;
import org.papilio.literature.library.LiteratureLibrary;
import org.papilio.literature.marc.MarcXmlFormat;
import org.papilio.literature.mods.ModsFormat;
import org.papilio.literature.oaipmh.OaiPmhFormat;
import org.papilio.literature.oaipmh.OaiPmhSource;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.progress.Progress;

class OaiAddressTest {

  private static final Author AUTHOR = new Author("Librarian", "");

  @TempDir Path folder;
  private LiteratureLibrary literature;
  private Workspace ours;
  private Workspace theirs;
  private Library library;
  private Library harvested;
  private Harvests harvests;
  private Desk desk;

  private Workspace open(String name) {
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
    return new GitWorkspaces(usual, new JsonCaseCodec()).create(folder.resolve(name), AUTHOR);
  }

  @BeforeEach
  void begin() {
    List<LiteratureFormat> inner =
        List.of(new DublinCoreFormat(), new MarcXmlFormat(), new ModsFormat());
    List<LiteratureFormat> formats = new ArrayList<>(inner);
    formats.add(new OaiPmhFormat(inner));
    literature = new LiteratureLibrary(formats);
    ours = open("ours");
    theirs = open("theirs");
    library = literature.library(ours);
    harvested = literature.library(theirs);
    harvests = new HarvestLibrary(literature, List.of(new OaiPmhSource())).harvests(theirs);
    Repository repository = new Repository("Ours", "papilio.local", "us@example.org", 10);
    desk = new Desk(new OaiAddress(literature, repository), ours);
  }

  @AfterEach
  void end() {
    desk.close();
    ours.close();
    theirs.close();
  }

  private void put(LiteratureRecord... records) {
    library.put(ours.store().head(), AUTHOR, "put", List.of(records));
  }

  private static LiteratureRecord book(String key, String title) {
    return LiteratureRecord.of(new RecordKey(key), "book")
        .text("title", title)
        .name("author", Name.of("Moulaert", "Frank"))
        .body(BodyOfLiterature.RESCALING)
        .build();
  }

  private void fill(int count) {
    List<LiteratureRecord> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(book("k" + (100 + i), "Title " + i));
    }
    put(records.toArray(LiteratureRecord[]::new));
  }

  private void remember(String form) {
    harvests.add(
        new Harvest("ours", "oai-pmh", desk.uri(), "", form, Optional.empty(), Set.of(), List.of()),
        AUTHOR);
  }

  private Optional<ImportReport> harvest() {
    return harvests.run("ours", AUTHOR, Progress.NONE).report();
  }

  /** Records by identifier, without what the envelope adds. */
  private static Map<String, LiteratureRecord> plain(Library of, String begin) {
    Map<String, LiteratureRecord> records = new TreeMap<>();
    of.snapshot()
        .forEach(
            record ->
                records.put(
                    record.key().value().replaceFirst("^" + begin, ""),
                    record
                        .edit()
                        .key(new RecordKey("same"))
                        .sourceFields(
                            record.sourceFields().stream()
                                .filter(field -> !field.format().equals("oai-pmh"))
                                .toList())
                        .build()));
    return records;
  }

  private Map<String, String> titles(Library of) {
    Map<String, String> titles = new TreeMap<>();
    of.snapshot()
        .forEach(
            record ->
                titles.put(record.key().value().replace("oai:papilio.local:", ""), record.title()));
    return titles;
  }

  @Test
  void ourOwnHarvesterGetsEveryRealRecordAsItIs() {
    Path marc = SharedData.folder("literature/oai-pmh").resolve("marc.xml");
    ImportRequest request =
        new ImportRequest(
            List.of(SourceFile.of(marc)),
            Optional.of("marcxml"),
            Set.of(),
            ImportRequest.Clash.RENAME,
            false,
            AUTHOR,
            "");
    assertEquals(100, library.add(request, Progress.NONE).added());
    remember("");
    ImportReport report = harvest().orElseThrow();
    assertEquals(100, report.added());
    assertEquals(0, report.unreadable());
    Map<String, LiteratureRecord> copies = plain(harvested, "oai:papilio.local:");
    assertEquals(plain(library, "").keySet(), copies.keySet());
    plain(library, "").forEach((key, record) -> assertEquals(record, copies.get(key), key));
  }

  @Test
  void whatChangedAndWentComesWithTheNextHarvest() {
    fill(25);
    remember("mods");
    harvest();
    assertEquals(titles(library), titles(harvested));
    put(book("k105", "Another title"), book("new", "New"));
    library.remove(ours.store().head(), AUTHOR, "", List.of(new RecordKey("k110")));
    ImportReport report = harvest().orElseThrow();
    assertEquals(List.of(1L, 1L), List.of(report.added(), report.removed()));
    assertEquals(titles(library), titles(harvested));
    put(book("k110", "Back again"));
    harvest();
    assertEquals(titles(library), titles(harvested));
  }

  @Test
  void aListShowsOneRevisionWhateverHappensMeanwhile() {
    fill(25);
    Map<String, String> before = titles(library);
    AtomicInteger pages = new AtomicInteger();
    desk.before =
        query -> {
          if (query.contains("resumptionToken") && pages.incrementAndGet() == 1) {
            put(book("a-first", "Too late"), book("k120", "Changed"));
            library.remove(ours.store().head(), AUTHOR, "", List.of(new RecordKey("k101")));
          }
        };
    remember("oai_dc");
    harvest();
    assertEquals(2, pages.get());
    assertEquals(before, titles(harvested));
    harvest();
    assertEquals(titles(library), titles(harvested));
  }

  @Test
  void aSetIsABodyOfLiterature() {
    put(book("a", "A"), book("b", "B").edit().bodies(Set.of()).build());
    assertTrue(desk.text("verb=ListSets").contains("<setSpec>RESCALING</setSpec>"));
    String list = desk.text("verb=ListIdentifiers&metadataPrefix=oai_dc&set=RESCALING");
    assertTrue(list.contains("oai:papilio.local:a<") && !list.contains("oai:papilio.local:b<"));
  }

  @Test
  void everyAnswerIsWellFormedInTheOrderOfTheSchema() {
    put(book("a<b>&\u00e9", "Bread & <roses>"));
    for (String query :
        List.of(
            "verb=Identify",
            "verb=ListMetadataFormats",
            "verb=ListSets",
            "verb=ListIdentifiers&metadataPrefix=mods",
            "verb=ListRecords&metadataPrefix=oai_dc",
            "verb=ListRecords&metadataPrefix=marcxml",
            "verb=ListRecords&metadataPrefix=mods",
            "verb=GetRecord&metadataPrefix=mods&identifier=oai:papilio.local:a%253Cb%253E%26%25C3%25A9",
            "verb=nothing")) {
      XmlElement root = XmlElement.parse(desk.text(query)).orElseThrow();
      String verb = query.contains("nothing") ? "error" : query.split("[=&]")[1];
      assertEquals(
          List.of("responseDate", "request", verb),
          root.children().stream().map(XmlElement::name).toList(),
          query);
    }
    XmlElement identify =
        XmlElement.parse(desk.text("verb=Identify")).orElseThrow().child("Identify").orElseThrow();
    assertEquals(
        List.of(
            "repositoryName",
            "baseURL",
            "protocolVersion",
            "adminEmail",
            "earliestDatestamp",
            "deletedRecord",
            "granularity"),
        identify.children().stream().map(XmlElement::name).toList());
    assertEquals(desk.uri().toString(), identify.childText("baseURL"));
  }

  @Test
  void everyWrongRequestHasTheCodeOfTheProtocol() {
    assertEquals("noSetHierarchy", code("verb=ListSets"));
    assertEquals("noSetHierarchy", code("verb=ListRecords&metadataPrefix=oai_dc&set=RESCALING"));
    assertEquals("noRecordsMatch", code("verb=ListRecords&metadataPrefix=oai_dc"));
    fill(12);
    String list = "verb=ListRecords&metadataPrefix=oai_dc";
    assertEquals("badVerb", code("verb=Explain"));
    assertEquals("badVerb", code("metadataPrefix=oai_dc"));
    assertEquals("badVerb", code("verb=Identify&verb=Identify"));
    assertEquals("badArgument", code("verb=Identify&set=x"));
    assertEquals("badArgument", code("verb=ListRecords"));
    assertEquals("badArgument", code(list + "&metadataPrefix=mods"));
    assertEquals("badArgument", code(list + "&from=yesterday"));
    assertEquals("badArgument", code(list + "&from=2026-02-30"));
    assertEquals("badArgument", code(list + "&from=2026-01-02&until=2026-01-01"));
    assertEquals("badArgument", code(list + "&from=2026-01-02&until=2026-01-03T00:00:00Z"));
    assertEquals("badArgument", code(list + "&resumptionToken=x"));
    assertEquals("badArgument", code(list + "&%3Cscript%3E=x"));
    assertEquals("badArgument", code("verb=GetRecord&metadataPrefix=oai_dc"));
    assertEquals("cannotDisseminateFormat", code("verb=ListRecords&metadataPrefix=own"));
    assertEquals("noRecordsMatch", code(list + "&until=1990-01-01"));
    assertEquals("noRecordsMatch", code(list + "&set=NOTHING"));
    assertEquals("badResumptionToken", code("verb=ListRecords&resumptionToken=nonsense"));
    assertEquals("badResumptionToken", code("verb=ListSets&resumptionToken=x"));
    String forged = new Selection("0".repeat(40), "oai_dc", "", 0, 9, "", 0, 0).token();
    assertEquals("badResumptionToken", code("verb=ListRecords&resumptionToken=" + forged));
    assertEquals(
        "idDoesNotExist", code("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:else:1"));
    assertEquals("idDoesNotExist", code("verb=ListMetadataFormats&identifier=../../etc/passwd"));
  }

  private String code(String query) {
    XmlElement root = XmlElement.parse(desk.text(query)).orElseThrow();
    return root.child("error").orElseThrow(() -> new AssertionError(query)).attribute("code");
  }
}
