package se.lagesbild.etl.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.catalogue.SourceAge;
import se.lagesbild.warehouse.generation.Recipe;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.query.ReceivedReader;
import se.lagesbild.warehouse.query.RefusedReader;

/** Reads from the newest generation which deliveries earlier runs dealt with. */
final class AppliedDeliveries {
  private static final String SELECT =
      """
      select delivery_id, source, outcome, window_from, window_to, scope, contract_sha256, rejected,
        attempt, overtaken_by, municipalities, out_of_scope
      from (select * from delivery
        union all by name select cast(null as varchar) as municipalities where false)
      order by delivery_id
      """;

  /** How old a source is depends on the day; see {@link SourceAge}. */
  private static final String FAILED_CHECKS =
      "select source, '', text_sv from check_result where not passed and check_name <> '%s'"
          .formatted(SourceAge.CHECK);

  private AppliedDeliveries() {}

  /**
   * What the newest generation knows.
   *
   * @param deliveries all of them, in order; a delivery that was read again stands once, as last
   *     read
   * @param installationSha256 the configuration the generation was made with
   * @param recipeSha256 the way it was made; see {@link Recipe}
   * @param refused refused or stopped deliveries that stand; see {@link RefusedReader}
   * @param failedChecks checks that ask for attention, whatever the day
   * @param received the deliveries in use
   */
  record Known(
      List<Applied> deliveries,
      String installationSha256,
      String recipeSha256,
      List<Standing> refused,
      List<Standing> failedChecks,
      List<ReceivedDelivery> received) {

    static final Known NOTHING = new Known(List.of(), "", "", List.of(), List.of(), List.of());

    List<Applied> of(String source) {
      return deliveries.stream().filter(delivery -> delivery.source().equals(source)).toList();
    }

    /** Whether a delivery, by its id, is among them. */
    boolean knows(String id) {
      return deliveries.stream().anyMatch(delivery -> delivery.id().equals(id));
    }

    /** The same, so that a generation is made however little is new. */
    Known ofAnotherVersion() {
      return new Known(deliveries, "", "", refused, failedChecks, received);
    }

    /** The same, with rows of some deliveries only of what an installation keeps. */
    Known keptOnlyOf(Installation installation, Collection<Applied> some) {
      Set<Applied> changed = Set.copyOf(some);
      return new Known(
          deliveries.stream()
              .map(each -> changed.contains(each) ? each.keptOnlyOf(installation) : each)
              .toList(),
          installationSha256,
          recipeSha256,
          refused,
          failedChecks,
          received);
    }

    /** The same, as if some deliveries had never come. */
    Known without(Collection<Applied> some) {
      Set<String> gone = some.stream().map(Applied::id).collect(Collectors.toSet());
      return new Known(
          deliveries.stream().filter(delivery -> !gone.contains(delivery.id())).toList(),
          installationSha256,
          recipeSha256,
          refused,
          failedChecks,
          received.stream().filter(delivery -> !gone.contains(delivery.id())).toList());
    }
  }

  /**
   * Something an earlier run had to say.
   *
   * @param source id of the source
   * @param deliveryId the delivery it concerns, or empty
   * @param sentence what it is
   */
  record Standing(String source, String deliveryId, String sentence) {}

  /** How a generation says that it was made; empty when it cannot be read at all. */
  static Optional<String> recipe(Path generation) {
    try (Connection connection = open(generation)) {
      return Optional.of(meta(connection, Recipe.KEY));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  private static Connection open(Path generation) throws SQLException {
    Properties settings = new Properties();
    settings.put("access_mode", "READ_ONLY");
    settings.put("jdbc_instance_cache", "false");
    return DriverManager.getConnection("jdbc:duckdb:" + generation, settings);
  }

  static Known read(Path generation) {
    try (Connection connection = open(generation);
        Statement statement = connection.createStatement()) {
      List<Applied> deliveries = new ArrayList<>();
      ResultSet rows = statement.executeQuery(SELECT);
      while (rows.next()) {
        deliveries.add(delivery(rows));
      }
      return new Known(
          List.copyOf(deliveries),
          meta(connection, "installation_sha256"),
          meta(connection, Recipe.KEY),
          standing(RefusedReader.read(Session.on(connection))),
          failedChecks(connection),
          ReceivedReader.read(Session.on(connection)));
    } catch (SQLException e) {
      throw new RunFailure(
          generation
              + " kan inte läsas ("
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + "); välj en äldre generation med ./lagesbild rollback.");
    }
  }

  /** What is said of refused deliveries. */
  static List<Standing> standing(List<RefusedReader.Refused> refused) {
    return refused.stream()
        .map(each -> new Standing(each.source(), each.id(), each.fileName() + ": " + each.reason()))
        .toList();
  }

  private static List<Standing> failedChecks(Connection connection) throws SQLException {
    List<Standing> found = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery(FAILED_CHECKS);
      while (rows.next()) {
        found.add(new Standing(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return List.copyOf(found);
  }

  private static Applied delivery(ResultSet row) throws SQLException {
    return new Applied(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        window(row.getDate(4), row.getDate(5)),
        row.getString(6),
        row.getString(7),
        Keeping.parse(row.getString(11)),
        row.getLong(12),
        row.getLong(8),
        row.getInt(9),
        row.getString(10));
  }

  private static @Nullable DateRange window(@Nullable Date from, @Nullable Date to) {
    return from == null || to == null ? null : new DateRange(from.toLocalDate(), to.toLocalDate());
  }

  private static String meta(Connection connection, String key) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet row =
          statement.executeQuery("select value from meta where key = '%s'".formatted(key));
      return row.next() ? row.getString(1) : "";
    }
  }
}
