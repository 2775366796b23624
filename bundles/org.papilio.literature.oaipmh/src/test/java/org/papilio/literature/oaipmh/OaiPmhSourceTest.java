package org.papilio.literature.oaipmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.harvest.HarvestEnd;
import org.papilio.literature.api.harvest.HarvestRequest;
import org.papilio.literature.api.harvest.MetadataForm;
import org.papilio.literature.api.harvest.RepositorySet;
import org.papilio.literature.oaipmh.FakeRepository.Behaviour;
import org.papilio.literature.oaipmh.FakeRepository.Told;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;

class OaiPmhSourceTest {

  private static final Patience SHORT =
      new Patience(
          3, Duration.ofMillis(5), Duration.ofMillis(200), Duration.ofSeconds(10), 1 << 20);

  private final OaiPmhSource source = new OaiPmhSource(SHORT);
  private final List<String> identifiers = new ArrayList<>();
  private String resume = "";
  private int stopAfter = Integer.MAX_VALUE;

  private HarvestEnd fetch(FakeRepository repository) {
    return fetch(repository, Optional.empty());
  }

  private HarvestEnd fetch(FakeRepository repository, Optional<Instant> from) {
    return source.fetch(
        new HarvestRequest(repository.address(), "", "", from, resume),
        (page, records, position) -> {
          if (stopAfter-- == 0) {
            throw new CancelledException();
          }
          OaiPage.read(page).records().forEach(one -> identifiers.add(one.identifier()));
          resume = position;
        },
        Progress.NONE);
  }

  private static TreeSet<String> all() {
    return new TreeSet<>(IntStream.rangeClosed(1, 40).mapToObj(i -> "oai:fake:" + i).toList());
  }

  private static Behaviour listing(Behaviour records) {
    Behaviour usual = FakeRepository.wellBehaved(false);
    return asked -> (asked.get("verb").equals("ListRecords") ? records : usual).answer(asked);
  }

  @Test
  void aListIsFetchedToItsEndAndTheNextBeginsAtItsFirstClock() {
    try (FakeRepository repository = new FakeRepository(FakeRepository.wellBehaved(false))) {
      HarvestEnd end = fetch(repository);
      assertEquals(all(), new TreeSet<>(identifiers));
      assertEquals(40, identifiers.size());
      assertEquals(Optional.of(Instant.parse("2026-02-03T04:05:06Z")), end.next());
      assertEquals("verb=ListRecords&metadataPrefix=oai_dc", repository.requests.get(2));
    }
  }

  @Test
  void laterOnlyWhatChangedIsAskedForInTheGranularityOfTheRepository() {
    try (FakeRepository repository = new FakeRepository(FakeRepository.wellBehaved(false))) {
      fetch(repository, Optional.of(Instant.parse("2026-02-08T11:12:13Z")));
      assertEquals(List.of("oai:fake:39", "oai:fake:40"), identifiers);
      assertTrue(repository.requests.get(2).endsWith("&from=2026-02-08"));
      assertTrue(fetch(repository, Optional.of(Instant.parse("2027-01-01T00:00:00Z"))).complete());
    }
  }

  @Test
  void aFailureOnPageTwoIsTriedAgainAndRetryAfterIsKept() {
    AtomicInteger failures = new AtomicInteger();
    Behaviour usual = FakeRepository.wellBehaved(false);
    Behaviour flaky =
        asked -> {
          if (asked.get("resumptionToken").startsWith("10!") && failures.getAndIncrement() < 2) {
            return failures.get() == 1
                ? Told.status(500)
                : Told.status(503).header("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT");
          }
          return usual.answer(asked);
        };
    try (FakeRepository repository = new FakeRepository(flaky)) {
      assertTrue(fetch(repository).complete());
      assertEquals(40, identifiers.size());
      assertEquals(2 + 4 + 2, repository.requests.size());
    }
  }

  @Test
  void whoNeverAnswersIsNamedAndAnotherCallGoesOnWhereItWas() {
    Behaviour usual = FakeRepository.wellBehaved(false);
    Behaviour broken =
        asked ->
            asked.get("resumptionToken").startsWith("20!") ? Told.status(500) : usual.answer(asked);
    try (FakeRepository repository = new FakeRepository(broken)) {
      ProblemException e = assertThrows(ProblemException.class, () -> fetch(repository));
      assertTrue(e.problem().what().contains("status 500, 3 times"), e.problem().line());
      assertEquals(20, identifiers.size());
      repository.behave(usual);
      assertTrue(fetch(repository).complete());
      assertEquals(40, identifiers.size(), "nothing is lost and nothing comes twice");
    }
  }

  @Test
  void aTokenThatExpiresBeginsTheListAgainAtTheLastDateFromEitherEnd() {
    for (boolean falling : List.of(false, true)) {
      identifiers.clear();
      resume = "";
      AtomicInteger tokens = new AtomicInteger();
      Behaviour usual = FakeRepository.wellBehaved(falling);
      Behaviour expiring =
          asked ->
              !asked.get("resumptionToken").isEmpty() && tokens.incrementAndGet() % 2 == 0
                  ? Told.xml(FakeRepository.error("badResumptionToken"))
                  : usual.answer(asked);
      try (FakeRepository repository = new FakeRepository(expiring)) {
        HarvestEnd end = fetch(repository);
        assertTrue(end.complete(), end.problem());
        assertEquals(all(), new TreeSet<>(identifiers));
        assertEquals(42, identifiers.size(), "of two new lists only the first record comes twice");
        String again = falling ? "&until=2026-01-21" : "&from=2026-01-20";
        assertTrue(repository.requests.stream().anyMatch(one -> one.endsWith(again)));
      }
    }
  }

  @Test
  void aTokenThatIsNeverValidEndsWithWhatCame() {
    Behaviour usual = FakeRepository.wellBehaved(false);
    Behaviour never =
        asked ->
            asked.get("resumptionToken").isEmpty()
                ? usual.answer(asked)
                : Told.xml(FakeRepository.error("badResumptionToken"));
    try (FakeRepository repository = new FakeRepository(never)) {
      HarvestEnd end = fetch(repository);
      // Each list begins at the last date of the one before, so that it even comes to the end.
      assertTrue(end.complete());
      assertEquals(all(), new TreeSet<>(identifiers));
    }
    identifiers.clear();
    resume = "";
    Behaviour undated =
        listing(
            asked ->
                asked.get("resumptionToken").isEmpty()
                    ? Told.xml(FakeRepository.page(List.of(FakeRepository.record(1, "")), "x"))
                    : Told.xml(FakeRepository.error("badResumptionToken")));
    try (FakeRepository repository = new FakeRepository(undated)) {
      HarvestEnd end = fetch(repository);
      assertTrue(end.problem().startsWith("the token for the next page is never valid"));
    }
  }

  @Test
  void theSamePageForEverEndsWithAMessage() {
    Behaviour same =
        listing(
            asked ->
                Told.xml(
                    FakeRepository.page(
                        List.of(FakeRepository.record(asked.number() % 2, "2026-01-01")),
                        "token" + asked.number())));
    try (FakeRepository repository = new FakeRepository(same)) {
      HarvestEnd end = fetch(repository);
      assertTrue(end.problem().startsWith("the repository gives the same page again and again"));
      assertEquals(2, identifiers.size());
    }
  }

  @Test
  void oneTokenForAWholeListIsNoCircle() {
    AtomicInteger page = new AtomicInteger();
    Behaviour session =
        listing(
            asked -> {
              int number = page.incrementAndGet();
              String record = FakeRepository.record(number, "2026-01-01");
              return Told.xml(FakeRepository.page(List.of(record), number == 5 ? "" : "session"));
            });
    try (FakeRepository repository = new FakeRepository(session)) {
      assertTrue(fetch(repository).complete());
      assertEquals(5, identifiers.size());
    }
  }

  @Test
  void aPageThatIsCutOffEachTimeGivesItsRecordsAndTheListGoesOn() {
    Behaviour usual = FakeRepository.wellBehaved(false);
    Behaviour cut =
        asked -> {
          Told told = usual.answer(asked);
          return asked.get("resumptionToken").startsWith("20!")
              ? new Told(200, told.headers(), java.util.Arrays.copyOf(told.body(), 900))
              : told;
        };
    try (FakeRepository repository = new FakeRepository(cut)) {
      HarvestEnd end = fetch(repository);
      assertTrue(end.complete(), end.problem());
      assertEquals(all(), new TreeSet<>(identifiers));
    }
  }

  @Test
  void aRecordThatIsNotWellFormedHidesNoToken() {
    Behaviour usual = FakeRepository.wellBehaved(false);
    Behaviour bad =
        asked -> {
          String body =
              new String(usual.answer(asked).body(), java.nio.charset.StandardCharsets.UTF_8);
          return Told.xml(body.replace("Title 7</dc:title>", "Title & < 7"));
        };
    try (FakeRepository repository = new FakeRepository(bad)) {
      HarvestEnd end = fetch(repository);
      assertTrue(end.complete());
      assertEquals(40, identifiers.size());
      assertEquals(1, end.notes().size());
    }
  }

  @Test
  void packedAnswersAreUnpackedAndBombsAreNot() {
    Behaviour usual = FakeRepository.wellBehaved(false);
    try (FakeRepository repository = new FakeRepository(asked -> usual.answer(asked).packed())) {
      assertTrue(fetch(repository).complete());
      assertEquals(40, identifiers.size());
      repository.behave(asked -> Told.xml("x".repeat(30 << 20)).packed());
      resume = "";
      ProblemException e = assertThrows(ProblemException.class, () -> fetch(repository));
      assertTrue(e.problem().what().contains("larger than 1 MiB"), e.problem().line());
      assertEquals(7, repository.requests.size(), "a bomb is not asked for again");
    }
  }

  @Test
  void redirectsLeadToTheWebOnly() {
    Behaviour usual = FakeRepository.wellBehaved(false);
    try (FakeRepository there = new FakeRepository(usual);
        FakeRepository here =
            new FakeRepository(
                asked -> {
                  StringBuilder query = new StringBuilder("?");
                  asked.arguments().forEach((k, v) -> query.append(k + "=" + v + "&"));
                  return Told.status(302).header("Location", there.address() + query.toString());
                })) {
      assertTrue(fetch(here).complete());
      assertEquals(40, identifiers.size());
      resume = "";
      here.behave(asked -> Told.status(302).header("Location", "file:///etc/passwd"));
      ProblemException e = assertThrows(ProblemException.class, () -> fetch(here));
      assertEquals("the address file:///etc/passwd is not followed", e.problem().what());
      here.behave(asked -> Told.status(302).header("Location", "/oai"));
      e = assertThrows(ProblemException.class, () -> fetch(here));
      assertTrue(e.problem().what().contains("more than 5 times"));
    }
  }

  @Test
  void aSlowAnswerWaitsForNoPerson() {
    AtomicInteger asks = new AtomicInteger();
    try (FakeRepository repository =
        new FakeRepository(
            asked -> {
              Thread.sleep(60_000);
              return Told.status(200);
            })) {
      Progress impatient =
          new Progress() {
            @Override
            public void report(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
              return asks.incrementAndGet() > 3;
            }
          };
      assertThrows(
          CancelledException.class, () -> source.describe(repository.address(), impatient));
      Patience hasty =
          new Patience(1, Duration.ZERO, Duration.ZERO, Duration.ofMillis(200), 1 << 20);
      ProblemException e =
          assertThrows(
              ProblemException.class,
              () -> new OaiPmhSource(hasty).describe(repository.address(), Progress.NONE));
      assertTrue(e.problem().what().startsWith("it cannot be reached"), e.problem().line());
    }
  }

  @Test
  void aHarvestThatWasStoppedGoesOnBehindTheLastPageKept() {
    try (FakeRepository repository = new FakeRepository(FakeRepository.wellBehaved(false))) {
      stopAfter = 2;
      assertThrows(CancelledException.class, () -> fetch(repository));
      assertEquals(20, identifiers.size());
      stopAfter = Integer.MAX_VALUE;
      assertTrue(fetch(repository).complete());
      assertEquals(40, identifiers.size());
    }
  }

  @Test
  void theRealPagesOfErrorsSetsAndIdentityAreUnderstood() throws IOException {
    Path pages = SharedData.folder("literature/oai-pmh");
    Behaviour real =
        asked ->
            Told.xml(
                Files.readString(
                    pages.resolve(
                        switch (asked.get("verb")) {
                          case "Identify" -> "identify_response.xml";
                          case "ListSets" -> "list_sets_response.xml";
                          default ->
                              switch (asked.get("resumptionToken")) {
                                case "" -> "list_records_token_response.xml";
                                case "more" -> "arbitrary_error_response.xml";
                                default -> "token_error_response.xml";
                              };
                        })));
    try (FakeRepository repository = new FakeRepository(real)) {
      assertEquals("fake", source.describe(repository.address(), Progress.NONE).name());
      assertEquals("transient", source.describe(repository.address(), Progress.NONE).deletions());
      assertEquals(
          List.of(
              new RepositorySet("Audio (Music)", "Audio (Music)"),
              new RepositorySet("Audio (Non-Music)", "Audio (Non-Music)")),
          source.sets(repository.address(), Progress.NONE));
      ProblemException e = assertThrows(ProblemException.class, () -> fetch(repository));
      assertTrue(e.problem().what().endsWith("foo: bar"), e.problem().line());
      assertEquals(List.of("fake:foo0"), identifiers);
    }
  }

  @Test
  void theRealPagesOfRecordsFormOneList() throws IOException {
    Path folder = SharedData.folder("literature/oai-pmh");
    List<String> names =
        List.of(
            "list_records_token_response.xml",
            "marc.xml",
            "oai_doaj.xml",
            "sample-oai-pmh.xml",
            "list_records_response.xml");
    AtomicInteger next = new AtomicInteger();
    Behaviour real =
        listing(
            asked -> Told.xml(Files.readString(folder.resolve(names.get(next.getAndIncrement())))));
    try (FakeRepository repository = new FakeRepository(real)) {
      HarvestEnd end = fetch(repository);
      assertTrue(end.complete(), end.problem());
      // 1 + 100 + 100 + 10 + 2 headers, as "grep -o '<header' FILE | wc -l" counts them.
      assertEquals(213, identifiers.size());
    }
  }

  @Test
  void theFormThatLosesLeastIsAskedFor() {
    String forms =
        FakeRepository.answer(
            "<ListMetadataFormats>"
                + form("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/")
                + form("own", "http://example.org/own")
                + form("mods", "http://www.loc.gov/mods/v3")
                + form("marc21", "http://www.loc.gov/MARC21/slim")
                + "</ListMetadataFormats>");
    try (FakeRepository repository = new FakeRepository(asked -> Told.xml(forms))) {
      List<MetadataForm> found = source.forms(repository.address(), Progress.NONE);
      assertEquals(
          List.of("marc21", "mods", "oai_dc", "own"),
          found.stream().map(MetadataForm::prefix).toList());
      assertEquals(
          List.of(true, true, true, false), found.stream().map(MetadataForm::readable).toList());
    }
  }

  private static String form(String prefix, String namespace) {
    return "<metadataFormat><metadataPrefix>"
        + prefix
        + "</metadataPrefix><metadataNamespace>"
        + namespace
        + "</metadataNamespace></metadataFormat>";
  }
}
