package org.papilio.plugins.api;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the plug-ins of the running platform. Safe for use by several threads and processes. */
@ProviderType
public interface PluginService {

  /** All plug-ins, those of the product first, each group by name. */
  List<Plugin> list();

  /**
   * Looks at a plug-in without installing it: reads its feature, compares all checksums, and tries
   * whether its bundles fit those that are here.
   *
   * @param source a folder with {@code feature.json} and a Maven layout beside it, or one archive
   *     of the same content
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND when nothing is at {@code
   *     source}; BAD_INPUT when it is not a plug-in, or an archive that must not be unpacked
   */
  PluginCheck check(Path source);

  /**
   * Installs a plug-in and starts it; its services appear before this returns, and it is there
   * again in every later start. When anything fails, or the process dies in the middle, all is as
   * before.
   *
   * @param source as for {@link #check}
   * @return the plug-in as it runs now
   * @throws org.papilio.platform.problem.ProblemException as {@link #check}; BAD_INPUT when a
   *     checksum differs or its bundles do not fit, telling which and why; CONFLICT when a plug-in
   *     of that name is installed already, or another process is installing
   */
  Plugin install(Path source);

  /**
   * Stops a plug-in and takes it out; parts that others share stay. What people made with it (files
   * in a workspace) is not touched. A plug-in of the product can be removed too, unless it is the
   * base; {@link #restore} brings it back.
   *
   * @param name name or id of a plug-in
   * @return the plug-in as it was
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND when no plug-in of that name is
   *     installed; CONFLICT when other plug-ins need it, naming them
   */
  Plugin remove(String name);

  /**
   * Brings back a plug-in of the product that was removed.
   *
   * @param name name or id of a plug-in
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND when the product has none of
   *     that name; CONFLICT when it is not removed
   */
  Plugin restore(String name);
}
