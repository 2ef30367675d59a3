package se.lagesbild.warehouse.generation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Opens DuckDB so that statements can read the file and nothing else: no other file, no network, no
 * extension, no change of settings. The settings belong to the instance; they are given before the
 * first connection and locked.
 */
public final class ClosedDatabase {
  private ClosedDatabase() {}

  /** How results reach Java. */
  public enum Results {
    /** Whole, and with the true cause when something fails. */
    HELD,
    /** Row by row, within the memory limit, but without the cause of a failure. */
    STREAMED
  }

  /**
   * How much a database may use.
   *
   * @param memory as DuckDB writes it, {@code 512MB}; held results are not counted
   * @param longest after which a statement is stopped
   * @param results how they reach Java
   */
  public record Limits(String memory, Duration longest, Results results) {

    /** For prepared questions, whose results are small. */
    public static final Limits SERVING = new Limits("1GB", Duration.ofSeconds(30), Results.HELD);

    /** For free text typed by the administrator. */
    public static final Limits AD_HOC =
        new Limits("512MB", Duration.ofSeconds(60), Results.STREAMED);
  }

  /**
   * Opens {@code file} in an instance of its own; connections for its statements are duplicates of
   * the one returned.
   */
  public static Connection open(Path file, Limits limits) throws SQLException {
    Properties settings = new Properties();
    settings.put("access_mode", "READ_ONLY");
    // Two names for one file must never share an instance: a name may be given to a new file.
    settings.put("jdbc_instance_cache", "false");
    settings.put("jdbc_stream_results", String.valueOf(limits.results() == Results.STREAMED));
    settings.putAll(locks(limits));
    return DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings);
  }

  /** Closes an instance that lives in memory and has been filled. */
  static void close(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> setting : locks(Limits.SERVING).entrySet()) {
        statement.execute("set " + setting.getKey() + " = " + Literals.text(setting.getValue()));
      }
    }
  }

  private static Map<String, String> locks(Limits limits) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("autoinstall_known_extensions", "false");
    settings.put("autoload_known_extensions", "false");
    settings.put("allow_community_extensions", "false");
    settings.put("allow_persistent_secrets", "false");
    settings.put("temp_directory", "");
    settings.put("memory_limit", limits.memory());
    settings.put("threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
    settings.put("max_execution_time", String.valueOf(limits.longest().toMillis()));
    // Deeply nested statements otherwise end the whole process.
    settings.put("max_expression_depth", "200");
    settings.put("enable_external_access", "false");
    settings.put("lock_configuration", "true");
    return settings;
  }
}
