package se.lagesbild.dashboard.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Pages to freeze. */
final class Drafts {
  static final FrozenPage.Subject AUTUMN =
      new FrozenPage.Subject(FrozenPage.Kind.QUARTER, "bra-kvartal/2026-09-01");
  static final FrozenPage.Subject SUMMER =
      new FrozenPage.Subject(FrozenPage.Kind.QUARTER, "bra-kvartal/2026-06-01");
  static final Stamp STAMP =
      new Stamp(Actor.COORDINATOR, Instant.parse("2026-12-03T09:15:30.123Z"));

  private Drafts() {}

  static Draft of(FrozenPage.Subject subject, Draft.Content... files) {
    return new Draft(subject, "Kvartalet", 12, STAMP, List.of(files));
  }

  static Draft.Content page(String text) {
    return new Draft.Content(
        "sida.html", "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  static Draft.Content file(String name, byte[] bytes) {
    return new Draft.Content(name, "application/pdf", bytes);
  }
}
