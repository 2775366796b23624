package org.papilio.literature.library;

import java.util.List;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureService;

/** Opens the door to the library for benchmarks, which run outside of the framework. */
public final class LibraryRun {

  private LibraryRun() {}

  public static LiteratureService of(List<LiteratureFormat> formats) {
    return new LiteratureLibrary(formats);
  }
}
