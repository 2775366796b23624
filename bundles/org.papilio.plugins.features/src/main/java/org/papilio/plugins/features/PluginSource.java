package org.papilio.plugins.features;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.papilio.platform.problem.Problem;

/** The files of a plug-in before it is installed: a folder, or one archive. */
interface PluginSource extends AutoCloseable {

  /**
   * One file.
   *
   * @param path with slashes, relative to the plug-in
   * @return null when there is none
   */
  InputStream open(String path) throws IOException;

  @Override
  void close() throws IOException;

  /**
   * Opens a source.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND or BAD_INPUT
   */
  static PluginSource at(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      return new Folder(place);
    }
    if (!Files.exists(place)) {
      throw Problem.notFound("there is no folder and no archive").at(place.toString()).exception();
    }
    ZipFile zip;
    try {
      zip = new ZipFile(place.toFile());
    } catch (ZipException e) {
      throw Problem.badInput("this is no archive of a plug-in: " + e.getMessage())
          .at(place.toString())
          .allowing("a folder or a zip file with feature.json and the bundles in Maven's layout")
          .exception(e);
    }
    try {
      Archive.refuseDangerous(zip, place);
      return new Archive(zip);
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** A folder with {@code feature.json} and a Maven layout. */
  record Folder(Path root) implements PluginSource {
    @Override
    public InputStream open(String path) throws IOException {
      Path file = root.resolve(path);
      return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
    }

    @Override
    public void close() {}
  }

  /** A zip file of the same content. */
  record Archive(ZipFile zip) implements PluginSource {

    private static final int MOST_ENTRIES = 10_000;

    @Override
    public InputStream open(String path) throws IOException {
      ZipEntry entry = zip.getEntry(path);
      return entry == null || entry.isDirectory() ? null : zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }

    /**
     * Only entries that the feature names are ever read, and never by a name of the archive's
     * choice; an archive that tries to lead elsewhere is refused all the same, because it means
     * harm.
     */
    static void refuseDangerous(ZipFile zip, Path place) {
      if (zip.size() > MOST_ENTRIES) {
        throw refused("the archive has " + zip.size() + " entries", place)
            .allowing("up to " + MOST_ENTRIES)
            .exception();
      }
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        String name = all.nextElement().getName().replace('\\', '/');
        boolean leadsElsewhere =
            name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || ("/" + name + "/").contains("/../");
        if (leadsElsewhere) {
          throw refused("the archive's entry '" + name + "' leads out of the archive", place)
              .fix("do not use this archive; ask its author for a sound one")
              .exception();
        }
      }
    }

    private static Problem refused(String what, Path place) {
      return Problem.badInput(what).at(place.toString());
    }
  }
}
