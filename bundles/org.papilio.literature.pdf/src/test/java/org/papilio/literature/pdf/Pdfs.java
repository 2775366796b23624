package org.papilio.literature.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes files for tests. */
final class Pdfs {

  private final PDDocument document = new PDDocument();

  Pdfs() {
    FontMappers.set(new BuiltInFonts());
  }

  Pdfs info(String title, String author) {
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setAuthor(author);
    return this;
  }

  Pdfs xmp(String properties) throws IOException {
    String packet =
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:prism='http://prismstandard.org/namespaces/basic/2.1/'>"
            + "<rdf:Description rdf:about=''>"
            + properties
            + "</rdf:Description></rdf:RDF></x:xmpmeta>";
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    return this;
  }

  /** A page with a large line and small ones. */
  Pdfs page(String large, List<String> small) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.newLineAtOffset(50, 700);
      content.setLeading(20);
      for (String line : large.split("\n")) {
        content.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 18);
        content.showText(line);
        content.newLine();
      }
      content.setFont(new PDType1Font(FontName.HELVETICA), 10);
      for (String line : small) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
    return this;
  }

  /** A page of drawing orders as they are. */
  Pdfs page(byte[] orders) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    PDStream stream =
        new PDStream(
            document,
            new java.io.ByteArrayInputStream(orders),
            org.apache.pdfbox.cos.COSName.FLATE_DECODE);
    page.setContents(stream);
    return this;
  }

  Pdfs locked(String password) throws IOException {
    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }
}
