package org.papilio.cases.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.tck.CaseFormatContract;
import org.papilio.cases.tck.Cases;
import org.papilio.model.place.ScaleLevel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ElkCaseFormatTest implements CaseFormatContract {

  @Override
  public CaseFormat format() {
    return new ElkCaseFormat();
  }

  @Test
  void largerScalesLieInEarlierPartitions() throws IOException {
    var one = Cases.named("one");
    one.content().getActors().getFirst().setHomeScale(ScaleLevel.INTERNATIONAL);
    one.content().getActors().get(1).unsetHomeScale();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format().write(List.of(one), null, Map.of(), out);
    JsonNode root = JsonMapper.builder().build().readTree(out.toByteArray());
    assertEquals(0, root.at("/children/0/layoutOptions/elk.partitioning.partition").asInt(-1));
    assertEquals(false, root.at("/children/1").has("layoutOptions"), "no scale, no partition");
    assertEquals(root.at("/children/0/id").asString(), root.at("/edges/0/sources/0").asString());
  }
}
