package org.papilio.literature.api;

import java.util.regex.Pattern;

/** CSL's inline markup in titles and abstracts. */
public final class Markup {

  private static final Pattern TAG = Pattern.compile("</?(?:i|b|sub|sup|sc)>|</?span(?: [^<>]*)?>");

  private Markup() {}

  /** The text without markup; a "&lt;" that begins no tag of CSL stays. */
  public static String plain(String text) {
    return text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll("");
  }
}
