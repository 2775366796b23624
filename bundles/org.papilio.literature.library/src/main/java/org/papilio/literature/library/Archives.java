package org.papilio.literature.library;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.progress.Progress;

/**
 * Opens archives, {@code .gz} and {@code .zip}, known by their first bytes. Members are unpacked
 * into the scratch folder under names of ours, so no name in an archive leads anywhere; what
 * unpacks to far more than it could honestly be is cut off, and archives in archives are opened
 * twice at most.
 */
final class Archives {

  /** Text of a library shrinks to a third or a tenth; zeros shrink to a thousandth. */
  private static final int MOST_RATIO = 200;

  private static final long HARMLESS = 64L << 20;
  private static final int MOST_MEMBERS = 10_000;
  private static final int DEEPEST = 2;

  private final Scratch scratch;
  private final Progress progress;

  Archives(Scratch scratch, Progress progress) {
    this.scratch = scratch;
    this.progress = progress;
  }

  /**
   * A file to be read.
   *
   * @param complaint what is wrong with the archive it came from; empty when all is well. The file
   *     may be empty or end early then
   */
  record Member(SourceFile file, String complaint) {}

  /**
   * The members of an archive, or the file itself when it is none.
   *
   * @throws IOException when the file cannot be read, or the disk is full
   */
  List<Member> open(SourceFile file) throws IOException {
    List<Member> members = new ArrayList<>();
    open(new Member(file, ""), 0, members);
    return members;
  }

  private void open(Member given, int depth, List<Member> to) throws IOException {
    SourceFile file = given.file();
    byte[] start;
    try (InputStream in = file.open()) {
      start = in.readNBytes(4);
    }
    boolean gzip = start.length > 2 && start[0] == 0x1F && start[1] == (byte) 0x8B && start[2] == 8;
    boolean zip = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 9;
    if (!gzip && !zip) {
      to.add(given);
    } else if (depth >= DEEPEST) {
      to.add(nothing(file.name(), "an archive in an archive in an archive is not opened"));
    } else if (gzip) {
      openGzip(file, depth, to);
    } else {
      openZip(given, depth, to);
    }
  }

  private static Member nothing(String name, String complaint) {
    return new Member(SourceFile.of(name, new byte[0]), complaint);
  }

  private void openGzip(SourceFile file, int depth, List<Member> to) throws IOException {
    Path unpacked = scratch.file("member");
    String inner = file.name().replaceFirst("(?i)\\.gz(ip)?$", "");
    inner = inner.substring(inner.lastIndexOf('!') + 1);
    inner = inner.substring(inner.lastIndexOf('/') + 1);
    Counted packed = new Counted(file.open());
    String complaint = "";
    try (packed;
        InputStream in = new GZIPInputStream(packed, 1 << 16)) {
      complaint = unpack(in, unpacked, packed);
    } catch (ZipException | java.io.EOFException e) {
      complaint = "the archive cannot be opened: " + e.getMessage();
    }
    open(member(file, inner, unpacked, complaint), depth + 1, to);
  }

  private static Member member(SourceFile archive, String name, Path unpacked, String complaint) {
    String plain = name.replaceAll("\\p{Cntrl}", "?");
    SourceFile.Content content =
        Files.exists(unpacked)
            ? () -> Files.newInputStream(unpacked)
            : InputStream::nullInputStream;
    return new Member(
        new SourceFile(archive.name() + "!" + plain, content, archive.encoding()), complaint);
  }

  private void openZip(Member given, int depth, List<Member> to) throws IOException {
    SourceFile file = given.file();
    Path copy = scratch.file("zip");
    try (InputStream in = file.open()) {
      Files.copy(in, copy);
    }
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      // A document of an office program is a zip too, and a matter of formats.
      if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null) {
        to.add(given);
        return;
      }
      List<? extends ZipEntry> entries =
          zip.stream().filter(entry -> !entry.isDirectory()).limit(MOST_MEMBERS + 1L).toList();
      if (entries.size() > MOST_MEMBERS) {
        to.add(nothing(file.name(), "the archive has more than " + MOST_MEMBERS + " files"));
        return;
      }
      for (ZipEntry entry : entries) {
        progress.check();
        progress.report(to.size(), entries.size(), "files unpacked");
        openEntry(zip, entry, file, depth, to);
      }
    } catch (ZipException e) {
      to.add(nothing(file.name(), "the archive cannot be opened: " + e.getMessage()));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void openEntry(
      ZipFile zip, ZipEntry entry, SourceFile archive, int depth, List<Member> to)
      throws IOException {
    Path unpacked = scratch.file("member");
    String complaint;
    try (InputStream in = zip.getInputStream(entry)) {
      complaint = unpack(in, unpacked, Math.max(1, entry.getCompressedSize()));
    } catch (ZipException | java.io.EOFException e) {
      complaint = "this member of the archive cannot be unpacked: " + e.getMessage();
    }
    open(member(archive, entry.getName(), unpacked, complaint), depth + 1, to);
  }

  private String unpack(InputStream in, Path to, long packed) throws IOException {
    return unpack(in, to, new Counted(InputStream.nullInputStream(), packed));
  }

  /** Unpacks until the end, or until it is too much; answers with what is wrong, if anything. */
  private String unpack(InputStream in, Path to, Counted packed) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(to)) {
      while (true) {
        progress.check();
        Optional<Integer> read = read(in, buffer);
        if (read.isEmpty()) {
          return "the archive is cut off or damaged after " + size + " bytes of its content";
        }
        if (read.get() < 0) {
          return "";
        }
        size += read.get();
        if (size > HARMLESS && size > packed.count() * MOST_RATIO) {
          return "it unpacks to more than "
              + MOST_RATIO
              + " times its size, as no text does; the rest was left out";
        }
        out.write(buffer, 0, read.get());
      }
    }
  }

  /** Empty when the archive is damaged here; what came before is good. */
  private static Optional<Integer> read(InputStream in, byte[] buffer) throws IOException {
    try {
      return Optional.of(in.read(buffer));
    } catch (ZipException | java.io.EOFException e) {
      return Optional.empty();
    }
  }

  /** Counts the bytes that were read from an archive. */
  private static final class Counted extends BufferedInputStream {
    private long count;

    Counted(InputStream in) {
      this(in, 0);
    }

    Counted(InputStream in, long count) {
      super(in);
      this.count = count;
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count += Math.max(0, read);
      return read;
    }

    long count() {
      return count;
    }
  }
}
