package org.papilio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Rules about what bundles offer each other; each failure lists all that break the rule. */
class ManifestTest {

  /** Technologies and the only bundles that may know them. */
  private static final Map<String, Set<String>> TECHNOLOGIES =
      Map.ofEntries(
          Map.entry("org.apache.lucene", Set.of("org.papilio.search.lucene")),
          Map.entry("org.eclipse.jgit", Set.of("org.papilio.cases.git")),
          Map.entry("picocli", Set.of("org.papilio.workbench.cli")),
          Map.entry("jakarta.servlet", Set.of("org.papilio.workbench.http")),
          Map.entry("org.eclipse.emf.ecore.xmi", Set.of("org.papilio.cases.xmi")),
          Map.entry(
              "de.siegmar.fastcsv",
              Set.of(
                  "org.papilio.cases.table",
                  "org.papilio.cases.participedia",
                  "org.papilio.assess.cli",
                  "org.papilio.assess.qca",
                  "org.papilio.assess.run",
                  "org.papilio.governance.cli",
                  "org.papilio.literature.table")),
          Map.entry("org.apache.commons.numbers", Set.of("org.papilio.assess.agreement")),
          Map.entry("org.apache.pdfbox", Set.of("org.papilio.literature.pdf")),
          Map.entry("org.dhatim.fastexcel", Set.of("org.papilio.platform.xlsx")),
          Map.entry("org.jsoup", Set.of("org.papilio.literature.html")),
          Map.entry("org.eclipse.rdf4j", Set.of("org.papilio.literature.vocabularies")),
          Map.entry("de.undercouch.citeproc", Set.of("org.papilio.literature.citeproc")),
          Map.entry("org.osgi.service.feature", Set.of("org.papilio.plugins.features")));

  /**
   * What an interface bundle may know besides its likes: a plug-in compiles against these alone.
   */
  private static final List<String> ALLOWED_IN_API =
      List.of(
          "java.",
          "javax.xml.stream",
          "org.papilio.",
          "org.jspecify.annotations",
          "org.eclipse.emf.common.util",
          "org.eclipse.emf.common.notify",
          "org.eclipse.emf.ecore");

  private final List<OurBundle> bundles = OurBundle.all();

  @Test
  void thereAreBundlesToJudge() {
    assertFalse(bundles.isEmpty(), "build the bundles first: mvn package");
  }

  @Test
  void aBundleIsNamedAfterItsFolder() {
    for (OurBundle bundle : bundles) {
      assertEquals(bundle.folder().getFileName().toString(), bundle.name());
    }
  }

  @Test
  void aBundlesNameIsTheStartOfItsPackages() throws IOException {
    List<String> broken = new ArrayList<>();
    for (OurBundle bundle : bundles) {
      if (bundle.isWrap()) {
        continue;
      }
      // An interface bundle may hold the packages of its whole area: platform.api,
      // platform.problem.
      String top = bundle.name().replaceAll("\\.api$", "").replace('.', '/');
      try (JarFile jar = new JarFile(bundle.jar().toFile())) {
        jar.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.endsWith(".class") && !name.startsWith(top + "/"))
            .forEach(name -> broken.add(bundle.name() + " holds " + name));
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void onlyModelInterfacesAndTestKitsExportPackages() {
    List<String> broken =
        bundles.stream()
            .filter(bundle -> !bundle.isShared() && !bundle.isWrap())
            .filter(bundle -> !bundle.exports().isEmpty())
            .map(bundle -> bundle.name() + " exports " + bundle.exports().keySet())
            .toList();
    assertEquals(List.of(), broken, "what cannot be imported cannot be misused");
  }

  @Test
  void everyExportHasAVersion() {
    List<String> broken = new ArrayList<>();
    for (OurBundle bundle : bundles) {
      bundle
          .exports()
          .forEach(
              (name, attributes) -> {
                if (attributes.getVersion() == null) {
                  broken.add(bundle.name() + " exports " + name + " without a version");
                }
              });
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void anInterfaceBundleStandsAlone() {
    List<String> broken = new ArrayList<>();
    for (OurBundle bundle : bundles) {
      if (bundle.isShared() && !bundle.isTestKit() && !bundle.name().equals("org.papilio.model")) {
        bundle.imports().stream()
            .filter(name -> ALLOWED_IN_API.stream().noneMatch(name::startsWith))
            .filter(name -> !name.startsWith("org.w3c.dom") && !name.startsWith("javax.xml"))
            .forEach(name -> broken.add(bundle.name() + " imports " + name));
      }
    }
    assertEquals(List.of(), broken, "a plug-in must compile against the interfaces alone");
  }

  @Test
  void aTechnologyIsImportedByItsOwnBundleAlone() {
    List<String> broken = new ArrayList<>();
    for (OurBundle bundle : bundles) {
      for (String imported : bundle.imports()) {
        TECHNOLOGIES.forEach(
            (technology, owners) -> {
              boolean hit = imported.equals(technology) || imported.startsWith(technology + ".");
              if (hit && !owners.contains(bundle.name()) && !bundle.isWrap()) {
                broken.add(bundle.name() + " imports " + imported + ", which belongs to " + owners);
              }
            });
      }
    }
    assertEquals(List.of(), broken, "so that a technology can be replaced in one place");
  }

  @Test
  void aWrappedLibraryIsUsedByOneBundle() {
    for (OurBundle wrap : bundles.stream().filter(OurBundle::isWrap).toList()) {
      Set<String> users = new TreeSet<>();
      for (OurBundle bundle : bundles) {
        if (bundle.imports().stream().anyMatch(wrap.exports()::containsKey)) {
          users.add(bundle.name());
        }
      }
      assertEquals(1, users.size(), wrap.name() + " is used by " + users);
    }
  }

  @Test
  void noBundlesImportEachOtherInACircle() {
    Map<String, String> exporters = new TreeMap<>();
    bundles.forEach(b -> b.exports().keySet().forEach(name -> exporters.put(name, b.name())));
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    for (OurBundle bundle : bundles) {
      Set<String> targets = new TreeSet<>();
      bundle.imports().forEach(name -> targets.add(exporters.getOrDefault(name, "")));
      targets.remove("");
      uses.put(bundle.name(), targets);
    }
    for (String start : uses.keySet()) {
      Set<String> reached = new LinkedHashSet<>();
      List<String> open = new ArrayList<>(uses.get(start));
      while (!open.isEmpty()) {
        String next = open.removeLast();
        if (reached.add(next)) {
          open.addAll(uses.getOrDefault(next, Set.of()));
        }
      }
      assertFalse(reached.contains(start), start + " is reached from itself by " + reached);
    }
  }

  @Test
  void noBundleHasAnActivator() {
    List<String> broken =
        bundles.stream()
            .filter(bundle -> bundle.headers().containsKey("Bundle-Activator"))
            .map(OurBundle::name)
            .toList();
    assertEquals(List.of(), broken, "components have constructors");
  }

  @Test
  void noManifestTellsWhenOrWhereItWasBuilt() {
    List<String> telling =
        List.of(
            "Bnd-LastModified", "Built-By", "Build-Time", "Build-Tool-Jdk-Spec", "Private-Package");
    List<String> broken = new ArrayList<>();
    for (OurBundle bundle : bundles) {
      telling.stream()
          .filter(bundle.headers()::containsKey)
          .forEach(header -> broken.add(bundle.name() + " has " + header));
    }
    assertEquals(List.of(), broken, "equal sources must give equal jars");
  }
}
