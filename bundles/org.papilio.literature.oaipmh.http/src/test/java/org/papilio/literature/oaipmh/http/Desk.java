package org.papilio.literature.oaipmh.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.progress.Progress;
import org.papilio.workbench.api.OpenAddress;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;

/** Serves an open address by the JDK's own HTTP server. */
final class Desk implements AutoCloseable {

  private final HttpServer server;
  private final OpenAddress address;
  private final Workspace workspace;
  volatile Consumer<String> before = query -> {};

  Desk(OpenAddress address, Workspace workspace) {
    this.address = address;
    this.workspace = workspace;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + address.name());
  }

  private void handle(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    before.accept(query);
    try (exchange) {
      Reply reply = answer(query);
      byte[] body = ((Reply.Bytes) reply.body()).bytes();
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** The reply to a query, without the way over the network. */
  Reply answer(String query) {
    Map<String, List<String>> arguments = new TreeMap<>();
    for (String pair : query.split("&")) {
      String[] both = pair.split("=", 2);
      arguments
          .computeIfAbsent(both[0], any -> new ArrayList<>())
          .add(both.length < 2 ? "" : URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    try {
      return address.answer(new Asked(arguments, uri(), workspace));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String query) {
    return new String(((Reply.Bytes) answer(query).body()).bytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** A request as the workbench hands it over. */
  private record Asked(Map<String, List<String>> arguments, URI uri, Workspace workspace)
      implements Request {
    @Override
    public String path(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> query(String name) {
      return queries(name).stream().findFirst();
    }

    @Override
    public List<String> queries(String name) {
      return arguments.getOrDefault(name, List.of()).stream().filter(t -> !t.isBlank()).toList();
    }

    @Override
    public Set<String> queryNames() {
      return arguments.keySet();
    }

    @Override
    public int number(String name, int fallback, int least, int most) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> header(String name) {
      return name.equals("Host") ? Optional.of(uri.getAuthority()) : Optional.empty();
    }

    @Override
    public <T> T json(Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String text() {
      throw new UnsupportedOperationException();
    }

    @Override
    public InputStream body() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Locale locale() {
      return Locale.ENGLISH;
    }

    @Override
    public Progress progress() {
      return Progress.NONE;
    }
  }
}
