package org.papilio.search.opensearch.rest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.SearchSettings;

/**
 * Where the cluster is and who asks.
 *
 * @param addresses of nodes, at least one, without a path
 * @param authorization the header that says who asks; empty for nobody
 * @param certificates PEM file of the authorities that are trusted; empty for those of Java
 * @param prefix start of the names of our indexes
 * @param shards parts of an index, 1 to 1024
 * @param replicas further copies of each part, 0 to 10
 */
public record ClusterSettings(
    List<URI> addresses,
    Optional<String> authorization,
    Optional<Path> certificates,
    String prefix,
    int shards,
    int replicas) {

  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9-]{0,40}");
  private static final int MOST_SHARDS = 1024;
  private static final int MOST_REPLICAS = 10;

  public ClusterSettings {
    addresses = List.copyOf(addresses);
  }

  /**
   * Checks the settings.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT with the setting that is wrong
   */
  public static ClusterSettings of(SearchSettings settings) {
    String prefix = settings.value("search.prefix").orElse("papilio");
    if (!PREFIX.matcher(prefix).matches()) {
      throw Problem.badInput("'" + prefix + "' cannot begin the name of an index")
          .at(settings.place("search.prefix"))
          .allowing("a small letter, then up to 40 small letters, digits and hyphens")
          .exception();
    }
    return new ClusterSettings(
        addresses(settings),
        authorization(settings),
        settings.value("search.certificates").map(Path::of),
        prefix,
        number(settings, "search.shards", 1, 1, MOST_SHARDS),
        number(settings, "search.replicas", 1, 0, MOST_REPLICAS));
  }

  private static List<URI> addresses(SearchSettings settings) {
    String text =
        settings
            .value("search.url")
            .orElseThrow(
                () ->
                    Problem.badInput("the engine is opensearch, but search.url is not set")
                        .at(settings.place("search.url"))
                        .allowing("addresses such as https://search.example.org:9200")
                        .exception());
    List<URI> addresses = new ArrayList<>();
    for (String one : text.split("[,\\s]+")) {
      URI uri = address(one);
      if (uri == null) {
        throw Problem.badInput("'" + one + "' is no address of a cluster")
            .at(settings.place("search.url"))
            .allowing("http or https, a host and a port, such as https://search.example.org:9200")
            .exception();
      }
      addresses.add(uri);
    }
    return addresses;
  }

  private static @org.jspecify.annotations.Nullable URI address(String text) {
    try {
      URI uri = new URI(text);
      boolean spoken = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean bare = uri.getPath() == null || uri.getPath().isEmpty() || uri.getPath().equals("/");
      return spoken && uri.getHost() != null && bare && uri.getUserInfo() == null
          ? new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), null, null, null)
          : null;
    } catch (java.net.URISyntaxException wrong) {
      return null;
    }
  }

  private static Optional<String> authorization(SearchSettings settings) {
    Optional<String> key = secret(settings, "search.key");
    if (key.isPresent()) {
      return Optional.of("ApiKey " + key.get());
    }
    Optional<String> user = settings.value("search.user");
    if (user.isEmpty()) {
      return Optional.empty();
    }
    String password =
        secret(settings, "search.password")
            .orElseThrow(
                () ->
                    Problem.badInput("search.user is set, but no password")
                        .at(settings.place("search.password"))
                        .allowing("search.password.file, or search.password")
                        .exception());
    byte[] pair = (user.get() + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private static Optional<String> secret(SearchSettings settings, String name) {
    Optional<String> file = settings.value(name + ".file");
    if (file.isEmpty()) {
      return settings.value(name);
    }
    try {
      return Optional.of(Files.readString(Path.of(file.get())).strip());
    } catch (IOException unreadable) {
      throw Problem.badInput("the file with the secret cannot be read: " + unreadable)
          .at(settings.place(name + ".file"))
          .fix("make it readable to who runs Papilio, and to nobody else")
          .exception(unreadable);
    }
  }

  private static int number(SearchSettings settings, String name, int usual, int least, int most) {
    String text = settings.value(name).orElse(Integer.toString(usual));
    boolean reads = text.matches("\\d{1,4}");
    if (!reads || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
      throw Problem.badInput(name + " is '" + text + "'")
          .at(settings.place(name))
          .allowing(least + " to " + most)
          .exception();
    }
    return Integer.parseInt(text);
  }
}
