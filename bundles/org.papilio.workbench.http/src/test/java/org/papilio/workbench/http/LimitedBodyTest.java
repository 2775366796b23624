package org.papilio.workbench.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

class LimitedBodyTest {

  @Test
  void aBodyAsLongAsTheLimitIsRead() throws IOException {
    assertEquals(
        4, new LimitedBody(new ByteArrayInputStream(new byte[4]), 4).readAllBytes().length);
  }

  @Test
  void aLongerBodyIsRefused() {
    LimitedBody body = new LimitedBody(new ByteArrayInputStream(new byte[5]), 4);

    ProblemException refused = assertThrows(ProblemException.class, body::readAllBytes);

    assertEquals(Kind.BAD_INPUT, refused.problem().kind());
  }
}
