package org.papilio.literature.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;

/**
 * Guesses the title of a page: the lines in the largest letters, if they are larger than most of
 * the page and look like words.
 */
final class TitleFinder extends PageText {

  private static final int SHORTEST = 6;
  private static final int LONGEST = 300;
  private static final int MOST_LINES = 5;
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)^(?:arxiv:|doi:|https?:|www\\.|abstract$|contents$|vol(?:ume|\\.)|\\W*$).*");

  /** A line in letters of one size, in points. */
  private record Line(String text, double size) {}

  private final List<Line> lines = new ArrayList<>();

  TitleFinder(Watch watch) {
    super(watch);
    setSortByPosition(false);
  }

  /** The guess; empty text when nothing stands out. */
  String find(PDDocument document, PDPage page) throws IOException {
    lines.clear();
    of(document, page);
    double usual = usualSize();
    double largest = lines.stream().filter(this::possible).mapToDouble(Line::size).max().orElse(0);
    if (largest < usual * 1.15) {
      return "";
    }
    StringWriter title = new StringWriter();
    int taken = 0;
    for (Line line : lines) {
      if (line.size() > largest * 0.97 && line.size() < largest * 1.03 && taken < MOST_LINES) {
        title.append(taken == 0 ? "" : " ").append(line.text().strip());
        taken++;
      } else if (taken > 0) {
        break;
      }
    }
    String text = title.toString().replaceAll("\\s+", " ").strip();
    return text.length() >= SHORTEST && text.length() <= LONGEST ? text : "";
  }

  private boolean possible(Line line) {
    String text = line.text().strip();
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && WORDS.matcher(text).find()
        && !NO_TITLE.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  /** The size that most letters of the page have. */
  private double usualSize() {
    List<Line> bySize = new ArrayList<>(lines);
    bySize.sort((a, b) -> Double.compare(a.size(), b.size()));
    long all = bySize.stream().mapToLong(line -> line.text().length()).sum();
    long seen = 0;
    for (Line line : bySize) {
      seen += line.text().length();
      if (seen * 2 >= all) {
        return line.size();
      }
    }
    return Double.MAX_VALUE;
  }

  @Override
  protected void writeString(String text, List<TextPosition> letters) throws IOException {
    // What runs up the margin is no title.
    boolean upright = letters.stream().allMatch(letter -> letter.getDir() == 0);
    if (upright && !text.isBlank()) {
      double size = letters.stream().mapToDouble(TextPosition::getFontSizeInPt).average().orElse(0);
      if (!isParagraphBegun() && !lines.isEmpty() && sameLine(size)) {
        Line before = lines.removeLast();
        lines.add(new Line(before.text() + " " + text, size));
      } else {
        lines.add(new Line(text, size));
      }
    }
    lineEnded = false;
    super.writeString(text, letters);
  }

  private boolean lineEnded = true;

  private boolean isParagraphBegun() {
    return lineEnded;
  }

  private boolean sameLine(double size) {
    return Math.abs(lines.getLast().size() - size) < 0.5;
  }

  @Override
  protected void writeLineSeparator() throws IOException {
    lineEnded = true;
    super.writeLineSeparator();
  }
}
