package org.papilio.domain.employment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.lang.reflect.Constructor;
import java.util.List;
import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.json.JsonCaseCodec;
import org.papilio.model.cases.Case;
import org.papilio.model.evidence.UnknownFacet;

class EmploymentCodecTest {

  private static final String CASE =
      """
      {
        "format": "papilio-case",
        "version": 1,
        "id": "6dd7fb99-5688-51f6-ab58-d32a0fa726ed",
        "title": {"en": "Invented"},
        "kind": "ACTION",
        "facets": [
          {
            "@type": "urn:papilio:employment:1#EmploymentOffer",
            "kinds": ["TRANSITIONAL_JOB"],
            "integrationMode": "TRANSITIONAL_OCCUPATION",
            "places": 24
          }
        ]
      }
      """;

  @Test
  void keepsFacetsUntouchedWhereThePlugInIsNotInstalled() throws Exception {
    CaseCodec codec = codecWith(List.of());

    Case content = (Case) codec.read(CASE, "case.json");

    assertInstanceOf(UnknownFacet.class, content.getFacets().getFirst());
    assertEquals(CASE, codec.write(content));
  }

  @Test
  void readsAndWritesFacetsWhereThePlugInIsInstalled() throws Exception {
    CaseCodec codec = codecWith(List.of(EmploymentPackage.eINSTANCE));

    Case content = (Case) codec.read(CASE, "case.json");

    EmploymentOffer offer = assertInstanceOf(EmploymentOffer.class, content.getFacets().getFirst());
    assertEquals(IntegrationMode.TRANSITIONAL_OCCUPATION, offer.getIntegrationMode());
    assertEquals(CASE, codec.write(content));
  }

  /** The codec as the framework makes it when these packages are registered. */
  private static CaseCodec codecWith(List<EPackage> packages) throws Exception {
    Constructor<JsonCaseCodec> constructor = JsonCaseCodec.class.getDeclaredConstructor(List.class);
    constructor.setAccessible(true);
    return constructor.newInstance(packages);
  }
}
