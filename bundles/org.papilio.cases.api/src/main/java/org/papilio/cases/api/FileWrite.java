package org.papilio.cases.api;

import java.util.Optional;

/**
 * One file to write or delete.
 *
 * @param path relative to the workspace
 * @param content the new bytes; empty to delete
 */
public record FileWrite(String path, Optional<byte[]> content) {

  public static FileWrite of(String path, byte[] content) {
    return new FileWrite(path, Optional.of(content));
  }

  public static FileWrite delete(String path) {
    return new FileWrite(path, Optional.empty());
  }
}
