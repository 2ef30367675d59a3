package se.lagesbild.dashboard.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.state.StateStore;
import se.lagesbild.dashboard.web.Server;
import se.lagesbild.warehouse.gate.Gatehouse;
import se.lagesbild.warehouse.schema.Home;

/** The dashboard as {@code serve} runs it, in this process, and a browser that asks it. */
public final class Site implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 120_000;

  private final Gatehouse gatehouse;
  private final Server server;

  private Site(Gatehouse gatehouse, Server server) {
    this.gatehouse = gatehouse;
    this.server = server;
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param body all of it
   * @param retryAfter the header, or null
   * @param milliseconds from asking to the last byte
   */
  record Got(int status, byte[] body, @Nullable String retryAfter, double milliseconds) {}

  /** Serves what lies in {@code home}; nothing is prepared for its readers yet. */
  public static Site open(Home home, Function<StateStore, List<Page>> pages) {
    // As many connections stay open as there are clients.
    System.setProperty("http.maxConnections", "64");
    StateStore state = StateStore.open(home);
    Gatehouse gatehouse = Gatehouse.open(home);
    return new Site(gatehouse, Server.start(gatehouse, state, pages.apply(state), 0));
  }

  Gatehouse gatehouse() {
    return gatehouse;
  }

  /** From now on works pages out before they are asked for, as {@code serve} does. */
  void prepare() {
    server.prepare();
  }

  /** From now on leaves all of a coming generation to its first readers. */
  void leaveUnprepared() {
    gatehouse.prepareBy(gate -> {});
  }

  /** Asks for a path. */
  Got get(String path) {
    long start = System.nanoTime();
    try {
      HttpURLConnection connection =
          (HttpURLConnection) new URL("http://localhost:" + server.port() + path).openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      int status = connection.getResponseCode();
      byte[] body = body(status < 400 ? connection.getInputStream() : connection.getErrorStream());
      return new Got(status, body, connection.getHeaderField("Retry-After"), since(start));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot get " + path, e);
    }
  }

  /**
   * Asks for a path that must be answered.
   *
   * @return milliseconds until the last byte
   */
  double time(String path) {
    Got got = get(path);
    if (got.status() != 200) {
      throw new IllegalStateException(path + " svarade " + got.status() + ", inte 200.");
    }
    return got.milliseconds();
  }

  static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static byte[] body(@Nullable InputStream stream) throws IOException {
    if (stream == null) {
      return new byte[0];
    }
    try (stream) {
      return stream.readAllBytes();
    }
  }

  @Override
  public void close() {
    server.close();
    gatehouse.close();
  }
}
