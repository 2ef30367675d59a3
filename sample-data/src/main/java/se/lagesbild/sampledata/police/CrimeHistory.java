package se.lagesbild.sampledata.police;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import se.lagesbild.sampledata.export.Fate;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.IncidentKind;
import se.lagesbild.sampledata.world.World;

/** What happens to a registered crime afterwards: corrections, withdrawals, disappearances. */
final class CrimeHistory {

  private final World world;
  private final FilingDesk desk;
  private final List<IncidentKind> kinds;
  private final Chance chance;

  CrimeHistory(World world, FilingDesk desk, List<IncidentKind> kinds, Chance chance) {
    this.world = world;
    this.desk = desk;
    this.kinds = kinds;
    this.chance = chance;
  }

  Chance chance() {
    return chance;
  }

  /** Every version of a crime, from the first as it was typed; clean tells what is true. */
  List<Version> versions(Version typed, Version clean) {
    List<Version> versions = new ArrayList<>(List.of(typed));
    for (Change change : changes(typed, clean)) {
      Version last = versions.get(versions.size() - 1);
      versions.add(change.apply(last));
      if (versions.get(versions.size() - 1).fate() != Fate.ALIVE) {
        break;
      }
    }
    return versions;
  }

  private List<Change> changes(Version typed, Version clean) {
    LocalDate registered = typed.facts().reported();
    List<Change> changes = new ArrayList<>();
    if (chance.happens(0.35)) {
      String status = chance.happens(0.7) ? "NEDLAGD" : "REDOVISAD";
      changes.add(change(registered, 7, row -> row.with("STATUS", status)));
    }
    if (chance.happens(0.03)) {
      changes.add(recoded(registered));
    }
    if (chance.happens(0.01)) {
      int count = chance.between(2, 4);
      Change counted = change(registered, 3, row -> row.with("ANTAL", Integer.toString(count)));
      changes.add(counted.with(version -> withCrimes(version, count)));
    }
    if (typed.row().text("X").isEmpty() && !clean.row().text("X").isEmpty()) {
      changes.add(placed(registered, clean));
    }
    changes.addAll(endings(registered));
    changes.sort(Comparator.comparing(Change::day));
    return changes;
  }

  private List<Change> endings(LocalDate registered) {
    if (chance.happens(0.015)) {
      Change voided = change(registered, 5, row -> row.with("STATUS", "MAKULERAD"));
      return List.of(voided.with(version -> version.become(Fate.WITHDRAWN, version.from())));
    }
    if (chance.happens(0.007)) {
      Change vanished = change(registered, 5, row -> row);
      return List.of(vanished.with(version -> version.become(Fate.ABSENT, version.from())));
    }
    return List.of();
  }

  private Change recoded(LocalDate registered) {
    String code = desk.code(chance.pick(kinds, IncidentKind::share).code(), registered);
    Change change = change(registered, 3, row -> CrimeRow.withCode(row, code, world.codes()));
    String category = world.codes().category(code);
    return change.with(
        version ->
            Version.alive(version.from(), version.row(), version.facts().withCategory(category)));
  }

  private Change placed(LocalDate registered, Version clean) {
    String northing = clean.row().text("X");
    String easting = clean.row().text("Y");
    Change change = change(registered, 5, row -> row.with("X", northing).with("Y", easting));
    return change.with(
        version ->
            Version.alive(
                version.from(), version.row(), version.facts().withSpot(clean.facts().spot())));
  }

  private static Version withCrimes(Version version, int count) {
    return Version.alive(version.from(), version.row(), version.facts().withCrimes(count));
  }

  private Change change(LocalDate registered, int firstDay, UnaryOperator<Row> edit) {
    LocalDate day = registered.plusDays(chance.between(firstDay, 38));
    return new Change(day, edit, UnaryOperator.identity());
  }

  private record Change(LocalDate day, UnaryOperator<Row> edit, UnaryOperator<Version> meaning) {

    Change with(UnaryOperator<Version> other) {
      return new Change(day, edit, other);
    }

    Version apply(Version last) {
      LocalDateTime moment = day.atStartOfDay();
      Row row = edit.apply(last.row()).with("ANDRAD", day.toString());
      return meaning.apply(Version.alive(moment, row, last.facts()));
    }
  }
}
