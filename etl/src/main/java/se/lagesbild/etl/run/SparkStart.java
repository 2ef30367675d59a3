package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.classic.SparkSession;
import org.jspecify.annotations.Nullable;
import scala.Option;
import se.lagesbild.warehouse.catalogue.Installation;

/** Starts Spark for a run, and stops it. */
final class SparkStart {
  private final String master;
  private final Lifetime lifetime;
  private final @Nullable Path aside;
  private @Nullable CompletableFuture<Void> ahead;
  private volatile boolean used;

  private SparkStart(String master, Lifetime lifetime, @Nullable Path aside) {
    this.master = master;
    this.lifetime = lifetime;
    this.aside = aside;
  }

  private enum Lifetime {
    ONE_RUN,
    THE_PROCESS
  }

  /**
   * Spark at {@code master}, stopped after the run.
   *
   * @param aside folder for what does not fit in memory; a killed run leaves it behind, and the
   *     next one begins with an empty one
   */
  static SparkStart forOneRun(String master, Path aside) {
    return new SparkStart(master, Lifetime.ONE_RUN, aside.toAbsolutePath());
  }

  /** Spark at {@code master}, kept for further runs in the same process. */
  static SparkStart forTheProcess(String master) {
    return new SparkStart(master, Lifetime.THE_PROCESS, null);
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

  /** A new session for a source of the installation. */
  SparkSession open(Installation installation) {
    SparkSession spark = (SparkSession) shared().newSession();
    spark.conf().set("spark.sql.session.timeZone", installation.timeZone().getId());
    return spark;
  }

  /** Ends the use of all sessions, if there are any; one that was never asked for is left alone. */
  void close() {
    if (ahead != null) {
      ahead.exceptionally(shownWhenNeeded -> null).join();
    }
    Option<org.apache.spark.sql.SparkSession> running =
        org.apache.spark.sql.SparkSession.getDefaultSession();
    if (lifetime == Lifetime.ONE_RUN && used && running.isDefined()) {
      running.get().stop();
    }
  }

  private void emptyAside() {
    if (aside != null && Files.exists(aside) && !FileUtil.fullyDelete(aside.toFile())) {
      throw new UncheckedIOException(new IOException("cannot delete " + aside));
    }
  }

  /** The one session that all others come from; it is started when there is none. */
  private synchronized org.apache.spark.sql.SparkSession shared() {
    used = true;
    org.apache.spark.sql.SparkSession.Builder settings = settings();
    if (aside != null && org.apache.spark.sql.SparkSession.getDefaultSession().isEmpty()) {
      emptyAside();
      settings.config("spark.local.dir", aside.toString());
    }
    return settings.getOrCreate();
  }

  private org.apache.spark.sql.SparkSession.Builder settings() {
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
        .config("spark.sql.icu.caseMappings.enabled", false);
  }
}
