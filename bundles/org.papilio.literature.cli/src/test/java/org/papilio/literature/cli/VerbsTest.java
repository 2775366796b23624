package org.papilio.literature.cli;

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
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

class VerbsTest {

  /** Verbs are asked for their description before any workspace is open. */
  private static List<Verb> verbs() {
    return Stream.of(
            new ImportLiterature(null, null),
            new ExportLiterature(null, null, null),
            new CiteLiterature(null, null, null),
            new LiteratureStyles(null),
            new ListLiterature(null, null),
            new ShowLiterature(null, null),
            new EditLiterature(null, null),
            new RemoveLiterature(null, null),
            new LiteratureDuplicates(null, null, null),
            new DuplicateRulesVerb(null, null),
            new MergeLiterature(null, null),
            new UnmergeLiterature(null, null),
            new DistinctLiterature(null, null),
            new UndoLiterature(null, null, null),
            new AttachToLiterature(null, null),
            new ListAttachments(null, null),
            new ExtractTexts(null, null),
            new LiteratureFormats(null),
            new ListImports(null, null),
            new ShowImport(null, null),
            new UndoImport(null, null),
            new MendLiterature(null, null))
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
  void everyVerbIsAboutLiteratureAndNoneIsThereTwice() {
    Set<String> names = verbs().stream().map(Verb::name).collect(Collectors.toSet());
    assertEquals(verbs().size(), names.size());
    assertTrue(names.stream().allMatch(name -> name.startsWith("literature ")));
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

  @Test
  void aRecordIsToldInOneLine() {
    LiteratureRecord record =
        LiteratureRecord.of(new RecordKey("k"), "article-journal")
            .text("title", "Social <i>innovation</i>")
            .name("author", new Name("Have", "Robert", "", "van der", "", ""))
            .name("author", Name.of("Rubalcaba", "Luis"))
            .name("author", Name.literal("World Bank"))
            .date("issued", LiteratureDate.year(2016))
            .build();
    assertEquals("van der Have, Rubalcaba et al. 2016 Social innovation", Texts.brief(record));
  }

  @Test
  void aRecordIsToldToProgramsWithTheNamesOfCslJson() {
    LiteratureRecord record =
        LiteratureRecord.of(new RecordKey("k"), "book")
            .text("publisher-place", "Farnham")
            .name("editor", Name.of("Kazepov", "Yuri"))
            .build();
    assertEquals(
        "{id=k, type=book, publisher-place=Farnham, editor=[{family=Kazepov, given=Yuri}],"
            + " keywords=[], bodies=[], sourceFields=[]}",
        Texts.json(record).toString());
  }
}
