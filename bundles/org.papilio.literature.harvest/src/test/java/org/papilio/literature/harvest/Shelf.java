package org.papilio.literature.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A repository behind a real HTTP server whose records a test puts there; two on a page. */
final class Shelf implements AutoCloseable {

  private static final Pattern ARGUMENT = Pattern.compile("(\\w+)=([^&]*)");

  private final Map<String, String> records = new TreeMap<>();
  private final Map<String, String> dates = new TreeMap<>();
  private final HttpServer server;
  final List<String> requests = new CopyOnWriteArrayList<>();
  volatile String clock = "2026-01-31T00:00:00Z";
  volatile String refusing = "nothing";
  volatile String always = "";

  Shelf() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  synchronized Shelf put(String id, String date, String title) {
    dates.put(id, date);
    records.put(
        id,
        header(id, date, "")
            + "<metadata><dc><title>"
            + title
            + "</title></dc></metadata></record>");
    return this;
  }

  synchronized Shelf delete(String id, String date) {
    dates.put(id, date);
    records.put(id, header(id, date, " status=\"deleted\"") + "</record>");
    return this;
  }

  private static String header(String id, String date, String status) {
    return "<record><header"
        + status
        + "><identifier>oai:shelf:"
        + id
        + "</identifier><datestamp>"
        + date
        + "</datestamp></header>";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    requests.add(query);
    boolean refused = query.contains(refusing);
    String told =
        refused
            ? "<html>gone</html>"
            : "<OAI-PMH><responseDate>" + clock + "</responseDate>" + content(query) + "</OAI-PMH>";
    byte[] body = told.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(refused ? 404 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized String content(String query) {
    Map<String, String> arguments = new TreeMap<>();
    Matcher argument = ARGUMENT.matcher(query);
    while (argument.find()) {
      arguments.put(argument.group(1), argument.group(2));
    }
    if (!always.isEmpty() && query.contains("ListRecords")) {
      return always;
    }
    return switch (arguments.get("verb")) {
      case "Identify" -> "<Identify><granularity>YYYY-MM-DD</granularity></Identify>";
      case "ListRecords" -> list(arguments);
      default -> "<error code=\"noMetadataFormats\"/>";
    };
  }

  private String list(Map<String, String> arguments) {
    String[] state =
        arguments
            .getOrDefault("resumptionToken", "0," + arguments.getOrDefault("from", "0"))
            .split(",");
    List<String> all =
        records.keySet().stream().filter(id -> dates.get(id).compareTo(state[1]) >= 0).toList();
    if (all.isEmpty()) {
      return "<error code=\"noRecordsMatch\"/>";
    }
    int from = Integer.parseInt(state[0]);
    int to = Math.min(all.size(), from + 2);
    StringBuilder page = new StringBuilder("<ListRecords>");
    all.subList(from, to).forEach(id -> page.append(records.get(id)));
    if (to < all.size()) {
      page.append("<resumptionToken>" + to + "," + state[1] + "</resumptionToken>");
    }
    return page.append("</ListRecords>").toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
