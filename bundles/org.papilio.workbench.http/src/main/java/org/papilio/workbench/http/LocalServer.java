package org.papilio.workbench.http;

import java.io.IOException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.papilio.platform.problem.Problem;

/**
 * Makes the HTTP server listen, by giving it its settings. Without settings it does not run: no
 * verb but {@code start} needs it.
 */
final class LocalServer implements AutoCloseable {

  /** Settings of the HTTP server of Felix. */
  private static final String SETTINGS = "org.apache.felix.http";

  private static final int USUAL_PORT = 8731;
  private static final int TRIES = 50;
  private static final long LONGEST_START_SECONDS = 30;

  private final int port;
  private final Configuration configuration;

  private LocalServer(int port, Configuration configuration) {
    this.port = port;
    this.configuration = configuration;
  }

  /**
   * Starts to listen and waits until somebody can connect.
   *
   * @param wanted this port and no other, or 0 for any; empty for the usual one or one of the next
   *     49
   * @throws org.papilio.platform.problem.ProblemException conflict, when the port is taken
   */
  static LocalServer listen(ConfigurationAdmin settings, OptionalInt wanted)
      throws IOException, InterruptedException {
    int port = freePort(wanted);
    Configuration configuration = settings.getConfiguration(SETTINGS, "?");
    configuration.update(properties(port));
    LocalServer server = new LocalServer(port, configuration);
    server.awaitConnection();
    return server;
  }

  /** Takes away settings that a killed process left, lest a verb listens without being asked to. */
  static void forgetOldSettings(ConfigurationAdmin settings) throws IOException {
    Configuration configuration = settings.getConfiguration(SETTINGS, "?");
    if (configuration.getProperties() != null) {
      configuration.delete();
    }
  }

  private static Dictionary<String, Object> properties(int port) {
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put("org.apache.felix.http.enable", "true");
    properties.put("org.apache.felix.http.host", "127.0.0.1");
    properties.put("org.osgi.service.http.port", Integer.toString(port));
    properties.put("org.apache.felix.http.jetty.virtualthreads.enable", "true");
    properties.put("org.apache.felix.http.jetty.sendServerHeader", "false");
    return properties;
  }

  private static int freePort(OptionalInt wanted) throws IOException {
    if (wanted.isPresent()) {
      if (wanted.getAsInt() != 0 && !isFree(wanted.getAsInt())) {
        throw Problem.conflict("port " + wanted.getAsInt() + " is taken by another program")
            .fix("choose another --port, or 0 for any free one")
            .exception();
      }
      return wanted.getAsInt() == 0 ? anyPort() : wanted.getAsInt();
    }
    for (int port = USUAL_PORT; port < USUAL_PORT + TRIES; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    return anyPort();
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (BindException e) {
      return false;
    }
  }

  private static int anyPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitConnection() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
    while (System.nanoTime() < end) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException e) {
        Thread.sleep(10);
      }
    }
    throw Problem.failure("the HTTP server does not listen on port " + port)
        .fix("is the bundle org.apache.felix.http.jetty12 installed and running?")
        .exception();
  }

  /**
   * Waits until a servlet answers at the root: the server listens a moment before it knows its
   * servlets, and says meanwhile that there is nothing.
   */
  void awaitPage() throws IOException, InterruptedException {
    URL page = URI.create("http://127.0.0.1:" + port + "/").toURL();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
    while (System.nanoTime() < end) {
      HttpURLConnection connection = (HttpURLConnection) page.openConnection(Proxy.NO_PROXY);
      try {
        if (connection.getResponseCode() != HttpURLConnection.HTTP_NOT_FOUND) {
          return;
        }
      } finally {
        connection.disconnect();
      }
      Thread.sleep(10);
    }
    throw Problem.failure("nothing answers at " + page)
        .fix("is the bundle org.apache.felix.http.jetty12 installed and running?")
        .exception();
  }

  int port() {
    return port;
  }

  @Override
  public void close() throws IOException {
    configuration.delete();
  }
}
