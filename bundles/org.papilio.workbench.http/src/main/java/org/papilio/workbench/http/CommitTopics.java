package org.papilio.workbench.http;

import java.util.Map;
import java.util.TreeSet;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.workbench.api.EventPublisher;

/** Tells open pages which parts of the workspace a new revision touched. */
final class CommitTopics {

  private final WorkspaceStore store;
  private final EventPublisher events;
  private Revision last;

  CommitTopics(WorkspaceStore store, EventPublisher events) {
    this.store = store;
    this.events = events;
    this.last = store.head();
  }

  /** Publishes one event for each top folder with changes: {@code cases}, {@code library} … */
  synchronized void committed(Revision now) {
    TreeSet<String> topics = new TreeSet<>();
    for (FileChange change : store.changes(last, now)) {
      int slash = change.path().indexOf('/');
      topics.add(slash < 0 ? "workspace" : change.path().substring(0, slash));
    }
    last = now;
    topics.forEach(topic -> events.publish(topic, Map.of("revision", now.hash())));
  }
}
