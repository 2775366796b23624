package org.papilio.workbench.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.platform.progress.CancelledException;

class ProgressDeskTest {

  private final List<Object> published = new ArrayList<>();
  private final ProgressDesk desk = new ProgressDesk((topic, data) -> published.add(data));

  @Test
  void namedWorkIsToldOfAndCanBeStopped() {
    try (ProgressDesk.Watched work = desk.watch("import-1")) {
      work.report(3, 10, "reading");

      assertEquals(List.of(new ProgressDesk.Step("import-1", 3, 10, "reading")), published);
      assertTrue(desk.stop("import-1"));
      assertThrows(CancelledException.class, work::check);
    }
    assertFalse(desk.stop("import-1"), "it ended");
  }

  @Test
  void workWithoutANameGoesOnSilently() {
    try (ProgressDesk.Watched work = desk.watch(null)) {
      work.report(3, 10, "reading");
      work.check();
    }

    assertEquals(List.of(), published);
  }
}
