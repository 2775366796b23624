package org.papilio.cases.git;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.Case;

/** Cases and workspaces for tests. */
final class Fixture {

  static final Author ANNA = new Author("Anna", "anna@example.org");
  static final Author BELA = new Author("Béla", "");
  static final CaseId TANODA = new CaseId("tanoda");

  private static final String JSON =
      """
      {
        "format": "papilio-case",
        "version": 1,
        "id": "c1",
        "title": {"hu": "Tanoda", "en": "Study hall"},
        "kind": "ACTION",
        "policyFields": ["EDUCATION"],
        "mainScale": "NEIGHBOURHOOD",
        "actors": [
          {"id": "a1", "name": {"en": "Parish"}},
          {"id": "a2", "name": {"en": "School"}}
        ],
        "relations": [
          {"id": "r1", "from": "a2", "to": "a1", "strength": 3},
          {"id": "r2", "from": "a1", "to": "a2", "strength": 1}
        ],
        "dossier": {
          "sections": [
            {"id": "s1", "heading": "Needs", "text": "One", "lang": "en"}
          ],
          "sources": [
            {"id": "q1", "kind": "LAW", "access": "OPEN"}
          ]
        }
      }
      """;

  private Fixture() {}

  static CaseCodec codec() {
    try {
      Constructor<?> made = Class.forName("org.papilio.cases.json.JsonCaseCodec").getConstructor();
      return (CaseCodec) made.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static GitWorkspaces workspaces() {
    return workspaces(Disk.REAL);
  }

  static GitWorkspaces workspaces(Disk disk) {
    return new GitWorkspaces(codec(), Duration.ofSeconds(15), disk);
  }

  static NamedCase tanoda() {
    return new NamedCase(TANODA, (Case) codec().read(JSON, "fixture"));
  }

  /** A new workspace with one case in it. */
  static org.papilio.cases.api.Workspace withTanoda(GitWorkspaces workspaces, Path folder) {
    org.papilio.cases.api.Workspace made = workspaces.create(folder, ANNA);
    made.cases().put(made.store().head(), List.of(tanoda()), ANNA, "add Tanoda");
    return made;
  }
}
