package org.papilio.platform.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.xml.XmlInput;

/**
 * The values of the sheets of an XLSX workbook (ECMA-376): strings, numbers, truth values and
 * dates, as text; dates as {@code 2008-03-17}. Formulas count with the value that was saved. Keeps
 * limits, since such a file is an archive that anybody may have packed: no DOCTYPE, no part beyond
 * {@value #LARGEST_PART} bytes unpacked, no more than {@value #MOST_CELLS} cells. Close it after
 * use.
 */
public final class SheetFile implements AutoCloseable {

  /** Largest file that is read, in bytes. */
  public static final long LARGEST = 256L << 20;

  static final long LARGEST_PART = 256L << 20;
  static final int MOST_CELLS = 5_000_000;

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private final ZipFile zip;
  private final String name;
  private @Nullable List<String> shared;

  private SheetFile(ZipFile zip, String name) {
    this.zip = zip;
    this.name = name;
  }

  /**
   * Opens a workbook.
   *
   * @param name what people call the file
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when it is none or too large
   */
  public static SheetFile open(Path file, String name) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw Problem.badInput("the file has " + Files.size(file) + " bytes")
          .at(name)
          .allowing("at most " + LARGEST)
          .fix("split it into several files")
          .exception();
    }
    try {
      return new SheetFile(new ZipFile(file.toFile()), name);
    } catch (ZipException e) {
      throw notXlsx(name, e);
    }
  }

  private static ProblemException notXlsx(String name, Exception e) {
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return Problem.badInput("not XLSX: " + reason).at(name).exception(e);
  }

  /** The names of the sheets, in their order. */
  public List<String> sheets() throws IOException {
    try {
      return List.copyOf(targets().keySet());
    } catch (XMLStreamException | NumberFormatException e) {
      throw notXlsx(name, e);
    }
  }

  /**
   * The rows of a sheet, in their order; cells that are not there are missing at the end.
   *
   * @param sheet its name; empty for the first one
   * @throws ProblemException BAD_INPUT when there is no such sheet, or the file is damaged or
   *     beyond a limit
   */
  public List<SheetRow> rows(String sheet) throws IOException {
    return rows(sheet, Integer.MAX_VALUE);
  }

  /**
   * The first rows of a sheet, as {@link #rows(String)} gives them; what follows is not looked at.
   *
   * @param sheet its name; empty for the first one
   * @param most how many rows with a value are wanted, at least 1
   * @throws ProblemException BAD_INPUT as for {@link #rows(String)}
   */
  public List<SheetRow> rows(String sheet, int most) throws IOException {
    try {
      return read(part(sheet), most);
    } catch (ZipException | XMLStreamException | NumberFormatException e) {
      throw notXlsx(name, e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private List<SheetRow> read(String part, int most) throws IOException, XMLStreamException {
    List<String> strings = shared();
    List<Boolean> dates = dateStyles();
    List<SheetRow> rows = new ArrayList<>();
    try (InputStream in = open(part)) {
      XMLStreamReader xml = XmlInput.factory().createXMLStreamReader(in);
      int cells = 0;
      int filled = 0;
      while (filled < most && xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          SheetRow row = row(xml, rows.size() + 1L, strings, dates);
          cells += row.cells().size();
          if (cells > MOST_CELLS) {
            throw tooLarge("the sheet has more than " + MOST_CELLS + " cells");
          }
          rows.add(row);
          filled += row.isEmpty() ? 0 : 1;
        }
      }
    }
    return rows;
  }

  private SheetRow row(
      XMLStreamReader xml, long fallback, List<String> strings, List<Boolean> dates)
      throws XMLStreamException {
    String number = xml.getAttributeValue(null, "r");
    long line = number == null ? fallback : Long.parseLong(number);
    List<String> cells = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        return new SheetRow(line, cells);
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        int column = column(xml.getAttributeValue(null, "r"), cells.size());
        if (column > 16_384) {
          throw tooLarge("a row has more than 16384 columns");
        }
        String text = cell(xml, strings, dates);
        while (cells.size() < column) {
          cells.add("");
        }
        cells.add(text);
      }
    }
    throw new XMLStreamException("a row does not end");
  }

  /** The column of a reference such as {@code AB12}, from 0. */
  private static int column(@Nullable String reference, int fallback) {
    if (reference == null) {
      return fallback;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
      if (column > 20_000) {
        return column;
      }
    }
    return Math.max(column - 1, fallback);
  }

  private static String cell(XMLStreamReader xml, List<String> strings, List<Boolean> dates)
      throws XMLStreamException {
    String type = String.valueOf(xml.getAttributeValue(null, "t"));
    String style = xml.getAttributeValue(null, "s");
    StringBuilder value = new StringBuilder();
    StringBuilder inline = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
        value.append(xml.getElementText());
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
        inline.append(xml.getElementText());
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
    }
    return switch (type) {
      case "s" -> {
        int index = index(value.toString().strip());
        yield index >= 0 && index < strings.size() ? strings.get(index) : "";
      }
      case "inlineStr" -> inline.toString();
      case "b" -> value.toString().strip().equals("1") ? "true" : "false";
      case "str" -> value.toString();
      case "e" -> "";
      default -> number(value.toString().strip(), isDate(style, dates));
    };
  }

  /** A number from 0 to point with; -1 where there is none. */
  private static int index(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static boolean isDate(@Nullable String style, List<Boolean> dates) {
    int index = style == null ? -1 : index(style);
    return index >= 0 && index < dates.size() && dates.get(index);
  }

  private static String number(String text, boolean isDate) {
    if (text.isEmpty() || text.length() > 40) {
      return text;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      // A cell that some program wrote without its type.
      return text;
    }
    if (isDate && number.signum() >= 0 && number.compareTo(new BigDecimal(2_958_466)) < 0) {
      return DAY_ZERO.plusDays(number.longValue()).toString();
    }
    return number.scale() > 40 || (long) number.precision() - number.scale() > 40
        ? text
        : number.stripTrailingZeros().toPlainString();
  }

  /** The part that holds each sheet, by the name of the sheet. */
  private Map<String, String> targets() throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    elements(
        "xl/_rels/workbook.xml.rels",
        "Relationship",
        xml ->
            targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target")));
    Map<String, String> sheets = new LinkedHashMap<>();
    elements(
        "xl/workbook.xml",
        "sheet",
        xml -> {
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
              String target = targets.get(xml.getAttributeValue(i));
              sheets.put(
                  String.valueOf(xml.getAttributeValue(null, "name")), String.valueOf(target));
            }
          }
        });
    return sheets;
  }

  private String part(String sheet) throws IOException, XMLStreamException {
    Map<String, String> sheets = targets();
    String target =
        sheet.isEmpty() ? sheets.values().stream().findFirst().orElse(null) : sheets.get(sheet);
    if (target == null) {
      throw Problem.badInput(
              sheet.isEmpty() ? "the workbook has no sheet" : "no sheet '" + sheet + "'")
          .at(name)
          .allowing(String.join(", ", sheets.keySet()))
          .exception();
    }
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  private List<String> shared() throws IOException, XMLStreamException {
    if (shared == null) {
      shared = strings();
    }
    return shared;
  }

  private List<String> strings() throws IOException, XMLStreamException {
    List<String> strings = new ArrayList<>();
    if (zip.getEntry("xl/sharedStrings.xml") == null) {
      return strings;
    }
    try (InputStream in = open("xl/sharedStrings.xml")) {
      XMLStreamReader xml = XmlInput.factory().createXMLStreamReader(in);
      StringBuilder text = new StringBuilder();
      boolean phonetic = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic = true;
            case "t" -> text.append(phonetic ? "" : xml.getElementText());
            default -> {
              // Other elements say how a text looks.
            }
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          if (xml.getLocalName().equals("si")) {
            strings.add(text.toString());
          } else if (xml.getLocalName().equals("rPh")) {
            phonetic = false;
          }
        }
      }
    }
    return strings;
  }

  /** Whether the number format of each cell style shows a date. */
  private List<Boolean> dateStyles() throws IOException, XMLStreamException {
    List<Boolean> dates = new ArrayList<>();
    if (zip.getEntry("xl/styles.xml") == null) {
      return dates;
    }
    Map<String, String> formats = new HashMap<>();
    elements(
        "xl/styles.xml",
        "numFmt",
        xml ->
            formats.put(
                xml.getAttributeValue(null, "numFmtId"),
                String.valueOf(xml.getAttributeValue(null, "formatCode"))));
    boolean[] inside = {false};
    try (InputStream in = open("xl/styles.xml")) {
      XMLStreamReader xml = XmlInput.factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("cellXfs")) {
          inside[0] = true;
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("cellXfs")) {
          inside[0] = false;
        } else if (event == XMLStreamConstants.START_ELEMENT
            && inside[0]
            && xml.getLocalName().equals("xf")) {
          dates.add(showsDate(xml.getAttributeValue(null, "numFmtId"), formats));
        }
      }
    }
    return dates;
  }

  private static boolean showsDate(@Nullable String id, Map<String, String> formats) {
    if (id == null) {
      return false;
    }
    String own = formats.get(id);
    if (own != null) {
      String code =
          own.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").toLowerCase(java.util.Locale.ROOT);
      return code.contains("y") || code.contains("d");
    }
    int number = Integer.parseInt(id);
    return number >= 14 && number <= 17 || number == 22;
  }

  /** Takes note of an element. */
  @FunctionalInterface
  private interface Note {
    void take(XMLStreamReader xml);
  }

  private void elements(String part, String element, Note note)
      throws IOException, XMLStreamException {
    try (InputStream in = open(part)) {
      XMLStreamReader xml = XmlInput.factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
          note.take(xml);
        }
      }
    }
  }

  private InputStream open(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw Problem.badInput("not XLSX: the part " + part + " is missing").at(name).exception();
    }
    return new Limited(zip.getInputStream(entry));
  }

  private RuntimeException tooLarge(String what) {
    return Problem.badInput(what).at(name).fix("split it into several files").exception();
  }

  /** Stops a part that unpacks to more than anybody types. */
  private final class Limited extends FilterInputStream {
    private long left = LARGEST_PART;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return count(super.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      return count(read, read);
    }

    private int count(int result, int bytes) {
      left -= Math.max(0, bytes);
      if (left < 0) {
        throw tooLarge("a part of the workbook unpacks to more than " + LARGEST_PART + " bytes");
      }
      return result;
    }
  }
}
