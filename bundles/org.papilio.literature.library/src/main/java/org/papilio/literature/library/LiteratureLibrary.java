package org.papilio.literature.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.problem.Problem;

/**
 * The libraries of all open workspaces. Formats come and go without taking the libraries and their
 * listeners down, hence the dynamic list.
 */
@Component
public final class LiteratureLibrary implements LiteratureService {

  private static final int SNIFFED = 4096;

  private final Map<Workspace, WorkspaceLibrary> libraries = new ConcurrentHashMap<>();

  @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
  volatile List<LiteratureFormat> formats = List.of();

  @Activate
  public LiteratureLibrary() {}

  /** A library with these formats, where no service registry brings them. */
  public LiteratureLibrary(List<LiteratureFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  @Override
  public Library library(Workspace workspace) {
    return libraries.computeIfAbsent(
        workspace,
        opened -> {
          WorkspaceLibrary library =
              new WorkspaceLibrary(opened.store(), this, opened.derived().resolve("library"));
          opened.onClose(
              () -> {
                libraries.remove(opened);
                library.close();
              });
          return library;
        });
  }

  @Override
  public List<LiteratureFormat> formats() {
    return formats.stream().sorted(Comparator.comparing(format -> format.info().id())).toList();
  }

  @Override
  public LiteratureFormat format(String id) {
    return formats().stream()
        .filter(format -> format.info().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notFound("there is no format of literature '" + id + "'")
                    .allowing(ids())
                    .exception());
  }

  private String ids() {
    return formats().stream().map(format -> format.info().id()).collect(Collectors.joining(", "));
  }

  /**
   * By what the file begins with; its name decides only where the beginning leaves it open. An
   * ending that several formats share, such as {@code .xml}, says nothing alone.
   */
  @Override
  public Optional<LiteratureFormat> recognise(SourceFile file) {
    byte[] start;
    try (InputStream in = file.open()) {
      start = in.readNBytes(SNIFFED);
    } catch (IOException e) {
      throw Problem.notFound("the file cannot be opened: " + e.getMessage())
          .at(file.name())
          .exception(e);
    }
    String name = file.name().toLowerCase(Locale.ROOT);
    List<LiteratureFormat> readers =
        formats().stream().filter(format -> format.info().reads()).toList();
    long namesakes = readers.stream().filter(format -> isNamed(name, format)).count();
    LiteratureFormat best = null;
    double likeliest = 0.15;
    for (LiteratureFormat format : readers) {
      double sniffed = format.sniff(start);
      boolean named = isNamed(name, format) && (sniffed > 0 || namesakes == 1);
      double likely = sniffed + (named ? 0.2 : 0);
      if (likely > likeliest) {
        likeliest = likely;
        best = format;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isNamed(String name, LiteratureFormat format) {
    return format.info().extensions().stream().anyMatch(end -> name.endsWith("." + end));
  }
}
