package org.papilio.literature.citavi;

import java.io.IOException;

/** An archive that cannot be, or must not be, unpacked to its end. */
final class DamagedArchiveException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedArchiveException(String message) {
    super(message);
  }
}
