package org.papilio.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.cases.api.CaseId;
import org.papilio.model.evidence.Element;
import org.papilio.model.evidence.Excerpt;
import org.papilio.model.evidence.Identified;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Money;
import org.papilio.model.evidence.Period;
import org.papilio.model.evidence.SourceRef;
import org.papilio.model.evidence.Statement;
import org.papilio.report.api.Html;
import org.papilio.report.api.ReportRequest;

/** Everything that an element says, as a list of features, with statements and sources. */
final class ElementSheet {

  private static final Set<String> LEFT_OUT =
      Set.of("id", "statements", "sources", "naturalPerson");

  private final ReportRequest request;
  private final CaseId subject;
  private final Words words;
  private final Names names;

  ElementSheet(ReportRequest request, CaseId subject, Terms terms) {
    this.request = request;
    this.subject = subject;
    this.words = new Words(request.locale(), terms);
    this.names = new Names(words);
  }

  Html of(EObject object) {
    if (object instanceof Excerpt excerpt) {
      return excerpt(excerpt);
    }
    if (object instanceof Statement statement) {
      return statement(statement);
    }
    List<Html> parts = new ArrayList<>();
    parts.add(features(object));
    EStructuralFeature sources = object.eClass().getEStructuralFeature("sources");
    if (sources != null && object.eGet(sources) instanceof List<?> list && !list.isEmpty()) {
      parts.add(sources(list));
    }
    if (object instanceof Element element && !element.getStatements().isEmpty()) {
      parts.add(
          Html.element(
              "ul",
              element.getStatements().stream()
                  .map(s -> Html.element("li", statement(s)))
                  .toList()));
    }
    return Html.all(parts);
  }

  private Html features(EObject object) {
    List<Html> rows = new ArrayList<>();
    for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
      if (LEFT_OUT.contains(feature.getName())
          || feature.isDerived()
          || !object.eIsSet(feature)
          || large(object, feature)) {
        continue;
      }
      String key = feature.getEContainingClass().getName() + "." + feature.getName();
      rows.add(Html.element("dt", words.label(feature, key, feature.getName())));
      rows.add(Html.element("dd", value(feature, object.eGet(feature))));
    }
    return rows.isEmpty() ? Html.empty() : Html.element("dl", rows).style("sheet");
  }

  /** The parts of a whole case are not told again under it. */
  private static boolean large(EObject object, EStructuralFeature feature) {
    return feature instanceof EReference reference
        && reference.isContainment()
        && object.eContainer() == null
        && Identified.class.isAssignableFrom(reference.getEReferenceType().getInstanceClass());
  }

  private Html value(EStructuralFeature feature, Object value) {
    EAnnotation vocabulary = feature.getEAnnotation("urn:papilio:vocabulary");
    if (vocabulary == null) {
      return value(value);
    }
    String scheme = vocabulary.getDetails().get("scheme");
    List<?> ids = value instanceof List<?> list ? list : List.of(value);
    return Html.text(
        ids.stream()
            .map(id -> words.term(scheme, String.valueOf(id)))
            .collect(Collectors.joining("; ")));
  }

  private Html value(Object value) {
    return switch (value) {
      case List<?> list when !list.isEmpty() && list.getFirst() instanceof LocalText ->
          words.html(list.stream().map(LocalText.class::cast).toList());
      case List<?> list -> joined(list);
      case Period period -> Html.text(Words.period(period));
      case Money money ->
          Html.text(
              money.getAmount().toPlainString()
                  + " "
                  + money.getCurrency()
                  + (money.getYear() == null ? "" : " (" + money.getYear() + ")"));
      case SourceRef ref -> source(ref);
      case Identified part when part.eContainer() != null || part.eIsProxy() ->
          Html.text(names.of(part));
      case EObject part -> nested(part);
      case Enumerator literal -> Html.text(words.literal(literal));
      case Double number -> Html.text(Words.number(number));
      default -> Html.text(String.valueOf(value));
    };
  }

  private Html joined(List<?> list) {
    List<Html> parts = new ArrayList<>();
    for (Object one : list) {
      if (!parts.isEmpty()) {
        parts.add(Html.text("; "));
      }
      parts.add(value(one));
    }
    return Html.all(parts);
  }

  private Html nested(EObject part) {
    List<Html> parts = new ArrayList<>();
    for (EStructuralFeature feature : part.eClass().getEAllStructuralFeatures()) {
      if (part.eIsSet(feature) && !LEFT_OUT.contains(feature.getName())) {
        parts.add(Html.text((parts.isEmpty() ? "" : ", ") + Words.spaced(feature.getName()) + " "));
        parts.add(value(part.eGet(feature)));
      }
    }
    return Html.all(parts);
  }

  /** Who says what, since when, how surely, resting on what. */
  private Html statement(Statement statement) {
    List<Html> parts = new ArrayList<>();
    parts.add(Html.element("strong", Words.spaced(statement.getFeature())));
    parts.add(Html.text(": " + Names.says(statement) + ". "));
    parts.add(
        Html.element(
                "span",
                words
                    .own()
                    .text(
                        "evidence.said",
                        statement.getBy(),
                        statement.getAt().substring(0, Math.min(10, statement.getAt().length())),
                        words.literal(statement.getStatus()).toLowerCase(request.locale()),
                        words.literal(statement.getConfidence()).toLowerCase(request.locale())))
            .style("quiet"));
    if (!statement.getSources().isEmpty()) {
      parts.add(sources(statement.getSources()));
    }
    return Html.all(parts);
  }

  private Html sources(List<?> refs) {
    List<Html> items = new ArrayList<>();
    for (Object ref : refs) {
      if (ref instanceof SourceRef sourceRef) {
        items.add(Html.element("li", source(sourceRef)));
      }
    }
    return Html.element("ul", items).style("sources");
  }

  private Html source(SourceRef ref) {
    List<Html> parts = new ArrayList<>();
    if (ref.getSource() != null) {
      parts.add(
          request
              .citations()
              .toEvidence(subject, ref.getSource().getId(), names.of(ref.getSource())));
    }
    if (ref.getLocator() != null) {
      parts.add(Html.text(", " + ref.getLocator()));
    }
    if (ref.getExcerpt() != null) {
      parts.add(Html.text(": "));
      parts.add(request.citations().toEvidence(subject, ref.getExcerpt().getId(), ""));
    }
    return Html.all(parts);
  }

  private Html excerpt(Excerpt excerpt) {
    Html passage = Html.element("blockquote", excerpt.getText());
    if (excerpt.getSection() != null) {
      return Html.all(
          passage.with("lang", excerpt.getSection().getLang()),
          Html.element(
                  "p",
                  words
                      .own()
                      .text(
                          "evidence.section",
                          excerpt.getSection().getHeading(),
                          String.valueOf(excerpt.getStart()),
                          String.valueOf(excerpt.getEnd())))
              .style("quiet"));
    }
    Html from =
        excerpt.getSource() == null
            ? Html.empty()
            : request
                .citations()
                .toEvidence(subject, excerpt.getSource().getId(), names.of(excerpt.getSource()));
    String locator = excerpt.getLocator() == null ? "" : ", " + excerpt.getLocator();
    return Html.all(passage, Html.element("p", from, Html.text(locator)).style("quiet"));
  }
}
