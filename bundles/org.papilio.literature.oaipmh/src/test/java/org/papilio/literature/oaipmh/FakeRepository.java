package org.papilio.literature.oaipmh;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A real HTTP server on the loopback address that answers as a test wants. */
final class FakeRepository implements AutoCloseable {

  /** What is asked, by name of argument, and how often anything was asked before. */
  record Asked(Map<String, String> arguments, int number, String acceptEncoding) {
    String get(String name) {
      return arguments.getOrDefault(name, "");
    }
  }

  /** What is answered. */
  record Told(int status, Map<String, String> headers, byte[] body) {
    static Told xml(String body) {
      return new Told(
          200, Map.of("Content-Type", "text/xml"), body.getBytes(StandardCharsets.UTF_8));
    }

    static Told status(int status) {
      return new Told(status, Map.of(), "<html>sorry</html>".getBytes(StandardCharsets.UTF_8));
    }

    Told header(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new Told(status, more, body);
    }

    Told packed() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (OutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Told(status, headers, out.toByteArray()).header("Content-Encoding", "gzip");
    }
  }

  /** Answers one request; may wait. */
  @FunctionalInterface
  interface Behaviour {
    Told answer(Asked asked) throws Exception;
  }

  final List<String> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Behaviour behaviour;

  FakeRepository(Behaviour behaviour) {
    this.behaviour = behaviour;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  void behave(Behaviour other) {
    behaviour = other;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oai");
  }

  private void handle(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      String[] both = pair.split("=", 2);
      if (both.length == 2) {
        arguments.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
      }
    }
    requests.add(query);
    String accept = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
    try (exchange) {
      Told told = behaviour.answer(new Asked(arguments, requests.size(), accept));
      told.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(
          told.status(), told.body().length == 0 ? -1 : told.body().length);
      exchange.getResponseBody().write(told.body());
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** An answer with an error of the protocol. */
  static String error(String code) {
    return answer("<error code=\"" + code + "\">no</error>");
  }

  static String answer(String content) {
    return "<?xml version=\"1.0\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">"
        + "<responseDate>2026-02-03T04:05:06Z</responseDate><request>http://fake/oai</request>"
        + content
        + "</OAI-PMH>";
  }

  static String identify(String granularity) {
    return answer(
        "<Identify><repositoryName>Fake</repositoryName><granularity>"
            + granularity
            + "</granularity></Identify>");
  }

  /** A record of Dublin Core. */
  static String record(int number, String date) {
    return "<record><header><identifier>oai:fake:"
        + number
        + "</identifier><datestamp>"
        + date
        + "</datestamp></header><metadata><oai_dc:dc xmlns:oai_dc=\"x\""
        + " xmlns:dc=\"y\"><dc:title>Title "
        + number
        + "</dc:title></oai_dc:dc></metadata></record>";
  }

  static String deleted(int number, String date) {
    return "<record><header status=\"deleted\"><identifier>oai:fake:"
        + number
        + "</identifier><datestamp>"
        + date
        + "</datestamp></header></record>";
  }

  /** A page of records with a token behind them; an empty token ends the list. */
  static String page(List<String> records, String token) {
    return answer(
        "<ListRecords>"
            + String.join("\n", records)
            + "<resumptionToken>"
            + token
            + "</resumptionToken></ListRecords>");
  }

  /**
   * Records 1 to 40, ten a page, one a day of January and February 2026; tokens name the first
   * record of the page.
   *
   * @param falling newest first
   */
  static Behaviour wellBehaved(boolean falling) {
    return asked -> {
      switch (asked.get("verb")) {
        case "Identify" -> {
          return Told.xml(identify("YYYY-MM-DD"));
        }
        case "ListMetadataFormats" -> {
          return Told.xml(
              answer(
                  "<ListMetadataFormats><metadataFormat><metadataPrefix>oai_dc</metadataPrefix>"
                      + "<metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/"
                      + "</metadataNamespace></metadataFormat></ListMetadataFormats>"));
        }
        default -> {
          return Told.xml(list(asked, falling));
        }
      }
    };
  }

  private static String list(Asked asked, boolean falling) {
    String token = asked.get("resumptionToken");
    List<Integer> all = new ArrayList<>();
    String[] state =
        token.isEmpty()
            ? new String[] {"0", asked.get("from"), asked.get("until")}
            : token.split("!", -1);
    for (int i = 1; i <= 40; i++) {
      String date = date(i);
      boolean after = state[1].isEmpty() || date.compareTo(state[1]) >= 0;
      boolean before = state[2].isEmpty() || date.compareTo(state[2]) <= 0;
      if (after && before) {
        all.add(falling ? 0 : all.size(), i);
      }
    }
    int from = Integer.parseInt(state[0]);
    int to = Math.min(all.size(), from + 10);
    List<String> records = all.subList(from, to).stream().map(i -> record(i, date(i))).toList();
    return records.isEmpty()
        ? error("noRecordsMatch")
        : page(records, to == all.size() ? "" : to + "!" + state[1] + "!" + state[2]);
  }

  static String date(int number) {
    return java.time.LocalDate.of(2026, 1, 1).plusDays(number - 1).toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
