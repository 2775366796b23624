package org.papilio.cases.network;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Registers;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.CasesPackage;
import org.papilio.model.cases.Formality;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.Participation;
import org.papilio.model.cases.RelationKind;
import org.papilio.model.cases.Sector;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Money;
import org.papilio.model.evidence.Period;
import org.papilio.model.place.PlacePackage;
import org.papilio.model.place.ScaleLevel;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.loss.Unreadable;

/**
 * Makes drafts of cases of a network. Nothing is guessed: a scale or a kind of relation that the
 * file does not say in our words stays unset and is asked for.
 */
final class CasesOfNetwork {

  private static final CasesFactory CASES = CasesFactory.eINSTANCE;
  private static final EvidenceFactory EVIDENCE = EvidenceFactory.eINSTANCE;

  /** So many names are listed of those whose scale is asked for. */
  private static final int LISTED = 20;

  private final Network network;
  private final Scales scales;
  private final Optional<RelationKind> usualKind;
  private final String source;
  private final String fingerprint;
  private final Optional<Snapshot> into;
  private final LossReport.Builder report;
  private final Map<String, Case> cases = new LinkedHashMap<>();
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, String> caseOf = new HashMap<>();
  private final List<String> withoutScale = new ArrayList<>();
  private long withoutKind;

  /**
   * @param usualKind kind of the relations that say none; empty to leave them without
   * @param fingerprint of the bytes of the file, for ids that come out alike each time
   */
  CasesOfNetwork(
      Network network,
      Scales scales,
      Optional<RelationKind> usualKind,
      String source,
      String fingerprint,
      @Nullable Snapshot into,
      LossReport.Builder report) {
    this.network = network;
    this.scales = scales;
    this.usualKind = usualKind;
    this.source = source;
    this.fingerprint = fingerprint;
    this.into = Optional.ofNullable(into);
    this.report = report;
  }

  List<NamedCase> make() {
    network.nodes().forEach(this::actor);
    network.edges().forEach(this::relation);
    ask();
    Map<CaseId, NamedCase> named = new LinkedHashMap<>();
    cases
        .values()
        .forEach(
            content -> {
              CaseId id =
                  CaseId.suggest(content.getTitle().getFirst().getText(), named::containsKey);
              named.put(id, new NamedCase(id, content));
              report.read().accepted();
            });
    return List.copyOf(named.values());
  }

  private void ask() {
    if (!withoutScale.isEmpty()) {
      report.note(
          withoutScale.size()
              + (withoutScale.size() == 1 ? " actor has" : " actors have")
              + " no scale that is known: "
              + String.join("; ", withoutScale.subList(0, Math.min(LISTED, withoutScale.size())))
              + (withoutScale.size() > LISTED ? "; …" : "")
              + ". Give them by --option scales=FILE with a line NODE=SCALE each, or in the"
              + " workbench; allowed: "
              + Scales.allowed());
    }
    if (withoutKind > 0) {
      report.note(
          withoutKind
              + (withoutKind == 1 ? " relation does" : " relations do")
              + " not say what flows, and will not be drawn before it is known. --option kind=KIND"
              + " gives all of them one; allowed: "
              + allowed(CasesPackage.Literals.RELATION_KIND));
    }
  }

  private void actor(Network.Node node) {
    if (actors.containsKey(node.id())) {
      report.unreadable(
          new Unreadable(
              node.where(),
              "a node with the id '" + node.id() + "' is there already",
              node.label()));
      return;
    }
    String own = node.get(Names.CASE).isEmpty() ? fingerprint : node.get(Names.CASE);
    Case content = cases.computeIfAbsent(own, any -> draft(own, node.get(Names.CASE_TITLE)));
    caseOf.put(node.id(), own);
    Actor actor = CASES.createActor();
    actor.setId(id(content, own, node.id()));
    actor.getName().add(text(node.label().isBlank() ? node.id() : node.label()));
    if (!node.get(Names.TYPE).isEmpty()) {
      actor.setType(node.get(Names.TYPE));
    }
    word(node.get(Names.SECTOR), CasesPackage.Literals.SECTOR, "actor.sector")
        .ifPresent(sector -> actor.setSector((Sector) sector));
    Optional<ScaleLevel> scale = scales.of(node);
    scale.ifPresent(actor::setHomeScale);
    if (scale.isEmpty()) {
      withoutScale.add(node.label().isBlank() ? node.id() : node.label());
    }
    period(node.get(Names.START), node.get(Names.END)).ifPresent(actor::setPeriod);
    participation(node, content, own, actor);
    unknown(node.data(), Names.OF_NODES, "node.");
    content.getActors().add(actor);
    actors.put(node.id(), actor);
    report.kept("actor");
  }

  private void participation(Network.Node node, Case content, String own, Actor actor) {
    if (node.get(Names.SCALES).isEmpty() && node.get(Names.ROLES).isEmpty()) {
      return;
    }
    Participation part = CASES.createParticipation();
    part.setId(Registers.idOf(content.getId() + ":participation:" + own + ":" + node.id()));
    part.setActor(actor);
    for (String role : node.get(Names.ROLES).split("\\s+")) {
      if (!role.isEmpty()) {
        part.getRoles().add(role);
      }
    }
    for (String word : node.get(Names.SCALES).split("\\s+")) {
      word(word, PlacePackage.Literals.SCALE_LEVEL, "actor.scales")
          .ifPresent(scale -> part.getScales().add((ScaleLevel) scale));
    }
    content.getParticipations().add(part);
  }

  private void relation(Network.Edge edge) {
    Actor from = actors.get(edge.from());
    Actor to = actors.get(edge.to());
    if (from == null || to == null) {
      report.unreadable(
          new Unreadable(
              edge.where(),
              "the edge names the node '"
                  + (from == null ? edge.from() : edge.to())
                  + "', which is not there",
              edge.from() + " → " + edge.to()));
      return;
    }
    String own = caseOf.getOrDefault(edge.from(), fingerprint);
    if (!own.equals(caseOf.get(edge.to()))) {
      report.dropped("relation between two cases");
      return;
    }
    Case content = cases.get(own);
    GovernanceRelation relation = CASES.createGovernanceRelation();
    String name = edge.id().isEmpty() ? "edge " + content.getRelations().size() : edge.id();
    relation.setId(id(content, own, name));
    relation.setFrom(from);
    relation.setTo(to);
    word(edge.get(Names.KIND), CasesPackage.Literals.RELATION_KIND, "relation.kind")
        .map(RelationKind.class::cast)
        .or(() -> usualKind)
        .ifPresentOrElse(relation::setKind, () -> withoutKind++);
    word(edge.get(Names.FROM_SCALE), PlacePackage.Literals.SCALE_LEVEL, "relation.fromScale")
        .ifPresent(scale -> relation.setFromScale((ScaleLevel) scale));
    word(edge.get(Names.TO_SCALE), PlacePackage.Literals.SCALE_LEVEL, "relation.toScale")
        .ifPresent(scale -> relation.setToScale((ScaleLevel) scale));
    word(edge.get(Names.FORMALITY), CasesPackage.Literals.FORMALITY, "relation.formality")
        .ifPresent(formality -> relation.setFormality((Formality) formality));
    strength(edge, relation);
    amount(edge).ifPresent(relation::setAmount);
    period(edge.get(Names.START), edge.get(Names.END)).ifPresent(relation::setPeriod);
    if (!edge.directed()) {
      report.changed("undirected edge, taken from its first to its second end");
    }
    unknown(edge.data(), Names.OF_EDGES, "edge.");
    content.getRelations().add(relation);
    report.kept("relation");
  }

  private void strength(Network.Edge edge, GovernanceRelation relation) {
    String given = edge.get(Names.STRENGTH);
    if (given.matches("[0-4]")) {
      relation.setStrength(Integer.valueOf(given));
    } else if (!given.isEmpty()) {
      report.dropped("relation.strength outside 0 to 4");
    }
  }

  private Optional<Money> amount(Network.Edge edge) {
    if (edge.get(Names.AMOUNT).isEmpty()) {
      return Optional.empty();
    }
    if (!edge.get(Names.AMOUNT).matches("-?\\d{1,30}(\\.\\d{1,10})?")) {
      report.dropped("relation.amount that is no number");
      return Optional.empty();
    }
    Money money = EVIDENCE.createMoney();
    money.setAmount(new BigDecimal(edge.get(Names.AMOUNT)));
    if (!edge.get(Names.CURRENCY).isEmpty()) {
      money.setCurrency(edge.get(Names.CURRENCY));
    }
    if (edge.get(Names.YEAR).matches("\\d{4}")) {
      money.setYear(Integer.valueOf(edge.get(Names.YEAR)));
    }
    return Optional.of(money);
  }

  private Case draft(String own, String title) {
    Case content = CASES.createCase();
    boolean ours = own.matches("[0-9a-f-]{36}") && !isThere(own);
    content.setId(ours ? own : Registers.idOf("network:" + fingerprint + ":" + own));
    if (!ours && isThere(own)) {
      report.note(
          "the case '" + title + "' is there already; its network comes in as a draft beside it");
    }
    String name = !title.isEmpty() ? title : !network.name().isBlank() ? network.name() : source;
    content.getTitle().add(text(name));
    content.setDossier(EVIDENCE.createDossier());
    content.setProvenance(CASES.createProvenance());
    content.getProvenance().setImportedFrom(source);
    content.getProvenance().setAddedBy("import of " + source);
    content.getProvenance().setAddedAt(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    return content;
  }

  private boolean isThere(String id) {
    return into.filter(snapshot -> !snapshot.ids().isEmpty())
        .flatMap(snapshot -> snapshot.caseOf(id))
        .isPresent();
  }

  /** The id of the file where it is one of ours and free; else one made of it. */
  private static String id(Case content, String own, String given) {
    return content.getId().equals(own) && given.matches("[0-9a-f-]{36}")
        ? given
        : Registers.idOf(content.getId() + ":" + given);
  }

  private Optional<Enumerator> word(String given, EEnum words, String field) {
    if (given.isEmpty()) {
      return Optional.empty();
    }
    EEnumLiteral literal =
        words.getEEnumLiteral(given.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"));
    if (literal == null) {
      report.dropped(field + " '" + given + "'");
      return Optional.empty();
    }
    return Optional.of(literal.getInstance());
  }

  static String allowed(EEnum words) {
    return String.join(", ", words.getELiterals().stream().map(EEnumLiteral::getName).toList());
  }

  private static Optional<Period> period(String start, String end) {
    if (start.isEmpty() && end.isEmpty()) {
      return Optional.empty();
    }
    Period period = EVIDENCE.createPeriod();
    if (!start.isEmpty()) {
      period.setStart(start);
    }
    if (!end.isEmpty()) {
      period.setEnd(end);
    }
    return Optional.of(period);
  }

  private void unknown(Map<String, String> data, Set<String> known, String prefix) {
    Set<String> other = new LinkedHashSet<>(data.keySet());
    other.removeAll(known);
    other.remove(scales.attribute());
    other.forEach(name -> report.dropped(prefix + name));
  }

  private static LocalText text(String content) {
    LocalText text = EVIDENCE.createLocalText();
    text.setLang("en");
    text.setText(content);
    return text;
  }
}
