package se.lagesbild.dashboard.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Prints the figures, each as soon as it is known. */
final class Report {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final double P95 = 0.95;

  private final PrintWriter out;

  Report(PrintWriter out) {
    this.out = out;
  }

  void say(String format, Object... values) {
    out.println(String.format(SWEDISH, format, values));
    out.flush();
  }

  void quarter(QuarterTimes times) {
    say("%n/kvartal, millisekunder");
    line("i en ny process, innan något är förberett", times.unprepared());
    line("en ny generation, från utgiven till i bruk", times.swapped());
    line("dess första läsare", times.first());
    line("en annan kalender, första gången (den långsammaste)", times.otherCalendar());
    line("en tidigare period, första gången (den långsammaste)", times.otherPeriod());
    line("igen (p95)", times.remembered().quantile(P95));
    line("PDF (den långsammaste av " + times.paper().number() + ")", times.paper().longest());
  }

  private void line(String what, double milliseconds) {
    say("  %-52s %9.1f", what, milliseconds);
  }

  void beside(String what, Map<Asked.Way, Times> times) {
    say("%n%s, millisekunder, %d frågor som ingen ställt förut", what, number(times));
    say("  %-40s %8s %8s %10s", "", "p50", "p95", "kvot p95");
    Times sql = times.get(Asked.Way.SQL);
    times.forEach(
        (way, each) ->
            say(
                "  %-40s %8.2f %8.2f %10.2f",
                name(way),
                each.quantile(0.5),
                each.quantile(P95),
                each.quantile(P95) / sql.quantile(P95)));
  }

  void explained(ExplanationTimes times) {
    say(
        "%nFörklaring över 12 uppdelningar av ett kvartal mot samma ett år före, med två steg in,"
            + " millisekunder, %d frågor som ingen ställt förut",
        times.gate().number());
    say("  %-40s %8s %8s", "", "p50", "längst");
    explained("förberedd SQL direkt i DuckDB", times.sql());
    explained("svaren med allt som hör till dem", times.gate());
  }

  private void explained(String what, Times times) {
    say("  %-40s %8.0f %8.0f", what, times.quantile(0.5), times.longest());
  }

  private static int number(Map<Asked.Way, Times> times) {
    return times.get(Asked.Way.SQL).number();
  }

  private static String name(Asked.Way way) {
    return switch (way) {
      case SQL -> "förberedd SQL direkt i DuckDB";
      case GATE -> "svaret med allt som hör till det";
      case FILE -> "som fil över HTTP";
      case PAGE -> "som sida över HTTP";
    };
  }

  void loadHeading() {
    say(
        "%nLäsare på en gång medan generationer byts oförberedda; varje svar jämfört byte för byte. Minne");
    say(
        "i MB och öppna filer och uttag i vila efteråt. Längst: sekunder tills en utgiven generation är");
    say(
        "i bruk. Läsarna frågar tills alla byten är gjorda, men högst fem gånger så länge som sagts.");
    say(
        "  %6s %9s %6s %8s %7s %7s %7s %8s %4s %7s %6s %8s %6s",
        "läsare",
        "byten",
        "längst",
        "sekunder",
        "svar/s",
        "p50 ms",
        "p99 ms",
        "kom igen",
        "fel",
        "blandat",
        "Java",
        "process",
        "öppna");
  }

  /** What the process holds before anybody reads. */
  void before(Resources held) {
    say("  %6d %71s %s", 0, "", held(held));
  }

  void load(Load.Outcome outcome, int swaps, Resources held) {
    Times answered = outcome.answered();
    say(
        "  %6d %9s %6.1f %8.0f %7.0f %7.1f %7.1f %8d %4d %7d %s",
        outcome.clients(),
        outcome.swaps().number() + " av " + swaps,
        outcome.swaps().longest() / 1e3,
        outcome.seconds(),
        answered.number() / outcome.seconds(),
        answered.quantile(0.5),
        answered.quantile(0.99),
        outcome.busy(),
        outcome.errors(),
        outcome.mixed(),
        held(held));
  }

  private static String held(Resources held) {
    return String.format(
        SWEDISH, "%6d %8d %6d", held.heapMegabytes(), held.processMegabytes(), held.handles());
  }

  void overload(int clients, Overload overload) {
    say("%nÖverlast: %d frågar efter PDF i samma ögonblick", clients);
    say(
        "  %d fick svar, %d fick 503 med Retry-After, %d något annat; ingen väntade längre än %.1f s",
        overload.answered(), overload.refused(), overload.otherwise(), overload.longest() / 1e3);
  }
}
