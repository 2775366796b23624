package org.papilio.plugins.features;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.papilio.platform.problem.Problem;

/**
 * The folder of installed plug-ins. Files are kept by their checksum, so that plug-ins share what
 * is equal, and what no plug-in of the state names is litter that the next change sweeps away.
 */
final class PluginStore {

  /** Larger files are refused: an archive that grows without end must not fill the disk. */
  private static final long LARGEST_FILE = 256L << 20;

  private final Path folder;
  private final long largestFile;

  PluginStore(Path folder) {
    this(folder, LARGEST_FILE);
  }

  PluginStore(Path folder, long largestFile) {
    this.folder = folder;
    this.largestFile = largestFile;
  }

  Path stateFile() {
    return folder.resolve("plugins.list");
  }

  PluginState state() {
    return PluginState.read(stateFile());
  }

  void write(PluginState state) throws IOException {
    state.write(stateFile());
  }

  /** The folder of the bundles of plug-ins. */
  Path jars() {
    return folder.resolve("store");
  }

  Path jar(String sha256) {
    return jars().resolve(sha256 + ".jar");
  }

  Path feature(String sha256) {
    return folder.resolve("store").resolve(sha256 + ".json");
  }

  /** Keeps a small text; returns its checksum. */
  String keepFeature(String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    String sha256 = HexFormat.of().formatHex(digest().digest(bytes));
    Path next = Files.createTempFile(staging(), "feature", ".json");
    Files.write(next, bytes);
    Files.move(
        next, feature(sha256), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return sha256;
  }

  /**
   * Keeps a bundle.
   *
   * @param sha256 what its checksum must be
   * @param name for messages
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when the checksum differs or
   *     the file is larger than 256 MiB
   */
  void keepJar(InputStream in, String sha256, String name) throws IOException {
    Path next = Files.createTempFile(staging(), "bundle", ".jar");
    try {
      MessageDigest digest = digest();
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(next), digest)) {
        copy(in, out, name);
      }
      String found = HexFormat.of().formatHex(digest.digest());
      if (!found.equals(sha256)) {
        throw Problem.badInput("the checksum of " + name + " is " + found)
            .allowing(sha256 + ", as its feature.json says")
            .fix("the file was damaged or changed on its way; fetch the plug-in again")
            .exception();
      }
      Files.move(
          next, jar(sha256), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  private void copy(InputStream in, OutputStream out, String name) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      total += read;
      if (total > largestFile) {
        throw Problem.badInput(name + " is larger than " + largestFile + " bytes")
            .allowing("up to " + largestFile + " bytes for one bundle")
            .exception();
      }
      out.write(buffer, 0, read);
    }
  }

  /** On the same disk as the store, so that a finished file moves in at one stroke. */
  private Path staging() throws IOException {
    Files.createDirectories(folder.resolve("store"));
    return Files.createDirectories(folder.resolve("staging"));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * Locks the folder against other processes.
   *
   * @return null when another process holds it
   */
  AutoCloseable tryLock() throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
      return lock == null ? null : channel;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
  }

  /** Removes what no plug-in names; call it with the lock held. */
  void sweep(PluginState state) throws IOException {
    Set<Path> kept = new HashSet<>();
    for (PluginState.Installed plugin : state.installed()) {
      kept.add(feature(plugin.featureSha256()));
      plugin.bundles().forEach(sha256 -> kept.add(jar(sha256)));
    }
    for (String subfolder : new String[] {"store", "staging"}) {
      Path place = folder.resolve(subfolder);
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.list(place)) {
          for (Path file : files.filter(file -> !kept.contains(file)).toList()) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }
}
