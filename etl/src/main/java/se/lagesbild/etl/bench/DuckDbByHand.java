package se.lagesbild.etl.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.OffenceCode;

/**
 * The same work by hand, in a process of its own: one SQL script on the file, with two threads.
 * Arguments: configuration, file, folder for the results.
 */
public final class DuckDbByHand {
  private DuckDbByHand() {}

  /** Runs the script and prints seconds per statement. */
  public static void main(String[] arguments) throws SQLException, IOException {
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    long start = System.nanoTime();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads = 2");
      statement.execute("set temp_directory = '" + folder.resolve("spill") + "'");
      fillLists(connection, InstallationReader.read(Path.of(arguments[0])));
      for (String sql : script(arguments[1], folder).split(";\n")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
          System.out.printf(
              Locale.ROOT,
              "%6.1f s  %s%n",
              (System.nanoTime() - start) / 1e9,
              sql.strip().lines().filter(line -> !line.startsWith("--")).findFirst().orElse(""));
        }
      }
      var rows = statement.executeQuery("select count(*) from serving.event");
      rows.next();
      System.out.println("events " + rows.getLong(1));
    }
  }

  private static void fillLists(Connection connection, Installation installation)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temp table code (code varchar, category varchar, police_initiated boolean)");
      statement.execute("create temp table municipality (name varchar, code varchar)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into code values (?, ?, ?)")) {
      for (OffenceCode code : installation.offenceCodes()) {
        insert.setString(1, code.code());
        insert.setString(2, code.category());
        insert.setBoolean(3, code.policeInitiated());
        insert.execute();
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into municipality values (?, ?)")) {
      for (var municipality : installation.nationalMunicipalities()) {
        insert.setString(1, municipality.name().toLowerCase(Locale.ROOT));
        insert.setString(2, municipality.code());
        insert.execute();
      }
    }
  }

  private static String script(String file, Path folder) throws IOException {
    try (InputStream in = DuckDbByHand.class.getResourceAsStream("by_hand.sql")) {
      if (in == null) {
        throw new IllegalStateException("by_hand.sql is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("FILE", file)
          .replace("FOLDER", folder.toString())
          .replace("KEY", "0123456789abcdef0123456789abcdef");
    }
  }
}
