package org.papilio.report.html;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Period;
import org.papilio.platform.text.Messages;
import org.papilio.report.api.Html;

/** Texts of the model in the language of the report, and how numbers and names are written. */
final class Words {

  private final Locale locale;
  private final Terms terms;

  Words(Locale locale) {
    this(locale, Terms.NONE);
  }

  Words(Locale locale, Terms terms) {
    this.locale = locale;
    this.terms = terms;
  }

  /** The wording in the language of the report, else the original; empty when there is none. */
  String text(List<LocalText> wordings) {
    return wording(wordings) == null ? "" : wording(wordings).getText();
  }

  /** The same as {@link #text}, marked with its language where that is not the report's. */
  Html html(List<LocalText> wordings) {
    LocalText found = wording(wordings);
    if (found == null) {
      return Html.empty();
    }
    return found.getLang().equals(locale.getLanguage())
        ? Html.text(found.getText())
        : Html.element("span", found.getText()).with("lang", found.getLang());
  }

  private LocalText wording(List<LocalText> wordings) {
    return wordings.stream()
        .filter(wording -> locale.getLanguage().equals(wording.getLang()))
        .findFirst()
        .orElse(wordings.isEmpty() ? null : wordings.getFirst());
  }

  /** "2008–2013-05", "since 2016" as "2016–"; empty when nothing is known. */
  static String period(Period period) {
    if (period == null || period.getStart() == null && period.getEnd() == null) {
      return "";
    }
    String start = date(period.getStart());
    String end = date(period.getEnd());
    return start.equals(end) ? start : start + "–" + end;
  }

  /** A partial date as people write it: "c. 2010" for about 2010, "2010?" for an uncertain one. */
  static String date(String partial) {
    if (partial == null) {
      return "";
    }
    String plain = partial.replace("%", "?").replace("~", "");
    return partial.endsWith("~") || partial.endsWith("%") ? "c. " + plain : plain;
  }

  /** A number as in a table: whole without point, else three decimals. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e12
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  /** What a class or feature is called, from the bundle that brings its package. */
  String label(EObject classifierOrFeature, String key, String name) {
    EPackage owner =
        classifierOrFeature instanceof EStructuralFeature feature
            ? feature.getEContainingClass().getEPackage()
            : ((org.eclipse.emf.ecore.EClassifier) classifierOrFeature).getEPackage();
    try {
      String text = Messages.of(owner.getClass().getClassLoader(), locale).all().get(key);
      return text == null ? spaced(name) : text;
    } catch (MissingResourceException e) {
      return spaced(name);
    }
  }

  /** What a value of an enumeration is called. */
  String literal(Enumerator value) {
    String name = value.getClass().getSimpleName() + "." + value.getLiteral();
    try {
      String text = Messages.of(value.getClass(), locale).all().get(name);
      return text == null ? spaced(value.getLiteral()) : text;
    } catch (MissingResourceException e) {
      return spaced(value.getLiteral());
    }
  }

  /** A term of a vocabulary by its label, where a vocabulary with it is installed. */
  String term(String scheme, String id) {
    return terms.label(scheme, id, locale.getLanguage()).orElseGet(() -> spaced(id));
  }

  /** HOMELESS_PEOPLE as "Homeless people", heldBy as "Held by". */
  static String spaced(String name) {
    String words =
        name.equals(name.toUpperCase(Locale.ROOT))
            ? name.replace('_', ' ').toLowerCase(Locale.ROOT)
            : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The texts of this bundle. */
  Messages own() {
    return Messages.of(Words.class, locale);
  }
}
