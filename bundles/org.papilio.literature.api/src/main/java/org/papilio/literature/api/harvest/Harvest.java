package org.papilio.literature.api.harvest;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.papilio.literature.api.BodyOfLiterature;

/**
 * What is harvested from where.
 *
 * @param name lower-case letters, digits and hyphens, 1 to 60
 * @param source identifier of the {@link LiteratureSource}
 * @param address chosen by the person; {@code http} or {@code https}
 * @param set part of the repository; empty for all of it
 * @param form metadata prefix; empty for the one that loses least
 * @param from records older than this are never wanted; empty for all
 * @param bodies given to every record
 * @param runs what was done so far, the earliest first
 */
public record Harvest(
    String name,
    String source,
    URI address,
    String set,
    String form,
    Optional<Instant> from,
    Set<BodyOfLiterature> bodies,
    List<HarvestRun> runs) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  public Harvest {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "harvest name '"
              + name
              + "' is not allowed; allowed are 1 to 60 lower-case letters, digits and hyphens");
    }
    String scheme = String.valueOf(address.getScheme());
    boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    if (!web || address.getHost() == null || address.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "address '"
              + address
              + "' is not allowed; allowed are http and https with a host, without user name");
    }
    bodies = Collections.unmodifiableSet(new TreeSet<>(bodies));
    runs = List.copyOf(runs);
  }

  /** This harvest with one more run. */
  public Harvest with(HarvestRun run) {
    List<HarvestRun> more = new java.util.ArrayList<>(runs);
    more.add(run);
    return new Harvest(name, source, address, set, form, from, bodies, more);
  }
}
