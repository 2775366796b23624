package org.papilio.cases.api;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An open workspace. Safe for several threads. Several processes may have the same folder open:
 * each write takes a short lock, and whoever was second sees the other's revision.
 */
@ProviderType
public interface Workspace extends AutoCloseable {

  /** The folder, absolute. */
  Path folder();

  /** The folder {@code .papilio} in it, for what can be made again: index, caches, positions. */
  Path derived();

  /** Its versioned files. */
  WorkspaceStore store();

  /** Its cases and registers. */
  CaseBase cases();

  /**
   * Who edits here when nobody else is named: the author of the workspace's settings, else the
   * user's Git identity, else the account's name.
   */
  Author author();

  /** Runs something when the workspace closes, such as closing an index. Last added runs first. */
  void onClose(AutoCloseable action);

  @Override
  void close();
}
