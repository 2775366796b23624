package org.papilio.screening.api;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.workbench.api.Picture;

/** Draws a PRISMA flow; a service. */
@ProviderType
public interface PrismaDrawing {

  /**
   * Draws a flow as SVG, with its text and tables. Equal flows give equal pictures, byte for byte.
   *
   * @param revision the revision of the workspace that the numbers are of
   */
  Picture draw(PrismaFlow flow, String revision, Locale language);
}
