package org.papilio.cases.git;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.platform.problem.ProblemException;

/** Finds who changed a feature of an element since a revision. */
final class Blame {

  private static final int FAR = 50;

  private final GitStore store;
  private final CaseCodec codec;
  private final ParsedFiles files;
  private final String path;
  private final Revision base;

  Blame(GitStore store, CaseCodec codec, ParsedFiles files, String path, Revision base) {
    this.store = store;
    this.codec = codec;
    this.files = files;
    this.path = path;
    this.base = base;
  }

  /**
   * Who changed it last, with the revision, for people.
   *
   * @param feature path to the feature; empty for whether the element is there at all
   */
  String who(String element, String feature) {
    List<LogEntry> entries = store.log(path, FAR);
    for (int i = 0; i < entries.size() && !entries.get(i).revision().equals(base); i++) {
      Optional<Revision> before =
          i + 1 < entries.size() ? Optional.of(entries.get(i + 1).revision()) : Optional.empty();
      String then = before.map(revision -> value(revision, element, feature)).orElse("");
      if (!value(entries.get(i).revision(), element, feature).equals(then)) {
        return named(entries.get(i));
      }
    }
    return entries.isEmpty() ? "somebody" : named(entries.getFirst());
  }

  private static String named(LogEntry entry) {
    return entry.author().name() + " (revision " + entry.revision().brief() + ")";
  }

  private String value(Revision revision, String element, String feature) {
    try {
      return store
          .blob(revision, path)
          .map(blob -> files.read(path, blob).root())
          .map(root -> new Tree(root).find(element))
          .map(found -> value(found, feature))
          .orElse("");
    } catch (ProblemException e) {
      // A revision in between that cannot be read changed nothing that could be compared.
      return "";
    }
  }

  private String value(EObject element, String feature) {
    if (feature.isEmpty()) {
      return element.eContainingFeature() == null
          ? "there"
          : codec.writeItem(element.eContainingFeature(), element);
    }
    FeaturePath.Spot spot = FeaturePath.of(feature).follow(element, false);
    return spot == null ? "" : codec.writeValue(spot.owner(), spot.feature());
  }
}
