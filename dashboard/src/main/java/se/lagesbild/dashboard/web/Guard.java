package se.lagesbild.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Set;

/**
 * Lets in only what comes from this machine's own browser. A page elsewhere on the web can make the
 * browser call a loopback address, under a name of its own (DNS rebinding) or across origins; the
 * first is refused by the Host header, the second, for anything that could change data, by Origin.
 */
final class Guard {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD);

  private Guard() {}

  /**
   * Passes when the request may be answered.
   *
   * @throws ForeignRequestException otherwise
   */
  static void require(Context context) {
    String host = context.header("Host");
    if (host == null || !OWN_NAMES.contains(nameOf(host))) {
      throw new ForeignRequestException("error.host");
    }
    if (!SAFE.contains(context.method())
        && !("http://" + host).equalsIgnoreCase(context.header("Origin"))) {
      throw new ForeignRequestException("error.origin");
    }
  }

  private static String nameOf(String host) {
    int port = host.lastIndexOf(':');
    boolean hasPort = port > host.lastIndexOf(']');
    return (hasPort ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
  }

  /** The request is not from a page of this server. */
  static final class ForeignRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignRequestException(String key) {
      super(key);
    }
  }
}
