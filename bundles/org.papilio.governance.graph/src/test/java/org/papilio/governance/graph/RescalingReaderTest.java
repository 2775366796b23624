package org.papilio.governance.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.RescalingDimension;
import org.papilio.governance.api.RescalingDirection;
import org.papilio.governance.api.RescalingEvent;
import org.papilio.governance.api.Scale;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.Resourced;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.place.ScaleLevel;

class RescalingReaderTest {

  private final Case content = CasesFactory.eINSTANCE.createCase();

  private org.papilio.model.cases.RescalingEvent event(String date, String name) {
    org.papilio.model.cases.RescalingEvent event = CasesFactory.eINSTANCE.createRescalingEvent();
    event.setDate(date);
    LocalText text = EvidenceFactory.eINSTANCE.createLocalText();
    text.setLang("de");
    text.setText(name);
    event.getName().add(text);
    content.getRescalings().add(event);
    return event;
  }

  @Test
  void eventsComeByDateAndDatesAreAsWideAsTheyMayMean() {
    event("2016-02", "Das Land übernimmt die Kosten");
    event("2012", "Die Stadt gibt die Betreuung ab");
    List<RescalingEvent> read = RescalingReader.read(content, "en");
    assertEquals("Die Stadt gibt die Betreuung ab", read.getFirst().label());
    assertEquals(Optional.of(2012.0), read.getFirst().first());
    assertEquals(Optional.of(2013.0), read.getFirst().last());
    assertEquals(2016 + 31 / 366.0, read.getLast().first().orElseThrow(), 1e-9);
    assertEquals(2016 + 60 / 366.0, read.getLast().last().orElseThrow(), 1e-9, "29 days");
  }

  @Test
  void whatIsNotStatedIsEmpty() {
    event("some day", "Etwas");
    event("2014", "Jahr");
    RescalingEvent read = RescalingReader.read(content, "de").getLast();
    assertEquals("some day", read.date());
    assertTrue(read.first().isEmpty() && read.last().isEmpty());
    assertTrue(read.dimension().isEmpty() && read.direction().isEmpty());
    assertTrue(read.from().isEmpty() && read.to().isEmpty() && read.resourced().isEmpty());
  }

  @Test
  void whatIsStatedIsRead() {
    org.papilio.model.cases.RescalingEvent event = event("2014-07-01", "Reform");
    event.setDimension(org.papilio.model.cases.RescalingDimension.REGULATION);
    event.setDirection(org.papilio.model.cases.RescalingDirection.DOWN);
    event.setFromScale(ScaleLevel.NATIONAL);
    event.setToScale(ScaleLevel.REGION);
    event.setResourced(Resourced.PARTIAL);
    RescalingEvent read = RescalingReader.read(content, "de").getFirst();
    assertEquals(Optional.of(RescalingDimension.REGULATION), read.dimension());
    assertEquals(Optional.of(RescalingDirection.DOWN), read.direction());
    assertEquals(Optional.of(Scale.NATIONAL), read.from());
    assertEquals(Optional.of(Scale.REGION), read.to());
    assertEquals(Optional.of(org.papilio.governance.api.Resourced.PARTIAL), read.resourced());
  }
}
