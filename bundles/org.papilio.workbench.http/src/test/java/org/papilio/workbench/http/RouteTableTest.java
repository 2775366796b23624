package org.papilio.workbench.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Route;

class RouteTableTest {

  private static final Bundle BUNDLE =
      (Bundle)
          Proxy.newProxyInstance(
              RouteTableTest.class.getClassLoader(),
              new Class<?>[] {Bundle.class},
              (proxy, method, arguments) ->
                  method.getName().equals("getSymbolicName") ? "org.example" : null);

  record Answer(String title, List<Answer> parts, Optional<Integer> year) {}

  private final RouteTable table =
      RouteTable.of(
          List.of(
              new Contributions.From<>(
                  () ->
                      List.of(
                          Route.get("/api/cases/{case}", "One case", r -> Reply.nothing())
                              .replies(Answer.class),
                          Route.get("/api/cases/new", "A form", r -> Reply.nothing()),
                          Route.get(
                              "/api/cases/{case}/files/{file*}", "A file", r -> Reply.nothing()),
                          Route.put("/api/cases/{case}", "Change", r -> Reply.nothing())
                              .takes(Answer.class)
                              .query("note", "why")),
                  BUNDLE),
              new Contributions.From<>(
                  () -> {
                    throw new IllegalStateException("a contribution that breaks its promise");
                  },
                  BUNDLE)));

  private Optional<String> found(String method, String... path) {
    return table
        .find(method, List.of(path))
        .map(match -> match.route().path() + match.parameters());
  }

  @Test
  void aPlainSegmentWinsOverAParameter() {
    assertEquals(Optional.of("/api/cases/new{}"), found("GET", "api", "cases", "new"));
    assertEquals(Optional.of("/api/cases/{case}{case=x}"), found("GET", "api", "cases", "x"));
  }

  @Test
  void aStarTakesTheRestOfThePath() {
    assertEquals(
        Map.of("case", "x", "file", "a/b c.pdf"),
        table
            .find("GET", List.of("api", "cases", "x", "files", "a", "b c.pdf"))
            .orElseThrow()
            .parameters());
    assertEquals(Optional.empty(), found("GET", "api", "cases", "x", "files"));
  }

  @Test
  void aWrongMethodIsKnownFromAnUnknownPath() {
    assertEquals(Optional.empty(), found("DELETE", "api", "cases", "x"));
    assertEquals(Set.of("GET", "PUT"), table.methods(List.of("api", "cases", "x")));
    assertEquals(Set.of(), table.methods(List.of("api", "nothing")));
  }

  @Test
  void theDescriptionHoldsPathsParametersAndShapes() {
    Map<?, ?> document = new OpenApi(table).document();

    Map<?, ?> paths = (Map<?, ?>) document.get("paths");
    assertEquals(
        Set.of(
            "/api/cases/new", "/api/cases/{case}", "/api/cases/{case}/files/{file}", "/api/events"),
        paths.keySet());
    Map<?, ?> change = (Map<?, ?>) ((Map<?, ?>) paths.get("/api/cases/{case}")).get("put");
    assertEquals("putCasesCase", change.get("operationId"));
    assertEquals(2, ((List<?>) change.get("parameters")).size());
    Map<?, ?> schemas = (Map<?, ?>) ((Map<?, ?>) document.get("components")).get("schemas");
    assertEquals(
        "{type=object, properties={title={type=string}, parts={type=array,"
            + " items={$ref=#/components/schemas/workbench.http.RouteTableTest.Answer}},"
            + " year={type=integer}}}",
        schemas.get("workbench.http.RouteTableTest.Answer").toString());
  }
}
