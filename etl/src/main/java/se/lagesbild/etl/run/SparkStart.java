package se.lagesbild.etl.run;

import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.classic.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.Option;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.schema.Home;

/** Starts Spark for a run, and stops it. */
final class SparkStart {
  private final String master;
  private final Lifetime lifetime;
  private @Nullable CompletableFuture<Void> ahead;

  private SparkStart(String master, Lifetime lifetime) {
    this.master = master;
    this.lifetime = lifetime;
  }

  private enum Lifetime {
    ONE_RUN,
    THE_PROCESS
  }

  /** Spark at {@code master}, stopped after the run. */
  static SparkStart forOneRun(String master) {
    return new SparkStart(master, Lifetime.ONE_RUN);
  }

  /** Spark at {@code master}, kept for further runs in the same process. */
  static SparkStart forTheProcess(String master) {
    return new SparkStart(master, Lifetime.THE_PROCESS);
  }

  /** Starts Spark beside whatever else goes on; a failure shows when Spark is needed. */
  void startAhead() {
    if (ahead == null) {
      ahead = CompletableFuture.runAsync(this::shared);
    }
  }

  /** Starts Spark, unless it runs already. */
  void start() {
    shared();
  }

  /** A new session that sees the lake of {@code home}. */
  SparkSession open(Home home, Installation installation) {
    SparkSession spark = (SparkSession) shared().newSession();
    spark.conf().set("spark.sql.session.timeZone", installation.timeZone().getId());
    Lake.sparkSettings(home).forEach((key, value) -> spark.conf().set(key, value));
    return spark;
  }

  /** Ends the use of all sessions, if there are any. */
  void close() {
    if (ahead != null) {
      ahead.exceptionally(shownWhenNeeded -> null).join();
    }
    Option<org.apache.spark.sql.SparkSession> running =
        org.apache.spark.sql.SparkSession.getDefaultSession();
    if (lifetime == Lifetime.ONE_RUN && running.isDefined()) {
      running.get().stop();
    }
  }

  /** The one session that all others come from; it is started when there is none. */
  private org.apache.spark.sql.SparkSession shared() {
    return org.apache.spark.sql.SparkSession.builder()
        .appName("lagesbild")
        .master(master)
        .config("spark.ui.enabled", false)
        .config("spark.ui.showConsoleProgress", false)
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.sql.adaptive.enabled", false)
        // A value that cannot be computed is null and makes its row rejected, never an error.
        .config("spark.sql.ansi.enabled", false)
        .config("spark.sql.timestampType", "TIMESTAMP_NTZ")
        .config("spark.sql.datetime.java8API.enabled", true)
        .config("spark.sql.catalogImplementation", "in-memory")
        // HotSpot only interprets methods above this size; smaller ones are made instead.
        .config("spark.sql.codegen.hugeMethodLimit", 8000)
        .config("spark.sql.icu.caseMappings.enabled", false)
        .config(
            "spark.sql.extensions",
            "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
        .getOrCreate();
  }
}
