package org.papilio.assess.run;

import java.util.Locale;
import java.util.MissingResourceException;
import org.papilio.assess.api.AssessmentMethod;
import org.papilio.assess.api.Indicator;
import org.papilio.assess.api.IndicatorInfo;
import org.papilio.assess.api.MethodDescription;
import org.papilio.assess.api.MethodInfo;
import org.papilio.platform.text.Messages;

/** Titles and help of methods and indicators in the words of a language. */
final class Texts {

  private final Locale locale;

  Texts(Locale locale) {
    this.locale = locale;
  }

  MethodDescription describe(AssessmentMethod method) {
    Class<?> owner = method.getClass();
    MethodInfo info = method.info();
    return new MethodDescription(
        new MethodInfo(
            info.id(),
            info.version(),
            text(owner, info.title()),
            text(owner, info.summary()),
            info.sources()),
        method.parameters().stream()
            .map(p -> p.saying(text(owner, p.title()), text(owner, p.help())))
            .toList());
  }

  IndicatorInfo describe(Indicator indicator) {
    Class<?> owner = indicator.owner();
    IndicatorInfo info = indicator.info();
    return new IndicatorInfo(
        info.id(),
        text(owner, info.title()),
        text(owner, info.explanation()),
        text(owner, info.unit()),
        info.lowest(),
        info.highest(),
        info.source());
  }

  private String text(Class<?> owner, String text) {
    if (!text.startsWith("%")) {
      return text;
    }
    try {
      return Messages.of(owner, locale).text(text.substring(1));
    } catch (MissingResourceException e) {
      return text.substring(1);
    }
  }
}
