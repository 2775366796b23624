package org.papilio.picture.png;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.attributes.ViewBox;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.picture.api.PictureEncoder;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.problem.Problem;

/**
 * PNG images by Java2D: the text is turned into outlines of our own typefaces first, so that no
 * font need be installed, then the shapes are painted. Needs no display.
 */
@Component
public final class PngEncoder implements PictureEncoder {

  private static final int MOST_PIXELS = 16_384;

  private final TextOutlines outlines;

  @Activate
  public PngEncoder(@Reference Typefaces typefaces) {
    this.outlines = new TextOutlines(typefaces);
  }

  @Override
  public String extension() {
    return "png";
  }

  @Override
  public String mediaType() {
    return "image/png";
  }

  @Override
  public byte[] encode(String svg, double zoom) {
    SVGDocument document = load(outlines.outlined(svg));
    double width = document.size().width * zoom;
    double height = document.size().height * zoom;
    if (width > MOST_PIXELS || height > MOST_PIXELS) {
      throw Problem.badInput(
              "the image would be " + Math.round(width) + " × " + Math.round(height) + " px")
          .allowing("up to " + MOST_PIXELS + " px a side")
          .fix("choose a smaller zoom, or SVG")
          .exception();
    }
    int w = Math.max(1, (int) Math.ceil(width));
    int h = Math.max(1, (int) Math.ceil(height));
    BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, w, h);
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document.render(
          (java.awt.Component) null, graphics, new ViewBox((float) width, (float) height));
    } finally {
      graphics.dispose();
    }
    return png(image);
  }

  private static SVGDocument load(String svg) {
    ByteArrayInputStream in = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    @Nullable SVGDocument document = new SVGLoader().load(in, null, LoaderContext.createDefault());
    if (document == null) {
      throw Problem.badInput("the drawing is no SVG that can be painted").exception();
    }
    return document;
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("this Java has no PNG writer");
      }
    } catch (IOException e) {
      throw Problem.failure("the PNG cannot be written: " + e.getMessage()).exception(e);
    }
    return out.toByteArray();
  }
}
