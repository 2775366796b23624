package org.papilio.assess.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.papilio.assess.api.Criterion;
import org.papilio.assess.api.Framework;
import org.papilio.assess.api.Rating;
import org.papilio.assess.api.RatingService;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;

/** Keeps frameworks under {@code assessments/frameworks/} and ratings under {@code …/ratings/}. */
@Component
public final class RatingFiles implements RatingService {

  private static final String STANDARD = "improve.json";

  private final StoredFiles files = new StoredFiles();

  @Override
  public Framework standard() {
    try (InputStream in = RatingFiles.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException("the bundle lacks " + STANDARD);
      }
      return files.framework(in.readAllBytes(), STANDARD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Framework> frameworks(Workspace workspace, Revision revision) {
    Map<String, Framework> all = new TreeMap<>();
    Framework standard = standard();
    all.put(standard.id(), standard);
    for (String path : workspace.store().list(revision, StoredFiles.FOLDER + "/frameworks")) {
      if (path.endsWith(".json")) {
        Framework own = files.framework(workspace.store().read(revision, path).orElseThrow(), path);
        all.put(own.id(), own);
      }
    }
    return List.copyOf(all.values());
  }

  @Override
  public Revision store(Workspace workspace, Revision base, Framework framework, Author author) {
    return workspace
        .store()
        .commit(
            base,
            author,
            "Framework " + framework.id() + ", version " + framework.version(),
            List.of(FileWrite.of(StoredFiles.framework(framework.id()), files.write(framework))));
  }

  @Override
  public List<Rating> ratings(Workspace workspace, Revision revision, CaseId subject) {
    String path = StoredFiles.ratings(subject.slug());
    return workspace
        .store()
        .read(revision, path)
        .map(bytes -> files.ratings(bytes, path))
        .orElse(List.of())
        .stream()
        .sorted(Comparator.comparing(Rating::at).thenComparing(Rating::id))
        .toList();
  }

  @Override
  public Revision rate(Workspace workspace, Revision base, List<Rating> ratings, Author author) {
    List<Framework> frameworks = frameworks(workspace, base);
    List<CaseId> cases = workspace.cases().snapshot(base).ids();
    Map<String, List<Rating>> bySubject = new LinkedHashMap<>();
    for (Rating rating : ratings) {
      check(rating, frameworks, cases);
      bySubject.computeIfAbsent(rating.subject(), s -> new ArrayList<>()).add(rating);
    }
    List<FileWrite> writes = new ArrayList<>();
    bySubject.forEach(
        (subject, added) -> {
          List<Rating> all = new ArrayList<>(ratings(workspace, base, new CaseId(subject)));
          for (Rating rating : added) {
            if (all.stream().anyMatch(r -> r.id().equals(rating.id()))) {
              throw Problem.conflict("there is a rating '" + rating.id() + "' already")
                  .at(StoredFiles.ratings(subject))
                  .fix("a rating is never changed: rate again under a new id")
                  .exception();
            }
            all.add(rating);
          }
          writes.add(FileWrite.of(StoredFiles.ratings(subject), files.write(all)));
        });
    return workspace
        .store()
        .commit(base, author, "Rate " + String.join(", ", bySubject.keySet()), writes);
  }

  private static void check(Rating rating, List<Framework> frameworks, List<CaseId> cases) {
    Framework framework =
        frameworks.stream()
            .filter(f -> f.id().equals(rating.framework()))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.badInput("there is no framework '" + rating.framework() + "'")
                        .allowing(
                            frameworks.stream()
                                .map(Framework::id)
                                .collect(Collectors.joining(", ")))
                        .exception());
    Criterion criterion =
        framework
            .criterion(rating.criterion())
            .orElseThrow(
                () ->
                    Problem.badInput("there is no criterion '" + rating.criterion() + "'")
                        .at("framework " + framework.id())
                        .allowing(
                            framework.criteria().stream()
                                .map(Criterion::id)
                                .collect(Collectors.joining(", ")))
                        .exception());
    if (rating.value() != null && !criterion.scale().allows(rating.value())) {
      throw Problem.badInput("the rating of " + criterion.id() + " is " + rating.value())
          .allowing(
              criterion.scale()
                  + ": "
                  + criterion.scale().lowest()
                  + " to "
                  + criterion.scale().highest())
          .exception();
    }
    if (cases.stream().noneMatch(c -> c.slug().equals(rating.subject()))) {
      throw Problem.badInput("there is no case '" + rating.subject() + "' to rate").exception();
    }
  }
}
