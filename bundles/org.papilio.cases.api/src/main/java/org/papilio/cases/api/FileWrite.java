package org.papilio.cases.api;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One file to write or delete. The bytes are either given, or made when they are asked for: then
 * thousands of files are written with one of them in memory at a time.
 */
public final class FileWrite {

  private final String path;
  private final @Nullable Supplier<byte[]> bytes;

  private FileWrite(String path, @Nullable Supplier<byte[]> bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /**
   * A file with given bytes.
   *
   * @param path relative to the workspace
   * @param content the new bytes; empty to delete
   */
  public FileWrite(String path, Optional<byte[]> content) {
    this(path, content.<Supplier<byte[]>>map(given -> () -> given).orElse(null));
  }

  public static FileWrite of(String path, byte[] content) {
    return new FileWrite(path, () -> content);
  }

  /**
   * A file whose bytes are made when they are asked for.
   *
   * @param content gives the same bytes each time; asked several times during a commit
   */
  public static FileWrite made(String path, Supplier<byte[]> content) {
    return new FileWrite(path, content);
  }

  public static FileWrite delete(String path) {
    return new FileWrite(path, (Supplier<byte[]>) null);
  }

  /** Relative to the workspace. */
  public String path() {
    return path;
  }

  /** The new bytes; empty to delete. May make them anew with each call. */
  public Optional<byte[]> content() {
    return bytes == null ? Optional.empty() : Optional.of(bytes.get());
  }

  /** Whether the file is to be deleted; makes no bytes. */
  public boolean deletes() {
    return bytes == null;
  }
}
