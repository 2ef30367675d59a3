package se.lagesbild.dashboard.web;

import io.javalin.http.Context;

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

  private Headers() {}

  static void write(Context context) {
    context
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", REFERRER_POLICY)
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-cache");
  }
}
