package org.papilio.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.git.GitWorkspaces;
import org.papilio.cases.json.JsonCaseCodec;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.links.LinkTarget;
import org.papilio.literature.api.links.LiteratureLink;
import org.papilio.literature.api.links.LiteratureLinks;
import org.papilio.literature.library.LibraryRun;
import org.papilio.literature.links.LinkLibrary;
import org.papilio.literature.vocabularies.VocabularyLibrary;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;

/**
 * Links between literature and cases at size, in a workspace under Git: many made at once, then one
 * more, shown from both ends, looked for loose ends, taken away, and read again after opening.
 *
 * <p>Arguments: {@code [LINKS [RECORDS [CASES]]]}, 100,000 links of 20,000 records with 100 cases
 * unless told.
 */
public final class LinksBenchmark {

  private static final Author AUTHOR = new Author("Benchmark", "");
  private static final int ROUNDS = 20;
  private static final long SEED = 11;

  private LinksBenchmark() {}

  public static void main(String[] args) throws Exception {
    int number = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int records = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
    int cases = args.length > 2 ? Integer.parseInt(args[2]) : 100;
    Path folder = Files.createTempDirectory("papilio-links");
    GitWorkspaces workspaces = new GitWorkspaces(new Patience(), new JsonCaseCodec());
    try {
      Path place = folder.resolve("workspace");
      List<LiteratureRecord> library = List.copyOf(GeneratedRecords.of(records));
      System.out.printf(
          Locale.ROOT, "%,d links of %,d records with %,d cases%n", number, records, cases);
      try (Workspace workspace = workspaces.create(place, AUTHOR)) {
        fill(workspace, library, cases);
        use(links(workspace), made(number, library, cases));
      }
      try (Workspace workspace = workspaces.open(place)) {
        RecordKey key = library.getFirst().key();
        once("open them again, first question", () -> links(workspace).of(key));
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static void fill(Workspace workspace, List<LiteratureRecord> records, int cases) {
    List<NamedCase> named = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      Case content = CasesFactory.eINSTANCE.createCase();
      content.setId("c" + i);
      named.add(new NamedCase(new CaseId("case-" + i), content));
    }
    workspace.cases().put(workspace.store().head(), named, AUTHOR, "cases");
    LibraryRun.of(List.of())
        .library(workspace)
        .put(workspace.store().head(), AUTHOR, "records", records);
  }

  private static LiteratureLinks links(Workspace workspace) {
    LiteratureService literature = LibraryRun.of(List.of());
    return new LinkLibrary(literature, new VocabularyLibrary(literature, List.of())).of(workspace);
  }

  private static List<LiteratureLink> made(int number, List<LiteratureRecord> records, int cases) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<LiteratureLink> made = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      made.add(
          LiteratureLink.of(
                  records.get(random.nextInt(records.size())).key(),
                  LinkTarget.ofCase(new CaseId("case-" + random.nextInt(cases))))
              .on("p. " + i));
    }
    return made;
  }

  private static void use(LiteratureLinks links, List<LiteratureLink> made) {
    once("make all at once", () -> links.add(made, AUTHOR));
    LiteratureLink first = made.getFirst();
    List<String> ids = new ArrayList<>();
    often(
        "make one more",
        i -> ids.add(links.add(List.of(first.on("x" + i)), AUTHOR).getFirst().id()));
    often("those of a record", i -> links.of(made.get(i).record()));
    often("those to a case", i -> links.to(made.get(i).target()));
    often("take one away", i -> links.remove(Set.of(ids.get(i)), AUTHOR));
    once("all of them", links::all);
    once("loose ends", links::loose);
  }

  private interface Numbered {
    void run(int number);
  }

  private static void often(String name, Numbered work) {
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.run(i);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    System.out.println(new Samples(name, times).line());
  }

  private static void once(String name, Runnable work) {
    ProcessorTime time = ProcessorTime.now();
    long start = System.nanoTime();
    work.run();
    System.out.printf(
        Locale.ROOT,
        "%-44s %10.1f ms   %10.1f ms of the processor%n",
        name,
        (System.nanoTime() - start) / 1e6,
        time.seconds() * 1e3);
  }
}
