package org.papilio.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import org.papilio.literature.api.text.SourceFile;

/** Files of any size, made while they are read, the same each time they are opened. */
final class GeneratedFiles {

  private static final String[] WORDS =
      ("housing policy social innovation poverty local welfare governance city region european"
              + " inclusion network scale actor strategy österreich évaluation señal migrants youth"
              + " homelessness employment integration participation budget territory")
          .split(" ");
  private static final String[] FAMILIES =
      "Moulaert Oosterlynck Kazepov Béland Harrisson Novy Martinelli Swyngedouw Ostrom Pierson"
          .split(" ");

  private GeneratedFiles() {}

  /**
   * @param kind {@code mrc} or {@code bib}
   * @param size bytes, as in {@code 200m} or {@code 1g}
   */
  static SourceFile file(String kind, String size) {
    LongFunction<byte[]> record =
        switch (kind) {
          case "mrc" -> GeneratedFiles::marc;
          case "bib" -> GeneratedFiles::bibtex;
          default -> throw new IllegalArgumentException(kind + ": allowed are mrc and bib");
        };
    long bytes = bytes(size);
    return new SourceFile(
        "generated-" + size + "." + kind, () -> new Records(record, bytes), Optional.empty());
  }

  private static long bytes(String size) {
    String text = size.toLowerCase(Locale.ROOT);
    long unit = text.endsWith("g") ? 1L << 30 : text.endsWith("m") ? 1L << 20 : 1;
    return Long.parseLong(unit == 1 ? text : text.substring(0, text.length() - 1)) * unit;
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  private static String family(Random random) {
    return FAMILIES[random.nextInt(FAMILIES.length)];
  }

  private static byte[] bibtex(long number) {
    Random random = new Random(number * 31 + 7);
    return ("@article{k%d,%n  author = {%s, A. and %s, B. C.},%n  title = {{%s}},%n  journal ="
            + " {%s},%n  year = {%d},%n  volume = {%d},%n  pages = {%d--%d},%n  doi ="
            + " {10.1000/x%d},%n  keywords = {%s, %s},%n  abstract = {%s}%n}%n%n")
        .formatted(
            number,
            family(random),
            family(random),
            words(random, 8),
            words(random, 3),
            1950 + random.nextInt(75),
            1 + random.nextInt(60),
            1 + random.nextInt(300),
            301 + random.nextInt(300),
            number,
            words(random, 1),
            words(random, 2),
            words(random, 20))
        .replace("\r\n", "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] marc(long number) {
    Random random = new Random(number * 31 + 11);
    int year = 1950 + random.nextInt(75);
    Iso2709 marc = new Iso2709();
    marc.field("001", "gen" + number);
    marc.field("008", "850101s" + year + "    enka     b    001 0 eng d");
    marc.field("020", "  \u001fa978" + (1_000_000_000L + random.nextInt(1_000_000_000)));
    marc.field("040", "  \u001faGEN\u001fcGEN");
    marc.field("100", "1 \u001fa" + family(random) + ", A.,\u001fd1944-\u001feauthor.");
    marc.field(
        "245", "10\u001fa" + words(random, 5) + " :\u001fb" + words(random, 6) + " /\u001fcA.");
    marc.field("260", "  \u001faLondon :\u001fb" + words(random, 2) + ",\u001fc" + year + ".");
    marc.field("300", "  \u001faxii, " + (100 + random.nextInt(400)) + " p. ;\u001fc23 cm.");
    marc.field("490", "1 \u001fa" + words(random, 3) + " ;\u001fvv. " + random.nextInt(99));
    marc.field("504", "  \u001faIncludes bibliographical references and index.");
    marc.field("520", "  \u001fa" + words(random, 30) + ".");
    for (int i = 0; i < 3; i++) {
      marc.field("650", " 0\u001fa" + words(random, 2) + "\u001fz" + words(random, 1) + ".");
    }
    marc.field("700", "1 \u001fa" + family(random) + ", B. C.,\u001feeditor.\u001f4edt");
    return marc.record();
  }

  /** A record of MARC 21 in UTF-8, by hand: the peer of what is measured. */
  private static final class Iso2709 {
    private final StringBuilder directory = new StringBuilder();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    void field(String tag, String value) {
      byte[] bytes = (value + "\u001e").getBytes(StandardCharsets.UTF_8);
      directory.append(String.format(Locale.ROOT, "%s%04d%05d", tag, bytes.length, data.size()));
      data.writeBytes(bytes);
    }

    byte[] record() {
      int base = 24 + directory.length() + 1;
      int length = base + data.size() + 1;
      String head =
          String.format(Locale.ROOT, "%05dnam a22%05d a 4500%s\u001e", length, base, directory);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(data.toByteArray());
      out.write(0x1D);
      return out.toByteArray();
    }
  }

  /** Whole records until the size is reached. Repeats the first 4,096 of them. */
  private static final class Records extends InputStream {
    private static final int DIFFERENT = 4096;
    private final LongFunction<byte[]> make;
    private final byte[][] made = new byte[DIFFERENT][];
    private long left;
    private long number;
    private byte[] current = {};
    private int at;

    Records(LongFunction<byte[]> make, long size) {
      this.make = make;
      this.left = size;
    }

    @Override
    public int read() {
      return more() ? current[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      Objects.checkFromIndexSize(from, length, into.length);
      int done = 0;
      while (done < length && more()) {
        int part = Math.min(length - done, current.length - at);
        System.arraycopy(current, at, into, from + done, part);
        at += part;
        done += part;
      }
      return done == 0 && length > 0 ? -1 : done;
    }

    private boolean more() {
      if (at < current.length) {
        return true;
      }
      int slot = (int) (number++ % DIFFERENT);
      if (left <= 0) {
        return false;
      }
      byte[] next = made[slot];
      if (next == null) {
        next = make.apply(slot);
        made[slot] = next;
      }
      current = next;
      at = 0;
      left -= next.length;
      return true;
    }
  }
}
