package org.papilio.build;

import aQute.bnd.header.Parameters;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;

/**
 * Lays out the distribution: the resolved bundles in {@code system}, the launcher in {@code lib},
 * the features with versions and hashes in {@code features}, the notice file, and beside it one
 * archive for each feature that is not part of the product.
 */
@Mojo(
    name = "assemble",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public final class AssembleMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true)
  private MavenSession session;

  @Component private ProjectBuilder projects;

  /** The folder with one folder for each feature. */
  @Parameter(required = true)
  private File features;

  /** The bndrun file that the resolver completed. */
  @Parameter(required = true)
  private File bndrun;

  /** Group and artifact of the jars on the launcher's class path. */
  @Parameter(required = true)
  private List<String> libraries;

  /** The lock file of the npm packages that the pages bring along; may be missing. */
  @Parameter private File webPackages;

  /** The licence of the project itself. */
  @Parameter(required = true)
  private File licence;

  /** The Maven repository for authors of plug-ins. */
  @Parameter(required = true)
  private File authors;

  /** The folder of start scripts. */
  @Parameter(required = true)
  private File scripts;

  @Parameter(defaultValue = "${project.build.directory}")
  private File output;

  @Override
  public void execute() throws MojoExecutionException {
    try {
      assemble();
    } catch (IOException e) {
      throw new MojoExecutionException("the distribution cannot be written to " + output, e);
    }
  }

  private void assemble() throws MojoExecutionException, IOException {
    Artifacts artifacts = Artifacts.of(project);
    List<BundleFile> product = resolved(artifacts);
    FeatureContents contents = new FeatureContents(candidates(artifacts, product));
    Folder distribution = new Folder(output.toPath().resolve("papilio"));
    Folder repository = new Folder(output.toPath().resolve("repository"));
    Map<BundleFile, Set<String>> broughtBy = new LinkedHashMap<>();
    List<BundleFile> shipped = new ArrayList<>();

    for (FeatureSource feature : FeatureSource.readAll(features.toPath())) {
      List<BundleFile> named = new ArrayList<>();
      for (String key : feature.bundles()) {
        named.add(artifacts.named(key, "features/" + feature.name()));
      }
      Set<BundleFile> bundles = contents.add(feature, named);
      byte[] json = FeatureWriter.write(feature, bundles, project.getVersion());
      if (feature.product()) {
        distribution.write("features/" + feature.name() + ".json", json);
        bundles.forEach(
            bundle -> broughtBy.computeIfAbsent(bundle, b -> new TreeSet<>()).add(feature.name()));
      } else {
        repository.write(
            feature.name() + "-" + project.getVersion() + ".zip", PluginArchive.of(json, bundles));
      }
      shipped.addAll(bundles);
    }
    checkSame(product, broughtBy.keySet());
    writeSystem(distribution, broughtBy);
    List<BundleFile> launcher = new ArrayList<>();
    for (String key : libraries) {
      BundleFile library = artifacts.named(key, "releng/distribution");
      launcher.add(library);
      distribution.copy(library.file().toPath(), "lib/" + library.fileName());
    }
    shipped.addAll(launcher);
    Notice notice = new Notice(projects, session);
    notice.addBundles(shipped, artifacts.all());
    if (webPackages != null && webPackages.isFile()) {
      notice.addWebPackages(webPackages.toPath());
    }
    distribution.write("NOTICE", notice.text().getBytes(StandardCharsets.UTF_8));
    distribution.copy(licence.toPath(), "LICENSE");
    for (File script : Objects.requireNonNull(scripts.listFiles(), scripts + " is no folder")) {
      distribution.copyExecutable(script.toPath(), "bin/" + script.getName());
    }
    distribution.copyTree(authors.toPath(), "authors");
    distribution.removeOthers("system", "features", "lib", "bin", "authors");
    repository.removeOthers(".");
  }

  private List<BundleFile> resolved(Artifacts artifacts)
      throws MojoExecutionException, IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(bndrun.toPath())) {
      properties.load(reader);
    }
    List<BundleFile> bundles = new ArrayList<>();
    for (String name : new Parameters(properties.getProperty("-runbundles", "")).keySet()) {
      bundles.add(artifacts.bundle(name));
    }
    return bundles;
  }

  /** The resolved bundles first, so that a feature takes what the resolver chose. */
  private List<BundleFile> candidates(Artifacts artifacts, List<BundleFile> product) {
    List<BundleFile> candidates = new ArrayList<>(product);
    for (BundleFile file : artifacts.all()) {
      if (!file.symbolicName().isEmpty()
          && !candidates.contains(file)
          && !libraries.contains(file.key())) {
        candidates.add(file);
      }
    }
    return candidates;
  }

  private static void checkSame(List<BundleFile> resolved, Set<BundleFile> fromFeatures)
      throws MojoExecutionException {
    Set<String> names = new TreeSet<>();
    resolved.forEach(bundle -> names.add(bundle.symbolicName()));
    Set<String> others = new TreeSet<>();
    fromFeatures.forEach(bundle -> others.add(bundle.symbolicName()));
    Set<String> missing = new TreeSet<>(names);
    missing.removeAll(others);
    Set<String> surplus = new TreeSet<>(others);
    surplus.removeAll(names);
    if (!missing.isEmpty() || !surplus.isEmpty()) {
      throw new MojoExecutionException(
          "features and resolver disagree: no feature brings "
              + missing
              + "; the resolver did not choose "
              + surplus
              + "; name the bundle in a feature, or resolve again");
    }
  }

  private static void writeSystem(Folder distribution, Map<BundleFile, Set<String>> broughtBy)
      throws MojoExecutionException, IOException {
    StringBuilder list = new StringBuilder();
    StringBuilder hashes = new StringBuilder();
    for (boolean ours : new boolean[] {false, true}) {
      for (Map.Entry<BundleFile, Set<String>> entry : broughtBy.entrySet()) {
        BundleFile bundle = entry.getKey();
        if (bundle.ours() == ours) {
          distribution.copy(bundle.file().toPath(), "system/" + bundle.fileName());
          list.append(bundle.fileName())
              .append(' ')
              .append(String.join(",", entry.getValue()))
              .append('\n');
          hashes.append(bundle.sha256()).append('\n');
        }
      }
    }
    byte[] text = list.toString().getBytes(StandardCharsets.UTF_8);
    distribution.write("system/bundles.list", text);
    String id = Hash.of((list.toString() + hashes).getBytes(StandardCharsets.UTF_8));
    distribution.write("build.id", (id + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
