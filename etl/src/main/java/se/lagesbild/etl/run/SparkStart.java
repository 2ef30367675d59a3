package se.lagesbild.etl.run;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.schema.Home;

/** Starts the Spark session of a run. */
public final class SparkStart {
  private SparkStart() {}

  /** A session that sees the lake of {@code home}. */
  public static SparkSession session(Home home, Installation installation, String master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("lagesbild")
            .master(master)
            .config("spark.ui.enabled", false)
            .config("spark.ui.showConsoleProgress", false)
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.adaptive.coalescePartitions.enabled", true)
            .config("spark.sql.session.timeZone", installation.timeZone().getId())
            .config("spark.sql.timestampType", "TIMESTAMP_NTZ")
            .config("spark.sql.datetime.java8API.enabled", true)
            .config("spark.sql.catalogImplementation", "in-memory")
            // HotSpot only interprets methods above this size; smaller ones are made instead.
            .config("spark.sql.codegen.hugeMethodLimit", 8000)
            .config("spark.sql.icu.caseMappings.enabled", false)
            .config("spark.sql.warehouse.dir", home.lake().resolve("spark").toUri().toString())
            .config(
                "spark.sql.extensions",
                "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
    for (Map.Entry<String, String> setting : Lake.sparkSettings(home).entrySet()) {
      builder = builder.config(setting.getKey(), setting.getValue());
    }
    return builder.getOrCreate();
  }
}
