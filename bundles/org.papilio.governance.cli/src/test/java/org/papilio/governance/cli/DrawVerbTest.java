package org.papilio.governance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.picture.api.PictureEncoder;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureOption;
import org.papilio.workbench.api.PictureRequest;
import org.papilio.workbench.api.PictureSource;

class DrawVerbTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();

  /** A view that writes what it was asked for into its drawing. */
  private record Echo(String id, boolean together) implements PictureSource {
    @Override
    public boolean takesSeveral() {
      return together;
    }

    @Override
    public String title(Locale locale) {
      return together ? "Choir" : "Echo";
    }

    @Override
    public List<PictureOption> options() {
      return List.of(new PictureOption("year", "the year", List.of(), ""));
    }

    @Override
    public Picture draw(PictureRequest request) {
      String svg = "<svg>" + request.cases() + request.options() + "</svg>";
      return new Picture("Echo", "r", svg, 10, 20, "", "an echo", List.of(), List.of());
    }
  }

  /** A format that writes the zoom before the drawing. */
  private static final class Loud implements PictureEncoder {
    @Override
    public String extension() {
      return "loud";
    }

    @Override
    public String mediaType() {
      return "text/plain";
    }

    @Override
    public byte[] encode(String svg, double zoom) {
      return (zoom + " " + svg).getBytes(StandardCharsets.UTF_8);
    }
  }

  private int run(List<String> operands, Map<String, Object> options) throws Exception {
    Workspace workspace = standIn(Workspace.class, Map.of());
    Workspaces workspaces = standIn(Workspaces.class, Map.of("open", workspace));
    Invocation in =
        (Invocation)
            Proxy.newProxyInstance(
                Invocation.class.getClassLoader(),
                new Class<?>[] {Invocation.class},
                (proxy, method, given) ->
                    switch (method.getName()) {
                      case "operands" -> operands;
                      case "option" -> Optional.ofNullable((String) options.get((String) given[0]));
                      case "options" -> options.getOrDefault((String) given[0], List.of());
                      case "path" -> folder.resolve((String) given[0]);
                      case "out" -> new PrintWriter(out, true);
                      case "locale" -> Locale.ENGLISH;
                      default -> null;
                    });
    return new DrawVerb(
            workspaces,
            List.of(new Echo("echo", false), new Echo("choir", true)),
            List.of(new Loud()))
        .run(in);
  }

  private static <T> T standIn(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> answers.get(method.getName())));
  }

  @Test
  void withoutOperandsTheViewsAreListed() throws Exception {
    assertEquals(0, run(List.of(), Map.of()));
    assertEquals(
        List.of("echo  Echo", "    year  the year", "choir  Choir", "    year  the year"),
        out.toString().lines().toList());
  }

  @Test
  void eachCaseGetsAFileOfItsOwn() throws Exception {
    run(List.of("echo", "a", "b"), Map.of("out", "new/{case}.svg", "year", "2014"));
    assertEquals("<svg>[a]{year=2014}</svg>", Files.readString(folder.resolve("new/a.svg")));
    assertEquals("<svg>[b]{year=2014}</svg>", Files.readString(folder.resolve("new/b.svg")));
  }

  @Test
  void aViewThatDrawsCasesTogetherWritesOneFileAsItIsNamed() throws Exception {
    run(List.of("choir", "a", "b"), Map.of("out", "both.svg"));
    assertEquals("<svg>[a, b]{}</svg>", Files.readString(folder.resolve("both.svg")));
  }

  @Test
  void otherFormatsComeFromEncoders() throws Exception {
    run(List.of("echo", "a"), Map.of("out", "a.loud", "zoom", "3"));
    assertEquals("3.0 <svg>[a]{}</svg>", Files.readString(folder.resolve("a.loud")));
  }

  private String problem(List<String> operands, Map<String, Object> options) {
    return assertThrows(ProblemException.class, () -> run(operands, options)).problem().line();
  }

  @Test
  void wrongCallsSayWhatIsAllowed() {
    assertEquals(
        "no view is called 'map'; allowed: choir, echo", problem(List.of("map", "a"), Map.of()));
    assertEquals(
        "draw echo: no case is named; name one or more cases; 'case list' shows them",
        problem(List.of("echo"), Map.of()));
    assertEquals(
        "--out is missing; name a file that ends in .svg or .loud",
        problem(List.of("echo", "a"), Map.of()));
    assertEquals(
        "--out: the format of 'a.gif' is not known; allowed: names that end in .svg, .loud",
        problem(List.of("echo", "a"), Map.of("out", "a.gif")));
    assertEquals(
        "the view echo has no setting 'width'; allowed: year",
        problem(List.of("echo", "a"), Map.of("out", "a.svg", "width", "900")));
    assertEquals(
        "--zoom: zoom is 99; allowed: 0.1 to 16",
        problem(List.of("echo", "a"), Map.of("out", "a.svg", "zoom", "99")));
  }
}
