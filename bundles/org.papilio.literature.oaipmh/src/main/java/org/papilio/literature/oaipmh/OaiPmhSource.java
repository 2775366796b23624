package org.papilio.literature.oaipmh;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.harvest.HarvestEnd;
import org.papilio.literature.api.harvest.HarvestRequest;
import org.papilio.literature.api.harvest.HarvestSink;
import org.papilio.literature.api.harvest.LiteratureSource;
import org.papilio.literature.api.harvest.MetadataForm;
import org.papilio.literature.api.harvest.Repository;
import org.papilio.literature.api.harvest.RepositorySet;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/** Repositories that speak OAI-PMH 2.0. */
@Component
public final class OaiPmhSource implements LiteratureSource {

  private static final String MARC = "http://www.loc.gov/MARC21/slim";
  private static final String MODS = "http://www.loc.gov/mods/v3";
  private static final String DOAJ = "http://doaj.org/features/oai_doaj/1.0/";
  private static final String DUBLIN_CORE = "http://www.openarchives.org/OAI/2.0/oai_dc/";

  /** The one that loses least first. */
  private static final List<String> READABLE = List.of(MARC, MODS, DOAJ, DUBLIN_CORE);

  private static final String USUAL_FORM = "oai_dc";
  private static final int MOST_PAGES_OF_SETS = 1_000;

  private final Patience patience;

  @Activate
  public OaiPmhSource() {
    this(Patience.USUAL);
  }

  OaiPmhSource(Patience patience) {
    this.patience = patience;
  }

  @Override
  public String id() {
    return OaiPmhFormat.ID;
  }

  @Override
  public String label() {
    return "OAI-PMH 2.0";
  }

  @Override
  public String format() {
    return OaiPmhFormat.ID;
  }

  @Override
  public Repository describe(URI address, Progress progress) {
    try (PatientCaller caller = new PatientCaller(address, patience, progress)) {
      OaiPage page = caller.ask(Map.of("verb", "Identify"));
      XmlElement told =
          page.elements("Identify").stream()
              .findFirst()
              .orElseThrow(
                  () ->
                      Problem.failure("the repository does not say what it is")
                          .at(address.toString())
                          .fix("give its base address for OAI-PMH")
                          .exception());
      return new Repository(
          told.childText("repositoryName"),
          address,
          told.childText("earliestDatestamp"),
          told.childText("deletedRecord"),
          told.childText("granularity"));
    }
  }

  @Override
  public List<RepositorySet> sets(URI address, Progress progress) {
    try (PatientCaller caller = new PatientCaller(address, patience, progress)) {
      List<RepositorySet> sets = new ArrayList<>();
      Set<String> tokens = new HashSet<>();
      Map<String, String> arguments = Map.of("verb", "ListSets");
      for (int pages = 0; pages < MOST_PAGES_OF_SETS; pages++) {
        OaiPage page = caller.ask(arguments);
        if (page.error("noSetHierarchy").isPresent()) {
          return List.of();
        }
        for (XmlElement set : page.elements("set")) {
          sets.add(new RepositorySet(set.childText("setSpec"), set.childText("setName")));
        }
        if (page.token().isEmpty() || !tokens.add(page.token())) {
          return sets;
        }
        arguments = new LinkedHashMap<>();
        arguments.put("verb", "ListSets");
        arguments.put("resumptionToken", page.token());
      }
      return sets;
    }
  }

  @Override
  public List<MetadataForm> forms(URI address, Progress progress) {
    try (PatientCaller caller = new PatientCaller(address, patience, progress)) {
      return forms(caller);
    }
  }

  private static List<MetadataForm> forms(PatientCaller caller) {
    return caller.ask(Map.of("verb", "ListMetadataFormats")).elements("metadataFormat").stream()
        .map(OaiPmhSource::form)
        .sorted(Comparator.comparingInt(OaiPmhSource::rank))
        .toList();
  }

  private static MetadataForm form(XmlElement told) {
    String namespace = told.childText("metadataNamespace");
    return new MetadataForm(
        told.childText("metadataPrefix"), namespace, READABLE.contains(namespace));
  }

  private static int rank(MetadataForm form) {
    int rank = READABLE.indexOf(form.namespace());
    return rank < 0 ? READABLE.size() : rank;
  }

  @Override
  public HarvestEnd fetch(HarvestRequest request, HarvestSink sink, Progress progress) {
    try (PatientCaller caller = new PatientCaller(request.address(), patience, progress)) {
      Position position = position(request, caller);
      String from = request.from().map(time -> date(time, position.seconds())).orElse("");
      return new ListWalk(caller, request, position, from, sink, progress).run();
    }
  }

  private static Position position(HarvestRequest request, PatientCaller caller) {
    if (!request.resume().isEmpty()) {
      return Position.parse(request.resume());
    }
    OaiPage identity = caller.ask(Map.of("verb", "Identify"));
    boolean seconds =
        identity.elements("granularity").stream()
            .anyMatch(told -> told.text().toLowerCase(Locale.ROOT).contains("hh"));
    String form = request.form().isEmpty() ? bestForm(caller) : request.form();
    return Position.start(
        form, seconds, request.from().map(time -> date(time, seconds)).orElse(""));
  }

  /** Every repository has Dublin Core, also one that does not list what it has. */
  private static String bestForm(PatientCaller caller) {
    return forms(caller).stream()
        .filter(MetadataForm::readable)
        .findFirst()
        .map(MetadataForm::prefix)
        .orElse(USUAL_FORM);
  }

  private static String date(Instant time, boolean seconds) {
    return seconds
        ? DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS))
        : DateTimeFormatter.ISO_LOCAL_DATE.format(time.atOffset(ZoneOffset.UTC));
  }
}
