package org.papilio.workbench.http;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.papilio.platform.problem.Problem;

/**
 * Decides who may talk to the server. It listens on the loopback address, but any page in the
 * person's browser can reach that: by a name that resolves to it (so the Host is checked), by a
 * form or script of another origin (so the Origin is checked and writes must be JSON), or by
 * guessing (so a secret cookie is needed, given once for a token in the opening address).
 */
final class Gate {

  /** What the gate looks at. */
  record Call(
      String method,
      String path,
      @Nullable String host,
      @Nullable String origin,
      @Nullable String fetchSite,
      @Nullable String cookie) {}

  /** A refusal with its HTTP status. */
  record Refusal(int status, Problem problem) {}

  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final Set<String> hosts;
  private final Set<String> origins;
  private final int port;
  private final String session;
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final SecureRandom random;

  Gate(int port) {
    this(port, new SecureRandom());
  }

  Gate(int port, SecureRandom random) {
    this.port = port;
    this.random = random;
    this.session = secret();
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    this.origins = Set.of("http://127.0.0.1:" + port, "http://localhost:" + port);
  }

  private String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The name holds the port: browsers share cookies between the ports of a host. */
  String cookieName() {
    return "papilio_" + port;
  }

  /** A token that lets one browser in, once. */
  String newToken() {
    String token = secret();
    tokens.add(token);
    return token;
  }

  /** The value of Set-Cookie for a right token; the token is used up. */
  Optional<String> admit(String token) {
    return tokens.remove(token)
        ? Optional.of(cookieName() + '=' + session + "; Path=/; HttpOnly; SameSite=Strict")
        : Optional.empty();
  }

  /** The refusal of a call; empty when it may pass. */
  Optional<Refusal> check(Call call) {
    // A link on another site may lead to the page itself.
    boolean page = READS.contains(call.method()) && !call.path().startsWith("/api/");
    Optional<Refusal> elsewhere = checkPlace(call, !page);
    if (elsewhere.isPresent()) {
      return elsewhere;
    }
    if (call.cookie() == null
        || !MessageDigest.isEqual(call.cookie().getBytes(), session.getBytes())) {
      return refuse(
          401,
          Problem.badInput("this browser was not let in")
              .fix("open the address that 'papilio start' printed; Enter there prints a new one"));
    }
    return Optional.empty();
  }

  /**
   * The refusal of a call at an address that needs no cookie; empty when it may pass. A page of
   * another site may not call it any more than the others.
   */
  Optional<Refusal> checkOpen(Call call) {
    return checkPlace(call, true);
  }

  /** The refusal by where a call comes from and whom it calls. */
  private Optional<Refusal> checkPlace(Call call, boolean ownPagesOnly) {
    if (call.host() == null || !hosts.contains(call.host())) {
      return refuse(
          421,
          Problem.badInput("this server does not serve host '" + call.host() + "'")
              .allowing("127.0.0.1:" + port + " and localhost:" + port));
    }
    if (call.origin() != null && !origins.contains(call.origin())) {
      return refuse(403, Problem.badInput("a page of " + call.origin() + " may not call this API"));
    }
    boolean foreign =
        call.fetchSite() != null && !Set.of("same-origin", "none").contains(call.fetchSite());
    if (foreign && ownPagesOnly) {
      return refuse(403, Problem.badInput("a page of another site may not call this API"));
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refuse(int status, Problem problem) {
    return Optional.of(new Refusal(status, problem));
  }
}
