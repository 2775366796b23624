package org.papilio.literature.api.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a format reads: a named run of bytes that can be opened more than once, so that a reader may
 * look ahead (BibTeX's cross-references) without holding the file in memory.
 *
 * @param name for people: a file name
 * @param content opens the bytes from the beginning
 * @param encoding what the person said the encoding is; empty lets {@link SourceText} find out
 * @param mapping opens what the person said the columns of a table mean (see {@code
 *     docs/formats/mapping.md}); formats that are no tables pass over it
 */
public record SourceFile(
    String name, Content content, Optional<Charset> encoding, Optional<Content> mapping) {

  /** A file without a mapping. */
  public SourceFile(String name, Content content, Optional<Charset> encoding) {
    this(name, content, encoding, Optional.empty());
  }

  /** Opens the bytes, each time from the beginning. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  public static SourceFile of(Path file) {
    return new SourceFile(
        String.valueOf(file.getFileName()), () -> Files.newInputStream(file), Optional.empty());
  }

  public static SourceFile of(String name, byte[] bytes) {
    return new SourceFile(name, () -> new ByteArrayInputStream(bytes), Optional.empty());
  }

  public SourceFile in(Charset charset) {
    return new SourceFile(name, content, Optional.of(charset), mapping);
  }

  /** This file with what its columns mean. */
  public SourceFile mappedBy(Content columns) {
    return new SourceFile(name, content, encoding, Optional.of(columns));
  }

  public InputStream open() throws IOException {
    return content.open();
  }
}
