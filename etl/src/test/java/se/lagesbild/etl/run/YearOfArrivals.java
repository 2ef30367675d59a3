package se.lagesbild.etl.run;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import se.lagesbild.etl.run.YearOfExports.Export;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * What becomes of a year's exports on their way to two installations: one gets them late, twice or
 * broken, the other in peace. What never comes, comes to neither; what comes after the next one of
 * its source, when that one is in use, comes so to both, for it tells less then.
 */
final class YearOfArrivals {
  /** Sources of which every so many exports comes after the next one. */
  private static final Set<String> OVERTAKEN = Set.of("nvk-felanmalan", "polisen-anmalda-brott");

  private static final int OVERTAKEN_EVERY = 4;

  /** A delivery that did not come is asked for until four later ones have. */
  private static final int STEPS_ASKED_FOR = 5;

  private final Map<LocalDate, List<Runnable>> arrivals = new TreeMap<>();
  private final Map<Fate, Integer> fates = new TreeMap<>();
  private final List<DateRange> troubled = new ArrayList<>();
  private final Random random;
  private final TestHome tried;
  private final TestHome calm;
  private LocalDate lastDay = LocalDate.MAX;
  private LocalDate today = LocalDate.MIN;
  private LocalDate lastSound = LocalDate.MIN;

  /** What becomes of an export on its way. */
  enum Fate {
    ON_TIME(70),
    LATE(10),
    OVERTAKEN(0),
    TWICE(7),
    CORRUPT(8),
    MISSING(5);

    private final int percent;

    Fate(int percent) {
      this.percent = percent;
    }

    private static Fate of(int draw) {
      int left = draw;
      for (Fate fate : values()) {
        left -= fate.percent;
        if (left < 0) {
          return fate;
        }
      }
      throw new IllegalArgumentException("not a percent: " + draw);
    }
  }

  YearOfArrivals(TestHome tried, TestHome calm, Random random) {
    this.tried = tried;
    this.calm = calm;
    this.random = random;
  }

  /**
   * Decides what becomes of exports.
   *
   * @param withdrawn one that comes in time to the tried installation and never to the other
   * @param orderedUntil exports due by this day are not overtaken when they are of the source of
   *     {@code withdrawn}: those after it are read again in their order
   */
  void plan(List<Export> exports, Export withdrawn, LocalDate orderedUntil) {
    lastDay = exports.get(exports.size() - 1).due().plusDays(1);
    Map<String, Export> overtaken = new LinkedHashMap<>();
    Map<String, Integer> unordered = new TreeMap<>();
    for (Export export : exports) {
      Export earlier = overtaken.remove(export.source());
      Fate fate = earlier == null ? Fate.of(random.nextInt(100)) : Fate.ON_TIME;
      boolean ordered =
          !OVERTAKEN.contains(export.source())
              || export.source().equals(withdrawn.source()) && !export.due().isAfter(orderedUntil);
      if (export.equals(withdrawn)) {
        arrive(export.due(), () -> export.put(tried));
      } else if (!ordered
          && unordered.merge(export.source(), 1, Integer::sum) % OVERTAKEN_EVERY == 0) {
        overtaken.put(export.source(), export);
        troubled(export, 2);
      } else {
        send(export, fate);
      }
      if (earlier != null) {
        arrive(export.due().plusDays(1), () -> arriveAfter(export, earlier));
      }
    }
    overtaken.values().forEach(export -> send(export, Fate.ON_TIME));
  }

  private void send(Export export, Fate fate) {
    fates.merge(fate, 1, Integer::sum);
    if (fate == Fate.MISSING) {
      troubled(export, STEPS_ASKED_FOR);
    } else if (fate == Fate.LATE || fate == Fate.CORRUPT) {
      troubled(export, 1);
    }
    if (fate == Fate.MISSING) {
      return;
    }
    arrive(export.due(), () -> export.put(calm));
    switch (fate) {
      case LATE -> {
        LocalDate late = export.due().plusDays(1 + random.nextInt(export.slack()));
        arrive(late.isAfter(lastDay) ? lastDay : late, () -> export.put(tried));
      }
      case TWICE -> {
        arrive(export.due(), () -> export.put(tried));
        arrive(export.due().plusDays(1), () -> export.put(tried));
      }
      case CORRUPT -> {
        byte[] broken = broken(export);
        arrive(export.due(), () -> export.put(tried, broken));
        arrive(export.due().plusDays(1), () -> export.put(tried));
      }
      default -> arrive(export.due(), () -> export.put(tried));
    }
  }

  /** Comes when the next one is in use in both; until then it is still on its way. */
  private void arriveAfter(Export next, Export overtaken) {
    if (lastSound.isBefore(next.due())) {
      arrive(today.plusDays(1), () -> arriveAfter(next, overtaken));
      return;
    }
    fates.merge(Fate.OVERTAKEN, 1, Integer::sum);
    calm.run(today);
    overtaken.put(calm);
    overtaken.put(tried);
  }

  private void arrive(LocalDate day, Runnable put) {
    arrivals.computeIfAbsent(day, key -> new ArrayList<>()).add(put);
  }

  private byte[] broken(Export export) {
    return switch (random.nextInt(3)) {
      case 0 -> new byte[0];
      case 1 ->
          "<html><body>500 Internal Server Error</body></html>".getBytes(StandardCharsets.UTF_8);
      default -> Arrays.copyOf(export.bytes(), 25);
    };
  }

  /** Lays what a day brings in the inboxes. */
  void of(LocalDate day) {
    today = day;
    arrivals.getOrDefault(day, List.of()).forEach(Runnable::run);
  }

  /** Says that the night of a day did its work. */
  void soundNight(LocalDate day) {
    lastSound = day;
  }

  /** Warnings of an export may stand for so many steps of its source's cadence. */
  private void troubled(Export export, int steps) {
    SourceContract.Cadence cadence =
        InstallationReader.read(tried.home.config())
            .findSource(export.source())
            .orElseThrow()
            .cadence();
    int days = steps * cadence.everyDays() + export.slack() + cadence.lateAfterDays();
    troubled.add(new DateRange(export.due(), export.due().plusDays(days)));
  }

  /** Whether no fault lies so near before a day that a run may still warn of it. */
  boolean isCalm(LocalDate day) {
    return troubled.stream().noneMatch(days -> days.contains(day));
  }

  /** How many exports met each fate. */
  Map<Fate, Integer> fates() {
    return fates;
  }
}
