package org.papilio.literature.oaipmh;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.papilio.literature.api.harvest.HarvestEnd;
import org.papilio.literature.api.harvest.HarvestRequest;
import org.papilio.literature.api.harvest.HarvestSink;
import org.papilio.literature.oaipmh.OaiPage.OaiError;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/** Walks through a list of records to its end, whatever the repository does on the way. */
final class ListWalk {

  private static final int MOST_VAIN = 3;
  private static final int MOST_EMPTY = 100;
  private static final Duration UNKNOWN_CLOCK = Duration.ofDays(1);

  private final PatientCaller caller;
  private final HarvestRequest request;
  private final HarvestSink sink;
  private final Progress progress;
  private final String firstFrom;
  private final Set<UUID> seen = new HashSet<>();
  private final List<String> notes = new ArrayList<>();
  private Position position;
  private int empty;

  ListWalk(
      PatientCaller caller,
      HarvestRequest request,
      Position position,
      String firstFrom,
      HarvestSink sink,
      Progress progress) {
    this.caller = caller;
    this.request = request;
    this.position = position;
    this.firstFrom = firstFrom;
    this.sink = sink;
    this.progress = progress;
  }

  HarvestEnd run() {
    while (true) {
      progress.check();
      OaiPage page = caller.ask(arguments());
      if (page.error("noRecordsMatch").isPresent()) {
        return complete(page);
      }
      if (!position.token().isEmpty() && page.error("badResumptionToken").isPresent()) {
        if (!begunAgain("its token was no longer valid")) {
          return incomplete("the token for the next page is never valid");
        }
        continue;
      }
      if (!page.errors().isEmpty()) {
        throw refused(page.errors());
      }
      if (goesInCircles(page)) {
        return incomplete("the repository gives the same page again and again");
      }
      position = position.behind(page, clock(page));
      sink.page(page.utf8(), page.records().size(), position.text());
      progress.report(position.records(), page.listSize(), "records fetched");
      if (page.broken() > 0) {
        notes.add(page.broken() + " records of a page cannot be read and stand in the report.");
      }
      if (!page.ended() && page.token().isEmpty()) {
        if (!begunAgain("a page was cut off")) {
          return incomplete("a page is cut off each time");
        }
      } else if (page.token().isEmpty()) {
        return complete(page);
      }
    }
  }

  private Map<String, String> arguments() {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("verb", "ListRecords");
    if (position.token().isEmpty()) {
      arguments.put("metadataPrefix", position.form());
      arguments.put("set", request.set());
      arguments.put("from", position.from());
      arguments.put("until", position.until());
      arguments.values().removeIf(String::isEmpty);
    } else {
      arguments.put("resumptionToken", position.token());
    }
    return arguments;
  }

  /** Begins a new list; false when that led no further several times. */
  private boolean begunAgain(String why) {
    position = position.again(firstFrom);
    seen.clear();
    String where = (position.from() + " " + position.until()).strip();
    notes.add(
        "The list was begun again"
            + (where.isEmpty() ? "" : " at " + where)
            + " since "
            + why
            + "; records that came twice are one.");
    return position.vain() < MOST_VAIN;
  }

  /** Some repositories keep one token for a whole list, so it is the records that count. */
  private boolean goesInCircles(OaiPage page) {
    if (page.records().isEmpty()) {
      empty++;
      return empty > MOST_EMPTY;
    }
    String records =
        page.records().stream()
            .map(record -> record.identifier() + " " + record.datestamp())
            .collect(Collectors.joining("\n"));
    return !seen.add(UUID.nameUUIDFromBytes(records.getBytes(StandardCharsets.UTF_8)));
  }

  private Instant clock(OaiPage page) {
    return page.responseDate().orElseGet(() -> Instant.now().minus(UNKNOWN_CLOCK));
  }

  private HarvestEnd complete(OaiPage page) {
    Instant next = position.begun().isEmpty() ? clock(page) : Instant.parse(position.begun());
    return new HarvestEnd(Optional.of(next), "", notes);
  }

  private HarvestEnd incomplete(String problem) {
    String told =
        problem
            + " after "
            + position.records()
            + " records; what came is taken in, and the next run begins where this one did";
    return new HarvestEnd(Optional.empty(), told, notes);
  }

  private org.papilio.platform.problem.ProblemException refused(List<OaiError> errors) {
    String told =
        errors.stream()
            .map(error -> error.code() + (error.message().isEmpty() ? "" : ": " + error.message()))
            .collect(Collectors.joining("; "));
    return Problem.failure("the repository refuses the request: " + told)
        .at(request.address().toString())
        .fix("look which sets and forms it has")
        .exception();
  }
}
