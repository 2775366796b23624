package org.papilio.literature.oaipmh;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilio.platform.problem.ProblemException;

/** With addresses in numbers, so that no name is looked up. 192.0.2.0/24 is for documents. */
class ReachTest {

  private static final URI WEB = URI.create("http://192.0.2.7/oai");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8731/oai",
        "http://169.254.169.254/latest",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/"
      })
  void theWebLeadsNobodyInside(String inside) {
    URI target = URI.create(inside);

    ProblemException e =
        assertThrows(ProblemException.class, () -> Reach.requireNoWayIn(WEB, target));

    assertTrue(e.problem().what().contains(inside), e.getMessage());
    assertDoesNotThrow(() -> Reach.requireNoWayIn(target, target.resolve("/other")));
    assertDoesNotThrow(() -> Reach.requireNoWayIn(URI.create("http://10.0.0.9/"), target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.0.2.8/oai", "http://[2001:db8::1]/oai", "/elsewhere"})
  void theWebLeadsToTheWeb(String outside) {
    URI target = WEB.resolve(outside);

    assertDoesNotThrow(() -> Reach.requireNoWayIn(WEB, target));
  }
}
