package se.lagesbild.warehouse.generation;

import static se.lagesbild.warehouse.schema.ColumnType.BOOLEAN;
import static se.lagesbild.warehouse.schema.ColumnType.DOUBLE;
import static se.lagesbild.warehouse.schema.ColumnType.STRING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.ColumnType;
import se.lagesbild.warehouse.schema.TableData;

/** The tables of a generation that come neither from the lake nor from the installation. */
final class OwnTables {
  static final String SNAPSHOT_PREFIX = "snapshot.";

  private OwnTables() {}

  static TableData checks(List<CheckResult> checks) {
    return new TableData(
        "check_result",
        List.of(
            column("source", STRING),
            column("check_name", STRING),
            column("severity", STRING),
            column("owner", STRING),
            column("text_sv", STRING),
            column("text_en", STRING),
            column("value", DOUBLE),
            column("passed", BOOLEAN)),
        checks.stream().map(OwnTables::row).toList());
  }

  static TableData meta(Origin origin) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(row("number", String.valueOf(origin.number())));
    rows.add(row("run", origin.run()));
    rows.add(row("today", origin.today().toString()));
    rows.add(row("installation_sha256", origin.installationSha256()));
    rows.add(row(Recipe.KEY, Recipe.sha256()));
    origin.snapshots().forEach((table, id) -> rows.add(row(SNAPSHOT_PREFIX + table, "" + id)));
    return new TableData("meta", List.of(column("key", STRING), column("value", STRING)), rows);
  }

  private static List<@Nullable Object> row(CheckResult check) {
    return row(
        check.source(),
        check.check(),
        check.severity().name().toLowerCase(Locale.ROOT),
        check.owner(),
        check.textSv(),
        check.textEn(),
        check.value(),
        check.passed());
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  private static Column column(String name, ColumnType type) {
    return new Column(name, type);
  }
}
