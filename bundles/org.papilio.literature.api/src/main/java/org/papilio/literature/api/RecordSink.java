package org.papilio.literature.api;

import org.osgi.annotation.versioning.ProviderType;

/** Takes what a {@link LiteratureFormat} reads. */
@ProviderType
public interface RecordSink {

  /**
   * A record that was read. Two records of one file may have the same key; the library tells them
   * apart.
   *
   * @param where where it begins, as people count: "line 12"
   * @throws org.papilio.platform.progress.CancelledException when the person stopped the import
   */
  void record(LiteratureRecord record, String where);

  /**
   * A record, or something in its place, that could not be read.
   *
   * @param raw the text as it stood; cut by the receiver where it is very long
   */
  void unreadable(String where, String reason, String raw);

  /**
   * The source says that a record is no more. An import takes it out of the library when its keys
   * are names for good, see {@link ImportRequest.Clash#UPDATE}.
   */
  default void removed(RecordKey key, String where) {
    note(where + ": the source says that the record " + key + " is no more.");
  }

  /** A value of the source was taken over as it is. */
  void kept(String field);

  /** A value of the source was taken over in another form; its own spelling is kept beside it. */
  void changed(String field);

  /** A value of the source is lost. */
  void dropped(String field);

  /** What else the person should know, one sentence. */
  void note(String sentence);
}
