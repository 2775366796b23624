package org.papilio.cases.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.tck.CaseFormatContract;
import org.papilio.cases.tck.Cases;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.place.ScaleLevel;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.progress.Progress;

/** What every form of networks keeps to, beside what every format of cases does. */
interface NetworkContract extends CaseFormatContract {

  @Override
  default boolean losesNothing() {
    return false;
  }

  private Case reread(Path folder, Case content, Map<String, String> options) throws IOException {
    Path file = written(folder, List.of(new NamedCase(Cases.named("one").id(), content)));
    return format().read(file, options, null, Progress.NONE).cases().getFirst().content();
  }

  /** Actors and relations come back as they went, each with its id, dates as they were recorded. */
  @Test
  default void actorsAndRelationsComeBackAsTheyWere(@TempDir Path folder) throws IOException {
    Case before = Cases.named("one").content();
    before.getActors().getFirst().getName().getFirst().setText("Béla & <Co> \"=1+1\"");
    Case after = reread(folder, before, Map.of());
    assertEquals(before.getActors().size(), after.getActors().size());
    for (int i = 0; i < before.getActors().size(); i++) {
      assertTrue(EcoreUtil.equals(before.getActors().get(i), after.getActors().get(i)));
    }
    assertEquals("2008~", after.getRelations().getFirst().getPeriod().getStart());
    assertEquals(Integer.valueOf(3), after.getRelations().getFirst().getStrength());
    assertEquals(before.getRelations().getFirst().getId(), after.getRelations().getFirst().getId());
  }

  @Test
  default void aStrengthThatIsNotKnownIsNotZeroAfterwards(@TempDir Path folder) throws IOException {
    Case before = Cases.named("one").content();
    before.getRelations().getFirst().setStrength(null);
    assertEquals(null, reread(folder, before, Map.of()).getRelations().getFirst().getStrength());
  }

  @Test
  default void aScaleThatIsNotThereIsAskedForAndNeverGuessed(@TempDir Path folder)
      throws IOException {
    Case before = Cases.named("one").content();
    before.getActors().forEach(Actor::unsetHomeScale);
    Path file = written(folder, List.of(new NamedCase(Cases.named("one").id(), before)));
    CaseFormat.Import read = format().read(file, Map.of(), null, Progress.NONE);
    assertTrue(
        read.cases().getFirst().content().getActors().stream().noneMatch(Actor::isSetHomeScale));
    assertTrue(
        read.report().notes().stream().anyMatch(n -> n.contains("2 actors have no scale")),
        () -> String.join("; ", read.report().notes()));
    CaseFormat.Import told =
        format()
            .read(
                file,
                Map.of("scales", "giver of one=eu;receiver of one=Neighbourhood"),
                null,
                Progress.NONE);
    assertEquals(
        List.of(ScaleLevel.EU, ScaleLevel.NEIGHBOURHOOD),
        told.cases().getFirst().content().getActors().stream().map(Actor::getHomeScale).toList());
  }

  @Test
  default void aPersonGoesOutUnderAPseudonym(@TempDir Path folder) throws IOException {
    Case before = Cases.named("one").content();
    Actor person = before.getActors().getFirst();
    person.setNaturalPerson(true);
    person.setPseudonym("Iris");
    Path file = written(folder, List.of(new NamedCase(Cases.named("one").id(), before)));
    String text = Files.readString(file);
    assertTrue(text.contains("Iris"), text);
    assertFalse(text.contains("giver of one"), text);
  }

  @Test
  default void whatANetworkCannotHoldIsInTheReport() throws IOException {
    LossReport report =
        format()
            .write(
                List.of(Cases.named("one")), null, Map.of(), new java.io.ByteArrayOutputStream());
    assertTrue(report.dropped().containsKey("case.dossier"), () -> report.dropped().toString());
    assertEquals(2L, report.kept().get("actor"));
  }
}
