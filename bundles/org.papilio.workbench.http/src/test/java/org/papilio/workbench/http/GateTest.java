package org.papilio.workbench.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final String HOST = "127.0.0.1:8731";

  private final Gate gate = new Gate(8731);
  private String cookie = "";

  @BeforeEach
  void letIn() {
    String header = gate.admit(gate.newToken()).orElseThrow();
    cookie = header.substring(header.indexOf('=') + 1, header.indexOf(';'));
  }

  private int status(String method, String host, String origin, String site, String sent) {
    return gate.check(new Gate.Call(method, "/api/cases", host, origin, site, sent))
        .map(Gate.Refusal::status)
        .orElse(200);
  }

  @Test
  void aBrowserWithTheCookiePasses() {
    assertEquals(200, status("GET", HOST, null, "same-origin", cookie));
    assertEquals(200, status("POST", HOST, "http://" + HOST, "same-origin", cookie));
    assertEquals(200, status("GET", "localhost:8731", null, null, cookie));
  }

  @Test
  void aNameThatResolvesToThisMachineIsRefused() {
    assertEquals(421, status("GET", "evil.example:8731", null, null, cookie));
    assertEquals(421, status("GET", "127.0.0.1:80", null, null, cookie));
    assertEquals(421, status("GET", null, null, null, cookie));
  }

  @Test
  void aPageOfAnotherOriginIsRefused() {
    assertEquals(403, status("GET", HOST, "http://evil.example", null, cookie));
    assertEquals(403, status("POST", HOST, "null", null, cookie));
    assertEquals(403, status("POST", HOST, null, "cross-site", cookie));
    assertEquals(403, status("GET", HOST, null, "cross-site", cookie));
  }

  @Test
  void withoutTheCookieNobodyPasses() {
    assertEquals(401, status("GET", HOST, null, null, null));
    assertEquals(401, status("GET", HOST, null, null, ""));
    assertEquals(401, status("GET", HOST, null, null, cookie + "x"));
  }

  @Test
  void anOpenAddressNeedsNoCookieButTheRightHostAndNoOtherSite() {
    assertEquals(200, open("GET", HOST, null, null));
    assertEquals(200, open("POST", HOST, null, null));
    assertEquals(421, open("GET", "evil.example:8731", null, null));
    assertEquals(403, open("GET", HOST, "http://evil.example", null));
    assertEquals(403, open("POST", HOST, null, "cross-site"));
    assertEquals(403, open("GET", HOST, null, "cross-site"));
  }

  private int open(String method, String host, String origin, String site) {
    return gate.checkOpen(new Gate.Call(method, "/oai", host, origin, site, null))
        .map(Gate.Refusal::status)
        .orElse(200);
  }

  @Test
  void aTokenLetsInOnce() {
    String token = gate.newToken();

    assertTrue(gate.admit(token).isPresent());
    assertEquals(Optional.empty(), gate.admit(token));
    assertEquals(Optional.empty(), gate.admit("guessed"));
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    String header = gate.admit(gate.newToken()).orElseThrow();

    assertTrue(header.startsWith("papilio_8731="), header);
    assertTrue(header.contains("HttpOnly") && header.contains("SameSite=Strict"), header);
  }
}
