package org.papilio.literature.oaipmh.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.papilio.literature.api.LiteratureService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The six verbs of the protocol, for one request. */
final class Verbs {

  private static final Logger LOG = LoggerFactory.getLogger(Verbs.class);
  private static final Set<String> LIST =
      Set.of("metadataPrefix", "from", "until", "set", "resumptionToken");
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "Identify", Set.of(),
          "ListMetadataFormats", Set.of("identifier"),
          "ListSets", Set.of("resumptionToken"),
          "GetRecord", Set.of("identifier", "metadataPrefix"),
          "ListIdentifiers", LIST,
          "ListRecords", LIST);

  private final LiteratureService literature;
  private final Repository repository;
  private final StampHistory history;
  private final Stamps newest;
  private final String base;
  private final Instant now;
  private final RecordNames names;

  Verbs(
      LiteratureService literature,
      Repository repository,
      StampHistory history,
      Stamps newest,
      String base,
      Instant now) {
    this.literature = literature;
    this.repository = repository;
    this.history = history;
    this.newest = newest;
    this.base = base;
    this.now = now;
    this.names = new RecordNames(repository.identifier());
  }

  /** Refuses a request that no repository would answer. */
  static void requireAllowed(Map<String, String> arguments) throws OaiException {
    String verb = arguments.getOrDefault("verb", "");
    Set<String> allowed = ALLOWED.get(verb);
    if (allowed == null) {
      throw new OaiException(
          "badVerb", "allowed are " + String.join(", ", new TreeSet<>(ALLOWED.keySet())));
    }
    for (String name : arguments.keySet()) {
      if (!name.equals("verb") && !allowed.contains(name)) {
        throw new OaiException("badArgument", verb + " takes no such argument");
      }
    }
    if (arguments.containsKey("resumptionToken") && arguments.size() > 2) {
      throw new OaiException("badArgument", "a resumptionToken stands alone");
    }
    boolean needsForm =
        allowed.contains("metadataPrefix") && !arguments.containsKey("resumptionToken");
    if (needsForm && !arguments.containsKey("metadataPrefix")) {
      throw new OaiException("badArgument", verb + " needs metadataPrefix");
    }
    if (verb.equals("GetRecord") && !arguments.containsKey("identifier")) {
      throw new OaiException("badArgument", "GetRecord needs identifier");
    }
  }

  void answer(Map<String, String> arguments, OaiAnswer to) throws OaiException {
    switch (arguments.get("verb")) {
      case "Identify" -> identify(to);
      case "ListMetadataFormats" -> forms(arguments, to);
      case "ListSets" -> sets(arguments, to);
      case "GetRecord" -> get(arguments, to);
      case "ListIdentifiers" -> list(arguments, to, "ListIdentifiers", false);
      default -> list(arguments, to, "ListRecords", true);
    }
  }

  private void identify(OaiAnswer to) {
    AtomicLong earliest = new AtomicLong(now.getEpochSecond());
    newest.forEach(
        "",
        (key, stamp) -> {
          earliest.accumulateAndGet(stamp.seconds(), Math::min);
          return true;
        });
    to.open("Identify");
    to.text("repositoryName", repository.name());
    to.text("baseURL", base);
    to.text("protocolVersion", "2.0");
    to.text("adminEmail", repository.email());
    to.text("earliestDatestamp", Instant.ofEpochSecond(earliest.get()).toString());
    to.text("deletedRecord", "persistent");
    to.text("granularity", "YYYY-MM-DDThh:mm:ssZ");
    to.close("Identify");
  }

  private void forms(Map<String, String> arguments, OaiAnswer to) throws OaiException {
    if (arguments.containsKey("identifier")) {
      stamp(arguments.get("identifier"));
    }
    to.open("ListMetadataFormats");
    for (Forms form : Forms.values()) {
      to.open("metadataFormat");
      to.text("metadataPrefix", form.prefix());
      to.text("schema", form.schema());
      to.text("metadataNamespace", form.namespace());
      to.close("metadataFormat");
    }
    to.close("ListMetadataFormats");
  }

  private Set<String> sets() {
    Set<String> sets = new TreeSet<>();
    newest.forEach(
        "",
        (key, stamp) -> {
          sets.addAll(stamp.sets());
          return true;
        });
    return sets;
  }

  private void sets(Map<String, String> arguments, OaiAnswer to) throws OaiException {
    if (arguments.containsKey("resumptionToken")) {
      throw new OaiException("badResumptionToken", "the list of sets has one page");
    }
    Set<String> sets = sets();
    if (sets.isEmpty()) {
      throw noSets();
    }
    to.open("ListSets");
    for (String set : sets) {
      to.open("set").text("setSpec", set).text("setName", set.replace('_', ' ')).close("set");
    }
    to.close("ListSets");
  }

  private static OaiException noSets() {
    return new OaiException("noSetHierarchy", "no record belongs to a body of literature yet");
  }

  private Stamp stamp(String identifier) throws OaiException {
    Stamp stamp = names.key(identifier).map(newest::get).orElse(null);
    if (stamp == null) {
      throw new OaiException("idDoesNotExist", "there never was such a record");
    }
    return stamp;
  }

  private static Forms form(String prefix) throws OaiException {
    return Forms.of(prefix)
        .orElseThrow(
            () ->
                new OaiException(
                    "cannotDisseminateFormat", "allowed are oai_dc, marcxml and mods"));
  }

  private void get(Map<String, String> arguments, OaiAnswer to) throws OaiException {
    Forms form = form(arguments.get("metadataPrefix"));
    String identifier = arguments.get("identifier");
    Stamp stamp = stamp(identifier);
    String key = names.key(identifier).orElseThrow();
    to.open("GetRecord");
    if (!record(to, form, newest, key, stamp)) {
      throw new OaiException("cannotDisseminateFormat", "this record cannot be written so");
    }
    to.close("GetRecord");
  }

  private boolean record(OaiAnswer to, Forms form, Stamps stamps, String key, Stamp stamp) {
    String metadata = "";
    if (!stamp.deleted()) {
      try {
        Optional<String> written =
            history.record(stamps, key).flatMap(record -> form.write(literature, record));
        if (written.isEmpty()) {
          LOG.warn("Record {} gives no {}", key, form.prefix());
          return false;
        }
        metadata = written.get();
      } catch (RuntimeException e) {
        // One record that a format fails on must not keep the others from being harvested.
        LOG.warn("Record {} cannot be written as {}", key, form.prefix(), e);
        return false;
      }
    }
    to.open("record").header(names.identifier(key), stamp);
    if (!stamp.deleted()) {
      to.open("metadata").raw(metadata).close("metadata");
    }
    to.close("record");
    return true;
  }

  private void list(Map<String, String> arguments, OaiAnswer to, String element, boolean whole)
      throws OaiException {
    boolean resumed = arguments.containsKey("resumptionToken");
    Selection selection =
        resumed ? Selection.parse(arguments.get("resumptionToken")) : begin(arguments);
    Stamps stamps = newest;
    if (resumed) {
      stamps =
          history
              .at(selection.revision())
              .orElseThrow(
                  () -> new OaiException("badResumptionToken", "this token is no longer valid"));
    } else {
      selection = selection.of(count(stamps, selection));
    }
    Forms form = form(selection.form());
    List<String> keys = new ArrayList<>();
    Selection wanted = selection;
    stamps.forEach(
        selection.after(),
        (key, stamp) -> {
          if (wanted.holds(stamp)) {
            keys.add(key);
          }
          return keys.size() <= repository.page();
        });
    if (keys.isEmpty()) {
      throw new OaiException(
          resumed ? "badResumptionToken" : "noRecordsMatch", "there is no such record");
    }
    boolean last = keys.size() <= repository.page();
    List<String> page = last ? keys : keys.subList(0, repository.page());
    to.open(element);
    for (String key : page) {
      Stamp stamp = java.util.Objects.requireNonNull(stamps.get(key));
      if (whole) {
        record(to, form, stamps, key, stamp);
      } else {
        to.header(names.identifier(key), stamp);
      }
    }
    if (resumed || !last) {
      to.token(selection.behind(page.getLast(), page.size()), selection.given(), last);
    }
    to.close(element);
  }

  private Selection begin(Map<String, String> arguments) throws OaiException {
    form(arguments.get("metadataPrefix"));
    String from = arguments.getOrDefault("from", "");
    String until = arguments.getOrDefault("until", "");
    if (!from.isEmpty() && !until.isEmpty() && from.length() != until.length()) {
      throw new OaiException("badArgument", "from and until are not of the same granularity");
    }
    long begin = from.isEmpty() ? Long.MIN_VALUE : Selection.seconds("from", from, false);
    long end = until.isEmpty() ? Long.MAX_VALUE : Selection.seconds("until", until, true);
    if (begin > end) {
      throw new OaiException("badArgument", "from is later than until");
    }
    String set = arguments.getOrDefault("set", "");
    if (!set.isEmpty() && sets().isEmpty()) {
      throw noSets();
    }
    return new Selection(
        newest.revision().hash(), arguments.get("metadataPrefix"), set, begin, end, "", 0, 0);
  }

  private static long count(Stamps stamps, Selection selection) {
    AtomicLong count = new AtomicLong();
    stamps.forEach(
        "",
        (key, stamp) -> {
          if (selection.holds(stamp)) {
            count.incrementAndGet();
          }
          return true;
        });
    return count.get();
  }
}
