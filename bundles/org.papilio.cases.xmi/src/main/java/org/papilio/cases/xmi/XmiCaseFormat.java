package org.papilio.cases.xmi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Registers;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/**
 * Cases as XMI 2, for modelling tools. The file holds the cases and, as further roots, the elements
 * of registers that they refer to. Each file is read and written with types of its own: EMF's
 * global registry is not asked.
 */
@Component
public final class XmiCaseFormat implements CaseFormat {

  /** Largest file that is read, 256 MiB. */
  private static final long LARGEST = 256L << 20;

  private static final int BEGINNING = 4_096;

  private final Resources resources;

  @Activate
  public XmiCaseFormat(
      @Reference(
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<EPackage> packages) {
    this.resources = new Resources(packages);
  }

  @Override
  public String id() {
    return "xmi";
  }

  @Override
  public String title() {
    return "XMI 2, for modelling tools";
  }

  @Override
  public List<String> extensions() {
    return List.of("xmi");
  }

  @Override
  public boolean canRead() {
    return true;
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public boolean recognises(Path source) {
    if (!Files.isRegularFile(source)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(source)) {
      String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      return beginning.contains("http://www.omg.org/XMI") && beginning.contains("urn:papilio:");
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Import read(Path source, Map<String, String> options, Snapshot into, Progress progress)
      throws IOException {
    if (Files.size(source) > LARGEST) {
      throw Problem.badInput("the file has " + Files.size(source) + " bytes")
          .at(source.toString())
          .allowing("at most " + LARGEST)
          .fix("split it into several files")
          .exception();
    }
    progress.report(0, -1, "reading XMI");
    String name = source.getFileName().toString();
    Resource resource = load(source, name);
    LossReport.Builder report = LossReport.of(name);
    Map<CaseId, NamedCase> cases = new LinkedHashMap<>();
    Map<String, EObject> registers = new LinkedHashMap<>();
    for (EObject root : List.copyOf(resource.getContents())) {
      progress.check();
      if (root instanceof Case content) {
        report.read().accepted().kept("case");
        CaseId id = CaseId.suggest(Labels.text(content.getTitle(), "en"), cases::containsKey);
        cases.put(id, new NamedCase(id, content));
      } else if (Registers.nameFor(root).isPresent()) {
        report.kept("register " + Registers.nameFor(root).get());
        Registers.add(registers, root);
      } else {
        report.dropped(root.eClass().getName());
      }
    }
    if (cases.isEmpty()) {
      throw Problem.badInput("the file holds no case")
          .at(name)
          .allowing("roots of the class Case of urn:papilio:cases:1")
          .exception();
    }
    resource.getContents().clear();
    return new Import(List.copyOf(cases.values()), registers, report.build());
  }

  private Resource load(Path source, String name) throws IOException {
    Resource resource = resources.create();
    try (InputStream in = Files.newInputStream(source)) {
      resource.load(in, Resources.READING);
    } catch (Resource.IOWrappedException e) {
      throw wrong(name, e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      throw wrong(name, e);
    }
    if (!resource.getErrors().isEmpty()) {
      Resource.Diagnostic first = resource.getErrors().getFirst();
      throw Problem.badInput(first.getMessage())
          .at(name + ":" + first.getLine() + ":" + first.getColumn())
          .fix("install the plug-in that brings the type, or mend the file")
          .exception();
    }
    return resource;
  }

  private static RuntimeException wrong(String name, Throwable cause) {
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    int line = cause instanceof org.xml.sax.SAXParseException at ? at.getLineNumber() : 0;
    String place = line > 0 ? name + ":" + line : name;
    return Problem.badInput("not XMI: " + reason.lines().findFirst().orElse(""))
        .at(place)
        .allowing("XML without DOCTYPE, with types that are installed")
        .exception(cause);
  }

  @Override
  public LossReport write(
      List<NamedCase> cases, Snapshot from, Map<String, String> options, OutputStream out)
      throws IOException {
    LossReport.Builder report = LossReport.of("XMI");
    List<EObject> roots = new ArrayList<>();
    for (NamedCase one : cases) {
      roots.add(one.content());
      report.read().accepted().kept("case");
    }
    Registers.referredBy(cases)
        .forEach(
            (name, register) ->
                register
                    .eContents()
                    .forEach(
                        part -> {
                          if (Registers.nameFor(part).isPresent()) {
                            roots.add(part);
                            report.kept("register " + name);
                          }
                        }));
    List<EObject> copies = joined(roots, report);
    Resource resource = resources.create();
    resource.getContents().addAll(copies);
    resource.save(out, Resources.WRITING);
    return report.build();
  }

  /**
   * Copies that refer to each other, however they were read; a reference that leads nowhere cannot
   * be written in XMI and is counted as lost.
   */
  private static List<EObject> joined(List<EObject> roots, LossReport.Builder report) {
    EcoreUtil.Copier copier = new EcoreUtil.Copier(false, true);
    List<EObject> copies = new ArrayList<>(copier.copyAll(roots));
    copier.copyReferences();
    Map<String, EObject> byId = new HashMap<>();
    for (TreeIterator<EObject> all = EcoreUtil.getAllContents(copies); all.hasNext(); ) {
      EObject one = all.next();
      if (!Ids.of(one).isEmpty()) {
        byId.putIfAbsent(Ids.of(one), one);
      }
    }
    for (TreeIterator<EObject> all = EcoreUtil.getAllContents(copies); all.hasNext(); ) {
      join(all.next(), byId, report);
    }
    return copies;
  }

  @SuppressWarnings("unchecked")
  private static void join(EObject one, Map<String, EObject> byId, LossReport.Builder report) {
    for (var tie : one.eClass().getEAllReferences()) {
      if (tie.isContainment() || tie.isContainer() || tie.isDerived() || !one.eIsSet(tie)) {
        continue;
      }
      Object value = one.eGet(tie, false);
      if (value instanceof InternalEList<?> list) {
        InternalEList<EObject> targets = (InternalEList<EObject>) list;
        for (int i = targets.size() - 1; i >= 0; i--) {
          EObject target = byId.get(Ids.of(targets.basicGet(i)));
          if (target == null) {
            targets.remove(i);
            report.dropped("reference to nothing");
          } else if (target != targets.basicGet(i)) {
            targets.setUnique(i, target);
          }
        }
      } else {
        EObject target = byId.get(Ids.of((EObject) value));
        if (target == null) {
          report.dropped("reference to nothing");
        }
        one.eSet(tie, target);
      }
    }
  }
}
