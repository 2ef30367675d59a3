package se.lagesbild.etl.check;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Check;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.catalogue.SourceAge;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.schema.LakeTable;

/**
 * Evaluates the checks of all contracts on the Parquet files that the facts will be made from.
 * Checks of deliveries look at each municipality that files are limited to; those of columns at the
 * source.
 */
public final class Expectations {
  private final Map<LakeTable, List<Path>> files;
  private final List<ReceivedDelivery> received;
  private final LocalDate today;

  /**
   * Checks on the files of the lake's tables.
   *
   * @param received the deliveries in use
   * @param today the day that freshness is measured against
   */
  public Expectations(
      Map<LakeTable, List<Path>> files, List<ReceivedDelivery> received, LocalDate today) {
    this.files = Map.copyOf(files);
    this.received = List.copyOf(received);
    this.today = today;
  }

  /** What each check that can be told of found, in the order of the contracts. */
  public List<Verdict> evaluate(Installation installation) {
    List<Verdict> verdicts = new ArrayList<>();
    try (Connection duckdb =
        LakeViews.open(files, LakeTable.DELIVERY, LakeTable.EVENT_VERSION, LakeTable.AGGREGATE)) {
      for (SourceContract source : installation.sources()) {
        if (!source.checks().isEmpty()) {
          evaluate(duckdb, installation, source, verdicts);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot check the lake's files", e);
    }
    return List.copyOf(verdicts);
  }

  private void evaluate(
      Connection duckdb, Installation installation, SourceContract source, List<Verdict> verdicts)
      throws SQLException {
    List<Deliveries> scopes = Deliveries.of(duckdb, installation, source);
    List<String> telling = scopes.stream().flatMap(scope -> scope.telling().stream()).toList();
    Map<Check, Finding> ofColumns =
        new ColumnChecks(duckdb, installation, source).findings(telling);
    for (Check check : source.checks()) {
      if (check.check().equals(SourceAge.CHECK)) {
        SourceAge.of(installation, source, check, received, today)
            .forEach(age -> verdicts.add(Finding.of(age).verdict(source, check)));
      } else if (ofColumns.containsKey(check)) {
        verdicts.add(ofColumns.get(check).verdict(source, check));
      } else {
        for (Deliveries scope : scopes) {
          Text where = installation.scopeName(scope.scope(), scopes.size());
          ofDeliveries(check, scope)
              .ifPresent(found -> verdicts.add(found.at(where).verdict(source, check)));
        }
      }
    }
  }

  private static Optional<Finding> ofDeliveries(Check check, Deliveries deliveries) {
    return switch (check.check()) {
      case "volume" -> Finding.volume(check, deliveries.rowsNewestFirst());
      case "rejected_share" ->
          Optional.of(Finding.rejected(check, deliveries.newest(), deliveries.recent()));
      default -> Optional.empty();
    };
  }
}
