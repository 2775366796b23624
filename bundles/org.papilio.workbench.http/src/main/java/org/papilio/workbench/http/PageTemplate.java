package org.papilio.workbench.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PageContribution;

/** The page: the HTML file of the bundle that brings it, with a fresh nonce for each load. */
final class PageTemplate {

  private final Contributions contributions;
  private final SecureRandom random = new SecureRandom();

  PageTemplate(Contributions contributions) {
    this.contributions = contributions;
  }

  void write(HttpServletResponse response, Locale locale) throws IOException {
    Optional<Contributions.From<PageContribution>> page = contributions.page();
    Optional<BundleFiles.Found> file =
        page.isEmpty()
            ? Optional.empty()
            : BundleFiles.read(page.get().bundle(), page.get().service().template());
    if (file.isEmpty()) {
      plain(response, 503, locale, "page.none");
      return;
    }
    Bundle bundle = page.get().bundle();
    String nonce = nonce();
    response.setHeader("Content-Security-Policy", policy(nonce));
    String html =
        new String(file.get().bytes(), StandardCharsets.UTF_8)
            .replace("@nonce@", nonce)
            .replace("@base@", BundleFiles.base(bundle) + "/web")
            .replace("@lang@", locale.getLanguage());
    Replies.bytes(response, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Scripts only from here. Styles may stand in attributes and in drawings, which cannot run
   * anything.
   */
  private static String policy(String nonce) {
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self' 'nonce-" + nonce + "'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'");
  }

  private String nonce() {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Tells a browser that was not let in what to do. */
  void refused(HttpServletResponse response, Locale locale) throws IOException {
    plain(response, 401, locale, "page.refused");
  }

  private static void plain(HttpServletResponse response, int status, Locale locale, String key)
      throws IOException {
    Messages texts = Messages.of(PageTemplate.class, locale);
    response.setStatus(status);
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    String html =
        """
        <!doctype html>
        <html lang="%s">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Papilio</title>
        <style>
          body { margin: 18vh auto; max-width: 34rem; padding: 0 1.5rem; font: 1rem/1.5 system-ui;
            color: #1d1b18; background: #f6f4ee }
          h1 { font: 500 1.6rem Georgia, serif }
        </style>
        <main><h1>%s</h1><p>%s</p></main>
        </html>
        """
            .formatted(locale.getLanguage(), texts.text(key + ".title"), texts.text(key + ".text"));
    Replies.bytes(response, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }
}
