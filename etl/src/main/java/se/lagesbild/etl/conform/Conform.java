package se.lagesbild.etl.conform;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.call_udf;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.read.RawRows;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Municipality;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Turns raw rows into events by a contract. The result has one row per input row with the columns
 * of {@code event_version} that do not depend on other deliveries, and {@code state}: {@code
 * candidate}, or the ledger state that the row ends in, with {@code flaw} for rejected rows.
 */
public final class Conform {
  /** A row that may make or change an event; the fold decides. */
  public static final String CANDIDATE = "candidate";

  private static final String PSEUDONYM = "lagesbild_pseudonym";
  private static final String EARLIEST = "timestamp_ntz'1950-01-01 00:00:00'";
  private static final String ANY_CODE = "*";

  private final SparkSession spark;
  private final Installation installation;

  /** Registers what the contracts' rows are conformed with. */
  public Conform(SparkSession spark, Installation installation, Pseudonym pseudonym) {
    this.spark = spark;
    this.installation = installation;
    spark.udf().register(PSEUDONYM, pseudonym, DataTypes.StringType);
  }

  /** Conforms the rows of {@code deliveries}. */
  public Dataset<Row> rows(
      SourceContract contract, List<Delivery> deliveries, Dataset<Row> rawRows) {
    return new Roles(contract)
        .assign(rawRows)
        .transform(rows -> withDelivery(rows, deliveries))
        .transform(this::withMunicipality)
        .transform(rows -> withCategory(rows, contract))
        .transform(rows -> withTimesAndMunicipality(rows, contract))
        .transform(rows -> withFlawAndPrecision(rows, contract))
        .withColumn("state", state(contract))
        .transform(rows -> withPseudonyms(rows, contract, placeFinder(contract)));
  }

  private Dataset<Row> withDelivery(Dataset<Row> rows, List<Delivery> deliveries) {
    StructType schema =
        new StructType()
            .add("delivery_id", DataTypes.StringType)
            .add("as_of", DataTypes.TimestampNTZType)
            .add("scope", DataTypes.StringType);
    List<Row> values = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      values.add(
          RowFactory.create(
              delivery.id(), delivery.period().asOf(), delivery.period().municipality()));
    }
    Dataset<Row> known = spark.createDataset(values, Encoders.row(schema));
    return rows.withColumnRenamed(RawRows.DELIVERY, "delivery_id")
        .join(broadcast(known), "delivery_id");
  }

  private Dataset<Row> withMunicipality(Dataset<Row> rows) {
    StructType schema =
        new StructType()
            .add("name_key", DataTypes.StringType)
            .add("named_municipality", DataTypes.StringType);
    List<Row> names = new ArrayList<>();
    for (Municipality municipality : installation.nationalMunicipalities()) {
      names.add(RowFactory.create(lowerCase(municipality.name()), municipality.code()));
      names.add(RowFactory.create(municipality.code(), municipality.code()));
    }
    Dataset<Row> list = spark.createDataset(names, Encoders.row(schema));
    return rows.join(broadcast(list), toSeq("name_key"), "left");
  }

  private Dataset<Row> withCategory(Dataset<Row> rows, SourceContract contract) {
    StructType schema =
        new StructType()
            .add("code_key", DataTypes.StringType)
            .add("offence_code", DataTypes.StringType)
            .add("category", DataTypes.StringType)
            .add("police_initiated", DataTypes.BooleanType);
    List<Row> codes = new ArrayList<>();
    OffenceCode any = null;
    for (OffenceCode code : contract.codes()) {
      if (code.code().equals(ANY_CODE)) {
        any = code;
      } else {
        codes.add(codeRow(code));
      }
    }
    Dataset<Row> list = spark.createDataset(codes, Encoders.row(schema));
    Dataset<Row> joined = rows.join(broadcast(list), toSeq("code_key"), "left");
    return any == null ? joined : withDefault(joined, any);
  }

  private static Row codeRow(OffenceCode code) {
    return RowFactory.create(
        lowerCase(code.code()), code.code(), code.category(), code.policeInitiated());
  }

  private static Dataset<Row> withDefault(Dataset<Row> rows, OffenceCode any) {
    return rows.withColumns(
        Map.of(
            "offence_code", coalesce(col("offence_code"), lit(ANY_CODE)),
            "category", coalesce(col("category"), lit(any.category())),
            "police_initiated", coalesce(col("police_initiated"), lit(any.policeInitiated()))));
  }

  private Dataset<Row> withTimesAndMunicipality(Dataset<Row> rows, SourceContract contract) {
    boolean fromFileName =
        contract.requireEvent().municipality().whenMissing()
            == SourceContract.WhenMissing.FILE_NAME;
    Column municipality =
        when(col("municipality_name").isNull(), fromFileName ? col("scope") : lit(null))
            .otherwise(col("named_municipality"));
    Column to =
        when(col("stated_to").isNotNull(), col("stated_to"))
            .when(col("day_only"), expr("occurred_from + interval 1 day"))
            .otherwise(col("occurred_from"));
    return rows.withColumns(
        Map.of(
            "municipality",
            municipality,
            "occurred_to",
            to,
            "day_reported",
            coalesce(col("reported"), expr("cast(occurred_from as date)")),
            "utc_offset",
            expr("date_format(cast(occurred_from as timestamp_ltz), 'XXX')")));
  }

  private static Dataset<Row> withFlawAndPrecision(Dataset<Row> rows, SourceContract contract) {
    String width = "timestampdiff(SECOND, occurred_from, occurred_to)";
    return rows.withColumns(
        Map.of(
            "flaw",
            coalesce(brokenRow(), col("flaw"), flaw(contract.requireEvent())),
            "time_precision",
            expr(
                "case when occurred_to = occurred_from then 'minute'"
                    + " when day_only and stated_to is null then 'day'"
                    + " when "
                    + width
                    + " <= 3600 then 'hour' else 'interval' end"),
            "day_occurred",
            expr("cast(timestampadd(SECOND, " + width + " div 2, occurred_from) as date)")));
  }

  private static Column brokenRow() {
    return when(
        col(RawRows.KIND).equalTo("broken_row"),
        expr("struct('' as column, " + RawRows.PROBLEM + " as reason)"));
  }

  private static Column flaw(SourceContract.Event event) {
    return when(
            expr("municipality_name is not null and named_municipality is null"),
            Roles.flaw(String.valueOf(event.municipality().field()), "unknown_municipality"))
        .when(col("occurred_from").isNull(), Roles.flaw(event.occurred().from(), "not_a_time"))
        .when(
            expr("occurred_from < " + EARLIEST + " or day_reported < date'1950-01-01'"),
            Roles.flaw(event.occurred().from(), "too_early"))
        .when(
            expr("occurred_from > as_of + interval 1 day"),
            Roles.flaw(event.occurred().from(), "in_the_future"))
        .when(
            expr("day_reported > cast(as_of + interval 1 day as date)"),
            Roles.flaw(String.valueOf(event.reported()), "in_the_future"))
        .when(
            expr("stated_to > as_of + interval 1 day"),
            Roles.flaw(String.valueOf(event.occurred().to()), "in_the_future"))
        .when(
            expr("stated_to < occurred_from"),
            Roles.flaw(String.valueOf(event.occurred().to()), "ends_before_start"))
        .when(col("category").isNull(), Roles.flaw(event.code().field(), "unknown_code"));
  }

  private static Column missingMunicipality(SourceContract contract) {
    String name = contract.requireEvent().municipality().field();
    boolean required =
        contract.fields().stream()
            .anyMatch(field -> field.name().equals(name) && field.constraints().required());
    return required ? col("municipality_name").isNull() : lit(false);
  }

  /** What the installation does not keep is not judged further; what is broken is rejected. */
  private Column state(SourceContract contract) {
    Column kept =
        installation.municipalities().isEmpty()
            ? lit(true)
            : coalesce(
                col("municipality").isin(installation.municipalities().toArray()), lit(false));
    Column unknownName = expr("municipality_name is not null and named_municipality is null");
    return when(col(RawRows.KIND).equalTo("broken_file"), lit("broken_file"))
        .when(col(RawRows.KIND).equalTo("structural"), lit("structural"))
        .when(col(RawRows.KIND).equalTo("broken_row"), lit("rejected"))
        .when(missingMunicipality(contract), lit("rejected"))
        .when(not(kept).and(not(unknownName)), lit("out_of_scope"))
        .when(col("flaw").isNotNull(), lit("rejected"))
        .when(col("category").equalTo(OffenceCode.OUT_OF_SCOPE), lit("out_of_scope"))
        .when(col("declared_out_of_scope"), lit("out_of_scope"))
        .otherwise(lit(CANDIDATE));
  }

  /** Fails with a sentence when the contract names an unknown coordinate system. */
  private UserDefinedFunction placeFinder(SourceContract contract) {
    SourceContract.Place place = contract.requireEvent().place();
    PlaceFinder finder = PlaceFinder.of(installation, place == null ? null : place.crs());
    return udf(new FindPlace(finder), placeType());
  }

  /** The last projection: what later steps read and nothing that names a person or a place. */
  private static Dataset<Row> withPseudonyms(
      Dataset<Row> rows, SourceContract contract, UserDefinedFunction placeFinder) {
    Column candidate = col("state").equalTo(CANDIDATE);
    Column key = concat_ws("\u001f", lit(contract.id()), col("key"));
    Column report = concat_ws("\u001f", lit(contract.id()), lit("report"), col("report"));
    Column address =
        concat_ws("\u001f", lit("place"), col("municipality"), col("place.address_key"));
    Column place =
        placeFinder.apply(
            col("stated_easting"),
            col("stated_northing"),
            col("municipality"),
            col("area_name"),
            col("address"));
    return rows.withColumn("place", when(candidate, place))
        .select(
            col("delivery_id"),
            col(RawRows.LINE),
            col(RawRows.PROBLEM),
            col("state"),
            col("flaw"),
            col("as_of"),
            col("latest_by"),
            lit(contract.id()).as("source"),
            lit(contract.organisation()).as("organisation"),
            when(candidate, call_udf(PSEUDONYM, key)).as("event_id"),
            when(candidate.and(col("report").isNotNull()), call_udf(PSEUDONYM, report))
                .as("report_key"),
            when(candidate.and(col("address").isNotNull()), call_udf(PSEUDONYM, address))
                .as("place_key"),
            col("occurred_from"),
            col("occurred_to"),
            col("utc_offset"),
            col("time_precision"),
            col("day_occurred"),
            col("day_reported"),
            col("offence_code"),
            col("category"),
            col("municipality"),
            col("place.area"),
            col("place_type"),
            col("place.precision").as("place_precision"),
            col("place.easting"),
            col("place.northing"),
            col("crimes"),
            col("police_initiated"),
            col("withdrawn"));
  }

  private static StructType placeType() {
    return new StructType()
        .add("easting", DataTypes.IntegerType)
        .add("northing", DataTypes.IntegerType)
        .add("area", DataTypes.StringType)
        .add("precision", DataTypes.StringType)
        .add("note", DataTypes.StringType)
        .add("address_key", DataTypes.StringType);
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static scala.collection.immutable.Seq<String> toSeq(String name) {
    return scala.jdk.javaapi.CollectionConverters.asScala(List.of(name)).toSeq();
  }

  private record FindPlace(PlaceFinder finder)
      implements UDF5<Double, Double, String, String, String, Row>, Serializable {

    @Override
    public Row call(
        @Nullable Double easting,
        @Nullable Double northing,
        @Nullable String municipality,
        @Nullable String areaName,
        @Nullable String address) {
      Placement placement = finder.find(easting, northing, municipality, areaName, address);
      return RowFactory.create(
          placement.easting(),
          placement.northing(),
          placement.area(),
          placement.precision().id(),
          placement.note(),
          placement.addressKey());
    }
  }
}
