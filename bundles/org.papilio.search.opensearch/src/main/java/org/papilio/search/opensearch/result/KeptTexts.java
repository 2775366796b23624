package org.papilio.search.opensearch.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.search.api.engine.Passage;
import org.papilio.search.opensearch.index.IndexKeeper;
import org.papilio.search.opensearch.index.Layout;
import org.papilio.search.opensearch.index.Shown;
import org.papilio.search.opensearch.rest.ClusterClient;
import tools.jackson.databind.JsonNode;

/** The texts and labels that the cluster keeps of documents, to fill columns of a list. */
public final class KeptTexts {

  private static final int AT_ONCE = 1_000;

  private final ClusterClient client;
  private final String index;

  /**
   * @param index name under which is searched
   */
  public KeptTexts(ClusterClient client, String index) {
    this.client = client;
    this.index = index;
  }

  /** By id, the texts of each field in the order of the document. */
  public Map<String, Map<String, List<String>>> of(
      String kind, Collection<String> ids, Set<String> fields, String language) {
    Map<String, Map<String, List<String>>> kept = new LinkedHashMap<>();
    List<String> wanted = List.copyOf(ids);
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      List<String> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
      List<String> documents = some.stream().map(id -> IndexKeeper.id(kind, id)).toList();
      for (JsonNode one :
          client
              .post("/" + index + "/_mget?_source=" + Layout.SHOWN, Map.of("ids", documents))
              .path("docs")) {
        if (one.path("found").asBoolean(false)) {
          Shown shown = Shown.read(one.path("_source").path(Layout.SHOWN), language);
          kept.put(shown.id(), texts(shown, fields));
        }
      }
    }
    return kept;
  }

  private static Map<String, List<String>> texts(Shown shown, Set<String> fields) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Passage passage : shown.passages()) {
      if (fields.contains(passage.field())) {
        texts
            .computeIfAbsent(passage.field(), any -> new ArrayList<>())
            .add(passage.labels().isEmpty() ? passage.text() : passage.labels().getFirst());
      }
    }
    return texts;
  }
}
