package se.lagesbild.etl.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.read.RawRows;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Gives the columns of an export the roles that the contract says they play. Afterwards nothing
 * depends on the export's own headings.
 */
final class Roles {
  private static final String KEY_SEPARATOR = "\u001f";
  private static final String NO_TEXT = "cast(null as string)";

  private final SourceContract contract;

  Roles(SourceContract contract) {
    this.contract = contract;
  }

  /** One row per input row: typed roles, and {@code flaw} with column and reason, or null. */
  Dataset<Row> assign(Dataset<Row> raw) {
    Dataset<Row> derived = raw;
    for (Map.Entry<String, String> entry : contract.derive().entrySet()) {
      derived = derived.withColumn(entry.getKey(), expr(entry.getValue()));
    }
    Dataset<Row> typed = derived.transform(this::withTypedFields);
    SourceContract.Event event = contract.requireEvent();
    List<Column> columns = new ArrayList<>();
    columns.add(col(RawRows.DELIVERY));
    columns.add(col(RawRows.LINE));
    columns.add(col(RawRows.KIND));
    columns.add(col(RawRows.PROBLEM));
    columns.add(joined(event.key()).as("key"));
    columns.add(event.report() == null ? noText("report") : joined(event.report()).as("report"));
    columns.add(orderText(event.latestBy()).as("latest_by"));
    columns.add(text(event.municipality().field()).as("municipality_name"));
    columns.add(lower(text(event.municipality().field())).as("name_key"));
    columns.add(time(event.occurred().from()).as("occurred_from"));
    columns.add(
        event.occurred().to() == null
            ? expr("cast(null as timestamp_ntz)").as("stated_to")
            : time(event.occurred().to()).as("stated_to"));
    columns.add(lit(isDay(event.occurred().from())).as("day_only"));
    columns.add(
        event.reported() == null
            ? expr("cast(null as date)").as("reported")
            : typed(event.reported()).cast("date").as("reported"));
    columns.add(text(event.code().field()).as("code"));
    columns.add(lower(text(event.code().field())).as("code_key"));
    columns.add(
        event.crimes() == null
            ? lit(1).as("crimes")
            : coalesce(typed(event.crimes()), lit(1)).as("crimes"));
    columns.addAll(place(event.place()));
    columns.add(condition(event.withdrawnWhen()).as("withdrawn"));
    columns.add(condition(event.outOfScopeWhen()).as("declared_out_of_scope"));
    columns.add(firstFlaw().as("flaw"));
    return typed.select(columns.toArray(Column[]::new));
  }

  /**
   * Reads each field by its type once; {@code typed N} is the value of the contract's Nth field.
   */
  private Dataset<Row> withTypedFields(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    for (int at = 0; at < contract.fields().size(); at++) {
      SourceContract.Field field = contract.fields().get(at);
      if (field.type() != SourceContract.FieldType.STRING) {
        columns.add(expr(FieldSql.typed(field, contract.dialect())).as(typedName(at)));
      }
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  private static String typedName(int field) {
    return "typed " + field;
  }

  private List<Column> place(SourceContract.@Nullable Place place) {
    if (place == null) {
      return List.of(
          expr("cast(null as double)").as("stated_easting"),
          expr("cast(null as double)").as("stated_northing"),
          noText("address"),
          noText("area_name"),
          noText("place_type"));
    }
    Column address =
        place.address().isEmpty()
            ? noText("address")
            : when(quoted(place.address().get(0)).isNotNull(), lower(joined(place.address(), " ")))
                .as("address");
    return List.of(
        coordinate(place, place.easting()).as("stated_easting"),
        coordinate(place, place.northing()).as("stated_northing"),
        address,
        text(place.area()).as("area_name"),
        placeType(place.type()).as("place_type"));
  }

  /** A kind of place is a word; anything with digits could be an address and is left out. */
  private static Column placeType(@Nullable String name) {
    Column word = lower(text(name));
    return when(word.rlike("^[\\p{L} /-]{1,30}$"), word);
  }

  private Column coordinate(SourceContract.Place place, @Nullable String name) {
    boolean usable = name != null && "point".equals(place.precision());
    return usable ? typed(name).cast("double") : expr("cast(null as double)");
  }

  private Column condition(@Nullable String sql) {
    return sql == null ? lit(false) : coalesce(expr(sql), lit(false));
  }

  private static Column noText(String name) {
    return expr(NO_TEXT).as(name);
  }

  private static Column joined(List<String> names) {
    return joined(names, KEY_SEPARATOR);
  }

  private static Column joined(List<String> names, String separator) {
    return concat_ws(separator, names.stream().map(Roles::quoted).toArray(Column[]::new));
  }

  private static Column text(@Nullable String name) {
    return name == null ? expr(NO_TEXT) : trim(quoted(name).cast("string"));
  }

  private static Column orderText(@Nullable String name) {
    return name == null ? expr(NO_TEXT) : quoted(name).cast("string");
  }

  private Column time(String name) {
    return typed(name).cast("timestamp_ntz");
  }

  private boolean isDay(String name) {
    return field(name).map(field -> field.type() == SourceContract.FieldType.DATE).orElse(false);
  }

  private Optional<SourceContract.Field> field(String name) {
    return contract.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The typed value of a field; a derived column has its own type already. */
  private Column typed(String name) {
    return field(name)
        .filter(field -> field.type() != SourceContract.FieldType.STRING)
        .map(field -> quoted(typedName(contract.fields().indexOf(field))))
        .orElse(quoted(name));
  }

  private static Column quoted(String name) {
    return col("`" + name + "`");
  }

  private Column firstFlaw() {
    List<Column> flaws = new ArrayList<>();
    for (int at = 0; at < contract.fields().size(); at++) {
      SourceContract.Field field = contract.fields().get(at);
      FieldSql.flaws(field, typedName(at))
          .forEach((reason, sql) -> flaws.add(when(expr(sql), flaw(field.name(), reason))));
    }
    flaws.add(expr("cast(null as struct<column: string, reason: string>)"));
    return coalesce(flaws.toArray(Column[]::new));
  }

  static Column flaw(String column, String reason) {
    return struct(lit(column).as("column"), lit(reason).as("reason"));
  }
}
