package se.lagesbild.sampledata.faults;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.sampledata.export.Fate;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;

/** A case's way from received to mended, or to being a mistake. */
final class FaultHistory {

  private static final int LONGEST_REPAIR_DAYS = 120;

  private final Chance chance;

  FaultHistory(Chance chance) {
    this.chance = chance;
  }

  /** Every version of a case; the measure is what mends it. */
  List<Version> versions(Version received, String measure) {
    List<Version> versions = new ArrayList<>(List.of(received));
    if (chance.happens(0.02)) {
      Version mistaken = next(received, "Felregistrerad", 1, 9);
      versions.add(mistaken.become(Fate.WITHDRAWN, mistaken.from()));
      return versions;
    }
    if (chance.happens(0.9)) {
      versions.add(next(received, "Pågår", 0, 6));
      if (chance.happens(0.88)) {
        versions.add(mended(versions.get(1), measure));
      }
    }
    return versions;
  }

  private Version mended(Version ongoing, String measure) {
    double days = chance.exponential(chance.happens(0.95) ? 8 : 50);
    LocalDateTime moment =
        minuteOf(ongoing.from().plusDays(1 + (long) Math.min(LONGEST_REPAIR_DAYS, days)));
    Row row =
        ongoing
            .row()
            .with("Status", "Åtgärdad")
            .with("Åtgärdat", FaultRow.minute(moment))
            .with("Åtgärd", measure)
            .with("Kostnad", chance.happens(0.6) ? cost() : "");
    return Version.alive(moment, row, ongoing.facts());
  }

  private String cost() {
    int kronor = 50 * chance.between(3, 90);
    String thousands = chance.happens(0.2) ? "\u00a0" : " ";
    String whole =
        kronor < 1000
            ? Integer.toString(kronor)
            : kronor / 1000 + thousands + "%03d".formatted(kronor % 1000);
    return whole + ",00 kr";
  }

  private Version next(Version last, String status, int firstDay, int lastDay) {
    LocalDateTime moment =
        minuteOf(last.from().plusDays(chance.between(firstDay, lastDay)).plusHours(1));
    return Version.alive(moment, last.row().with("Status", status), last.facts());
  }

  /** Any minute of the hour; the hour itself is later than the last status. */
  private LocalDateTime minuteOf(LocalDateTime earliest) {
    return earliest.withMinute(5 * chance.between(0, 11));
  }
}
