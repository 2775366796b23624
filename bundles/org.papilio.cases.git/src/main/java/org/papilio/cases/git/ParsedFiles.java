package org.papilio.cases.git;

import java.lang.ref.SoftReference;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.jgit.lib.ObjectId;
import org.papilio.cases.api.CaseCodec;
import org.papilio.model.derived.Ids;

/**
 * What was read of files, by the id of their content, so that thousands of cases are read once. All
 * is forgotten when a plug-in's types come or go: the same bytes may mean something else then.
 */
final class ParsedFiles {

  private final CaseCodec codec;
  private final Function<ObjectId, byte[]> bytes;
  private final ElementFileCheck reader;
  private volatile Generation generation = new Generation(List.of());

  /** What was read while the same types were known. */
  private record Generation(List<EPackage> types, Map<ObjectId, SoftReference<Parsed>> files) {
    Generation(List<EPackage> types) {
      this(types, new ConcurrentHashMap<>());
    }
  }

  /**
   * A file as elements; never handed out, only copied.
   *
   * @param ids of all elements in it
   */
  record Parsed(EObject root, Set<String> ids) {}

  ParsedFiles(CaseCodec codec, Function<ObjectId, byte[]> bytes) {
    this.codec = codec;
    this.bytes = bytes;
    this.reader = new ElementFileCheck(codec);
  }

  /**
   * A file.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT with line and column
   */
  Parsed read(String path, ObjectId blob) {
    Generation now = current();
    SoftReference<Parsed> kept = now.files().get(blob);
    Parsed parsed = kept == null ? null : kept.get();
    if (parsed == null) {
      EObject root = reader.read(path, bytes.apply(blob));
      parsed = new Parsed(root, idsOf(root));
      now.files().put(blob, new SoftReference<>(parsed));
    }
    return parsed;
  }

  private Generation current() {
    List<EPackage> types = codec.packages();
    Generation now = generation;
    if (!now.types().equals(types)) {
      now = new Generation(types);
      generation = now;
    }
    return now;
  }

  static Set<String> idsOf(EObject root) {
    Set<String> ids = new HashSet<>();
    add(ids, root);
    for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext(); ) {
      add(ids, all.next());
    }
    return ids;
  }

  private static void add(Set<String> ids, EObject element) {
    String id = Ids.of(element);
    if (!id.isEmpty()) {
      ids.add(id);
    }
  }
}
