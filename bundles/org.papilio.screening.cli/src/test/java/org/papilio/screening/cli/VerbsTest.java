package org.papilio.screening.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

class VerbsTest {

  /** Verbs are asked for their description before any workspace is open. */
  private static List<Verb> verbs() {
    return Stream.of(
            new CreateScreening(null, null),
            new ListScreenings(null, null),
            new AddToScreening(null, null),
            new NextToScreen(null, null),
            new ShowScreened(null, null),
            new DecideScreening(null, null),
            new ResolveScreening(null, null),
            new MarkScreened(null, null),
            new UndoScreening(null, null),
            new ScreeningStatusVerb(null, null),
            new PrismaVerb(null, null, null, List.of()),
            new ExportScreening(null, null))
        .map(CommandContribution.class::cast)
        .map(CommandContribution::verb)
        .toList();
  }

  private static Properties texts(String name) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        VerbsTest.class.getResourceAsStream("/OSGI-INF/l10n/" + name + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void everyVerbIsAboutScreeningAndNoneIsThereTwice() {
    Set<String> names = verbs().stream().map(Verb::name).collect(Collectors.toSet());
    assertEquals(verbs().size(), names.size());
    assertTrue(names.stream().allMatch(name -> name.startsWith("screening ")));
  }

  @Test
  void everyTextOfAVerbIsThereInEnglishAndGerman() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Verb verb : verbs()) {
      keys.add(verb.summary());
      keys.add(verb.description());
      verb.options().stream().map(Option::description).forEach(keys::add);
      verb.operands().stream().map(Operand::description).forEach(keys::add);
    }
    keys.remove("");
    for (String language : List.of("messages", "messages_de")) {
      Properties texts = texts(language);
      for (String key : keys) {
        assertTrue(texts.containsKey(key.substring(1)), key + " in " + language);
      }
    }
    assertEquals(texts("messages").keySet(), texts("messages_de").keySet());
  }
}
