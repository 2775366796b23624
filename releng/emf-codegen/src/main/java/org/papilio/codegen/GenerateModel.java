package org.papilio.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenJDKLevel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenResourceKind;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Generates the Java classes of all given {@code .ecore} files in one run, without Eclipse and
 * without a {@code .genmodel}. A package of the Ecore becomes a Java package below the base
 * package. Packages of other bundles that the Ecore refers to are given with {@code --uses}, each
 * with its own base package, and are not generated again.
 */
public final class GenerateModel {

  private static final String OUTPUT_PROJECT = "generated";

  private GenerateModel() {}

  /**
   * Runs the generator; exits with 2 on wrong arguments or a faulty model, 3 if it cannot write.
   *
   * @param args output folder, base package, one or more {@code .ecore} files or folders of such,
   *     then optionally {@code --uses BASE FILE…}, where a file may be a jar with {@code
   *     model/*.ecore} in it; the own files name those by their file names alone
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println(
          "usage: GenerateModel OUTPUT_DIR BASE_PACKAGE FILE.ecore… [--uses BASE_PACKAGE FILE…]");
      System.exit(2);
    }
    Path output = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(output);
    List<Path> own = new ArrayList<>();
    List<Path> used = new ArrayList<>();
    String usedBase = "";
    List<Path> target = own;
    for (int i = 2; i < args.length; i++) {
      if (args[i].equals("--uses")) {
        usedBase = args[++i];
        target = used;
      } else {
        target.add(Path.of(args[i]).toAbsolutePath().normalize());
      }
    }
    GenModel genModel = genModel(output, args[1], own, usedBase, used);
    refuseErrors(genModel.diagnose(), 2);
    refuseErrors(generate(genModel), 3);
  }

  private static GenModel genModel(
      Path output, String basePackage, List<Path> own, String usedBase, List<Path> used)
      throws IOException {
    GenModelPackage.eINSTANCE.eClass();
    EcorePlugin.getPlatformResourceMap()
        .put(OUTPUT_PROJECT, URI.createFileURI(output.toString() + "/"));
    ResourceSet resources = new ResourceSetImpl();
    Map<String, Object> factories =
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
    factories.put("ecore", new EcoreResourceFactoryImpl());
    factories.put("genmodel", new EcoreResourceFactoryImpl());

    GenModel genModel = GenModelFactory.eINSTANCE.createGenModel();
    if (!used.isEmpty()) {
      List<URI> usedFiles = files(used);
      nameByFileAlone(resources, own.get(0), usedFiles);
      GenModel usedModel = GenModelFactory.eINSTANCE.createGenModel();
      usedModel.initialize(load(resources, usedFiles));
      configure(usedModel, usedBase);
      resources
          .createResource(URI.createFileURI(output.resolve("used.genmodel").toString()))
          .getContents()
          .add(usedModel);
      genModel.getUsedGenPackages().addAll(usedModel.getGenPackages());
    }
    List<URI> ownFiles = files(own);
    genModel.initialize(load(resources, ownFiles));
    genModel.setModelName(ownFiles.get(0).trimFileExtension().lastSegment());
    configure(genModel, basePackage);
    resources
        .createResource(URI.createFileURI(output.resolve("in-memory.genmodel").toString()))
        .getContents()
        .add(genModel);
    genModel.reconcile();
    return genModel;
  }

  private static List<URI> files(List<Path> places) throws IOException {
    List<URI> files = new ArrayList<>();
    for (Path place : places) {
      if (place.toString().endsWith(".jar")) {
        try (JarFile jar = new JarFile(place.toFile())) {
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> name.matches("model/[^/]+\\.ecore"))
              .sorted()
              .forEach(name -> files.add(URI.createURI("jar:" + place.toUri() + "!/" + name)));
        }
      } else if (Files.isDirectory(place)) {
        try (Stream<Path> inside = Files.list(place)) {
          inside
              .filter(file -> file.toString().endsWith(".ecore"))
              .sorted()
              .forEach(file -> files.add(URI.createFileURI(file.toString())));
        }
      } else {
        files.add(URI.createFileURI(place.toString()));
      }
    }
    if (files.isEmpty()) {
      throw new IOException("there is no .ecore file in " + places);
    }
    return files;
  }

  /** Lets an own file refer to {@code evidence.ecore} although it lies in a jar elsewhere. */
  private static void nameByFileAlone(ResourceSet resources, Path own, List<URI> used) {
    Path folder = Files.isDirectory(own) ? own : own.getParent();
    for (URI file : used) {
      Path beside = folder.resolve(file.lastSegment());
      if (!Files.exists(beside)) {
        resources.getURIConverter().getURIMap().put(URI.createFileURI(beside.toString()), file);
      }
    }
  }

  private static List<EPackage> load(ResourceSet resources, List<URI> ecores) {
    List<EPackage> packages = new ArrayList<>();
    for (URI ecore : ecores) {
      packages.add((EPackage) resources.getResource(ecore, true).getContents().get(0));
    }
    return packages;
  }

  private static void configure(GenModel genModel, String basePackage) {
    genModel.setModelDirectory("/" + OUTPUT_PROJECT);
    genModel.setComplianceLevel(GenJDKLevel.JDK170_LITERAL);
    genModel.setRootExtendsClass("org.eclipse.emf.ecore.impl.MinimalEObjectImpl$Container");
    genModel.setMinimalReflectiveMethods(true);
    genModel.setOSGiCompatible(true);
    genModel.setBundleManifest(false);
    genModel.setUpdateClasspath(false);
    genModel.setCodeFormatting(false);
    genModel.setForceOverwrite(true);
    genModel.setCanGenerate(true);
    // Forms and documentation show what the Ecore says of a feature, so it must be there at run
    // time.
    genModel.setSuppressGenModelAnnotations(false);
    for (GenPackage genPackage : genModel.getGenPackages()) {
      genPackage.setBasePackage(basePackage);
      genPackage.setResource(GenResourceKind.NONE_LITERAL);
      genPackage.setLoadInitialization(false);
    }
  }

  private static Diagnostic generate(GenModel genModel) {
    Generator generator = new Generator();
    GeneratorAdapterFactory.Descriptor descriptor = GenModelGeneratorAdapterFactory::new;
    generator
        .getAdapterFactoryDescriptorRegistry()
        .addDescriptor(GenModelPackage.eNS_URI, descriptor);
    generator.setInput(genModel);
    return generator.generate(
        genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
  }

  private static void refuseErrors(Diagnostic diagnostic, int exitCode) {
    if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
      print(diagnostic, "");
      System.exit(exitCode);
    }
  }

  private static void print(Diagnostic diagnostic, String indent) {
    System.err.println(indent + diagnostic.getMessage());
    if (diagnostic.getException() != null) {
      diagnostic.getException().printStackTrace();
    }
    diagnostic.getChildren().forEach(child -> print(child, indent + "  "));
  }
}
