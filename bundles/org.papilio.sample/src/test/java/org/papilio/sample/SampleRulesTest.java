package org.papilio.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.api.Finding;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.git.GitWorkspaces;
import org.papilio.cases.rules.MetamodelValidator;
import org.papilio.domain.housing.HousingPackage;
import org.papilio.domain.housing.rules.HousingRules;
import org.papilio.model.vocabulary.Vocabulary;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class SampleRulesTest {

  @TempDir Path folder;

  @Test
  void breaksNoRuleOfTheMetamodelOrOfTheHousingPlugIn() throws Exception {
    List<CaseValidator> validators =
        List.of(new MetamodelValidator(vocabularies()), new HousingRules());
    List<String> broken = new ArrayList<>();
    try (Workspace workspace = samples().create(folder.resolve("sample"), Progress.NONE)) {
      Snapshot snapshot = workspace.cases().snapshot();
      for (CaseId id : snapshot.ids()) {
        for (CaseValidator validator : validators) {
          validator.validate(snapshot.read(id), snapshot).stream()
              .filter(finding -> finding.severity() != Finding.Severity.HINT)
              // Without a framework the words of the plug-in's own terms cannot be found.
              .filter(finding -> !finding.message().contains("'housing-"))
              .forEach(finding -> broken.add(id + ": " + finding));
        }
      }
      assertEquals(12, snapshot.ids().size());
    }

    assertEquals(List.of(), broken);
  }

  @Test
  void isKnownAgainAndMadeInNoFolderThatHoldsSomething() throws Exception {
    SampleWorkspaces samples = samples();
    Path made = folder.resolve("sample");
    samples.create(made, Progress.NONE).close();
    Path taken = Files.createDirectory(folder.resolve("taken"));
    Files.writeString(taken.resolve("letter.txt"), "mine");

    assertTrue(samples.holdsSample(made));
    assertFalse(samples.holdsSample(taken));
    assertThrows(ProblemException.class, () -> samples.create(taken, Progress.NONE));
    assertEquals("mine", Files.readString(taken.resolve("letter.txt")));
  }

  private static SampleWorkspaces samples() {
    GitWorkspaces.Config usual =
        (GitWorkspaces.Config)
            Proxy.newProxyInstance(
                GitWorkspaces.Config.class.getClassLoader(),
                new Class<?>[] {GitWorkspaces.Config.class},
                (proxy, setting, arguments) -> setting.getDefaultValue());
    return new SampleWorkspaces(
        new GitWorkspaces(usual, SampleFiles.codecWith(HousingPackage.eINSTANCE)), List.of());
  }

  /** The vocabularies of the metamodel, as their bundle publishes them. */
  @SuppressWarnings("unchecked")
  private static List<Vocabulary> vocabularies() throws ReflectiveOperationException {
    Method all = Class.forName("org.papilio.cases.rules.VocabularyFiles").getDeclaredMethod("all");
    all.setAccessible(true);
    return new ArrayList<>((List<Vocabulary>) all.invoke(null));
  }
}
