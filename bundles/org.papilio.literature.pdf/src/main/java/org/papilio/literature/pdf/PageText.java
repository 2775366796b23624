package org.papilio.literature.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The text of one page. Asks the watch at each step of drawing. */
class PageText extends PDFTextStripper {

  private static final int MOST_LETTERS = 1_000_000;

  private final Watch watch;
  private @Nullable PDPage wanted;
  private int letters;

  PageText(Watch watch) {
    this.watch = watch;
    setLineSeparator("\n");
    setPageEnd("");
    setStartPage(0);
  }

  String of(PDDocument document, PDPage page) throws IOException {
    wanted = page;
    letters = 0;
    return getText(document).strip();
  }

  /** Only the wanted page: going through all of them for each one takes the square of the time. */
  @Override
  protected void processPages(PDPageTree pages) throws IOException {
    PDPage page = wanted;
    if (page != null && page.hasContents()) {
      processPage(page);
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    watch.check();
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    letters++;
    if (letters > MOST_LETTERS) {
      throw new IllegalStateException("it has more than " + MOST_LETTERS + " letters");
    }
    super.processTextPosition(text);
  }
}
