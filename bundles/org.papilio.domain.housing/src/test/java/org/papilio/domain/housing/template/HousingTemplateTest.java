package org.papilio.domain.housing.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.model.cases.Case;

class HousingTemplateTest {

  @Test
  void startsACaseInTheLanguageOfItsTitle() {
    Clock clock = Clock.fixed(Instant.parse("2024-05-17T09:30:00Z"), ZoneOffset.UTC);

    Case content = new HousingTemplate(clock).create("Haus am Ufer", "de", null);

    assertEquals("Haus am Ufer", content.getTitle().getFirst().getText());
    assertEquals("de", content.getDossier().getSections().getFirst().getLang());
    assertEquals(
        "Inhalt: welche Bedürfnisse", content.getDossier().getSections().getFirst().getHeading());
    assertEquals(
        List.of("HousingOffer", "HousingFirstFidelity"),
        content.getFacets().stream().map(facet -> facet.eClass().getName()).toList());
    assertEquals("2024-05-17T09:30:00Z", content.getProvenance().getAddedAt());
  }
}
