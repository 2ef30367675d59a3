package se.lagesbild.dashboard.web;

import io.javalin.http.Context;
import java.util.Map;

/** What every response says to the browser, whatever it holds. */
final class Headers {
  /**
   * Only files of this server. Data blocks are no scripts to a browser, and styles that the chart
   * library sets through the DOM are not inline styles.
   */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'";

  /** Nothing to other servers; without any, a browser would not name the origin of a form. */
  static final String REFERRER_POLICY = "same-origin";

  /** All by their names. */
  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", REFERRER_POLICY,
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-cache");

  private Headers() {}

  static void write(Context context) {
    ALL.forEach(context::header);
  }
}
