package org.papilio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The server: who may call it, and with which headers it answers. */
class ServerInBrowserTest extends BrowserTest {

  @Test
  void aBrowserThatWasNotLetInSeesHowToGetInAndNothingElse() {
    try (BrowserContext stranger = Chromium.browser().newContext()) {
      Page page = stranger.newPage();

      Response response = page.navigate(address());

      assertEquals(401, response.status());
      assertTrue(page.content().contains("papilio start"));
      assertEquals(401, page.request().get(address() + "api/contributions").status());
      assertEquals(401, page.navigate(address() + "?token=guessed").status());
    }
  }

  @Test
  void scriptsFontsAndStylesHaveTheTypesThatBrowsersInsistOn() {
    Workbench workbench = open();
    Object loaded =
        workbench
            .page()
            .evaluate("() => performance.getEntriesByType('resource').map(entry => entry.name)");
    for (Object name : (List<?>) loaded) {
      String path = (String) name;
      String type = path.replaceFirst(".*\\.", "");
      Map<String, String> wanted =
          Map.of(
              "js",
              "text/javascript",
              "css",
              "text/css",
              "woff2",
              "font/woff2",
              "svg",
              "image/svg+xml");
      if (path.contains("/bundles/") && wanted.containsKey(type)) {
        APIResponse response = workbench.page().request().get(path);
        assertTrue(response.headers().get("content-type").startsWith(wanted.get(type)), path);
        assertTrue(response.headers().get("cache-control").contains("immutable"), path);
      }
    }
  }

  @Test
  void thePageAllowsNoScriptOfOthersAndIsNotKept() {
    Workbench workbench = open();

    Map<String, String> headers = workbench.page().request().get(address()).headers();

    String policy = headers.get("content-security-policy");
    assertTrue(policy.contains("script-src 'self' 'nonce-"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertEquals("no-store", headers.get("cache-control"));
    assertEquals("nosniff", headers.get("x-content-type-options"));
  }

  @Test
  void thePageWorksUnderItsOwnPolicy() {
    Workbench workbench = openUnderItsPolicy();

    for (String perspective : List.of("Governance", "Comparison", "Literature", "Cases")) {
      workbench.perspective(perspective);
      workbench.page().waitForTimeout(300);
    }
    workbench.command("Plug-ins");
    workbench.view("Plug-ins").waitFor();

    assertEquals(List.of(), workbench.faults());
  }

  @Test
  void aPageOfAnotherOriginAndAFormAreRefused() {
    Workbench workbench = open();
    APIRequestContext request = workbench.page().request();

    assertEquals(
        403,
        request
            .get(
                address() + "api/workspace",
                RequestOptions.create().setHeader("Origin", "http://evil.example"))
            .status());
    assertEquals(
        415,
        request
            .post(
                address() + "api/plugins/check",
                RequestOptions.create()
                    .setHeader("Content-Type", "text/plain")
                    .setData("{\"path\":\"/\"}"))
            .status());
    assertEquals(
        421,
        request
            .get(
                address() + "api/workspace",
                RequestOptions.create().setHeader("Host", "evil.example"))
            .status());
  }

  @Test
  void theListOfViewsIsNotSentAgainWhileItIsTheSame() {
    Workbench workbench = open();
    APIRequestContext request = workbench.page().request();
    APIResponse first = request.get(address() + "api/contributions");

    APIResponse second =
        request.get(
            address() + "api/contributions",
            RequestOptions.create().setHeader("If-None-Match", first.headers().get("etag")));

    assertEquals(List.of(200, 304), List.of(first.status(), second.status()));
  }

  @Test
  void aMalformedBodyIsToldWithItsPlace() {
    Workbench workbench = open();

    APIResponse response =
        workbench
            .page()
            .request()
            .post(
                address() + "api/plugins/check",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setData("{\"path\": ".getBytes()));

    assertEquals(400, response.status());
    assertTrue(response.text().contains("request body, line 1"), response.text());
  }

  @Test
  void anUnknownAddressAndAWrongMethodAreTold() {
    APIRequestContext request = open().page().request();

    assertEquals(404, request.get(address() + "api/nothing").status());
    assertEquals(405, request.delete(address() + "api/workspace").status());
    assertEquals(404, request.get(address() + "bundles/x/y/web/../../secret").status());
  }
}
