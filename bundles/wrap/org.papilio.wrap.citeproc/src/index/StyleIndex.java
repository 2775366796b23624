import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Lists the styles of a jar: a line each with id, title and, of a dependent one, the style that it
 * follows. Run by the build as a single file.
 */
public final class StyleIndex {

  private StyleIndex() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> lines = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(Path.of(arguments[0]))))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.endsWith(".csl")) {
          String id = name.substring(name.lastIndexOf('/') + 1, name.length() - 4);
          boolean follows = name.startsWith("dependent/");
          String line = line(id, zip, follows);
          if (!follows || !lines.containsKey(id)) {
            lines.put(id, line);
          }
        }
      }
    }
    Path out = Path.of(arguments[1]);
    Files.createDirectories(out.getParent());
    Files.writeString(out, String.join("\n", lines.values()) + "\n", StandardCharsets.UTF_8);
  }

  private static String line(String id, ZipInputStream zip, boolean follows) throws Exception {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new Unclosed(zip));
    String title = "";
    String parent = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String element = xml.getLocalName();
        if (element.equals("title") && title.isEmpty()) {
          title = xml.getElementText().strip().replaceAll("\\s+", " ");
        } else if (element.equals("link")
            && "independent-parent".equals(xml.getAttributeValue(null, "rel"))) {
          String address = xml.getAttributeValue(null, "href");
          parent = address.substring(address.lastIndexOf('/') + 1);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("info")) {
        break;
      }
    }
    return id + "\t" + title + (follows ? "\t" + parent : "");
  }

  /** An entry of the archive, which the reader of XML must not close. */
  private static final class Unclosed extends java.io.FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
