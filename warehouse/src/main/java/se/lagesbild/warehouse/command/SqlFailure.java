package se.lagesbild.warehouse.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lagesbild.warehouse.generation.ClosedDatabase;

/** Says in one sentence why a statement failed. */
final class SqlFailure {
  private static final Pattern TABLE = Pattern.compile("Table with name (\\S+) does not exist");
  private static final Pattern COLUMN = Pattern.compile("Referenced column \"([^\"]+)\"");
  private static final Pattern CANDIDATES = Pattern.compile("Candidate bindings: (.+)");

  private final Path file;
  private final Connection connection;
  private final ClosedDatabase.Limits limits;

  SqlFailure(Path file, Connection connection, ClosedDatabase.Limits limits) {
    this.file = file;
    this.connection = connection;
    this.limits = limits;
  }

  static String tooLong(Duration longest) {
    return "frågan tog längre tid än %d sekunder och avbröts; fråga om mindre åt gången."
        .formatted(longest.toSeconds());
  }

  /**
   * The sentence for a statement that ended after {@code elapsed}. A streamed result does not say
   * why it broke off; unless it was for the time, the statement is asked for its cause.
   */
  String sentence(String sql, SQLException failure, Duration elapsed) {
    String message = String.valueOf(failure.getMessage());
    if (!message.contains("Invalid result set")) {
      return sentence(message);
    }
    return elapsed.compareTo(limits.longest()) >= 0
        ? tooLong(limits.longest())
        : sentence(cause(sql));
  }

  private String cause(String sql) {
    // Hashing a row computes all its columns; the result is one row, however many there are.
    String whole =
        "select bit_xor(hash(every_row)) from (\n%s\n) every_row"
            .formatted(sql.replaceFirst(";\\s*$", ""));
    ClosedDatabase.Limits held =
        new ClosedDatabase.Limits(limits.memory(), limits.longest(), ClosedDatabase.Results.HELD);
    try (Connection anew = ClosedDatabase.open(file, held);
        Statement statement = anew.createStatement();
        ResultSet result = statement.executeQuery(whole)) {
      result.next();
      return "databasen avbröt den";
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private String sentence(String message) {
    Matcher table = TABLE.matcher(message);
    if (table.find()) {
      return "tabellen \"%s\" finns inte; tabellerna är %s.".formatted(table.group(1), tables());
    }
    Matcher column = COLUMN.matcher(message);
    if (column.find()) {
      return unknownColumn(column.group(1), message);
    }
    if (message.contains("disabled by configuration")
        || message.contains("configuration has been locked")) {
      return "frågan når utanför generationen; den får varken läsa filer, nå nätet eller ändra"
          + " inställningar.";
    }
    if (message.contains("read-only mode")) {
      return "frågan försöker ändra något; generationer kan bara läsas.";
    }
    if (message.contains("maximum execution time")) {
      return tooLong(limits.longest());
    }
    if (message.startsWith("Out of Memory")) {
      return "frågan behöver mer minne än %s; fråga om mindre åt gången."
          .formatted(limits.memory());
    }
    if (message.contains("expression depth")) {
      return "frågan är för djupt nästlad; skriv om den med färre nivåer.";
    }
    return "frågan kan inte köras (" + firstLine(message) + ").";
  }

  private static String unknownColumn(String column, String message) {
    Matcher candidates = CANDIDATES.matcher(message);
    return candidates.find()
        ? "kolumnen \"%s\" finns inte; menar du %s?".formatted(column, candidates.group(1))
        : "kolumnen \"%s\" finns inte; se kolumnerna med 'describe TABELL'.".formatted(column);
  }

  private String tables() {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show tables")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return String.join(", ", names);
    } catch (SQLException e) {
      return "de som 'show tables' visar";
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("okänt fel").replaceFirst("[.!]$", "");
  }
}
