package se.lagesbild.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.run.TestHome;

/**
 * Shipped contracts and a plain second opinion come to the same on random dirty files: delimited
 * text with coordinates, a workbook with weeks as columns and blank cells, a table without
 * headings, sums told as intervals, and JSON.
 */
class ShippedOracleIT {
  private static final LocalDate TODAY = LocalDate.of(2024, 12, 1);
  private static final long[] SEEDS = {11, 12, 13, 14};

  private static final String EVENTS =
      """
      select file_name, municipality, category, strftime(occurred_from, '%Y-%m-%dT%H:%M') as at,
        day_reported, easting, northing
      from event join delivery using (delivery_id)
      """;

  private static final String SUMS =
      """
      select file_name, period_start, area, municipality, member, value, lower, upper, status
      from aggregate join delivery using (delivery_id)
      """;

  private static final String LEDGERS =
      """
      select file_name, accepted + unchanged + superseded as told, out_of_scope, rejected
      from delivery
      """;

  @TempDir Path folder;

  @Test
  void shippedContractsAgreeWithASecondReading() {
    List<ShippedFile> files = files();
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    files.forEach(file -> home.put(file.source(), file.name(), file.bytes()));

    home.publish(TODAY);

    Map<String, List<String>> facts = byFile(home, EVENTS);
    facts.putAll(byFile(home, SUMS));
    Map<String, List<String>> ledgers = byFile(home, LEDGERS);
    for (ShippedFile file : files) {
      assertThat(ledgers.get(file.name())).as(file.name()).containsExactly(file.ledger());
      assertThat(facts.getOrDefault(file.name(), List.of()))
          .as(file.name())
          .containsExactlyInAnyOrderElementsOf(file.facts());
    }
    assertManyOfAll(files);
  }

  private static List<ShippedFile> files() {
    List<ShippedFile> files = new ArrayList<>();
    for (int number = 0; number < SEEDS.length; number++) {
      Random random = new Random(SEEDS[number]);
      files.add(ShippedEvents.faults(number, random));
      files.add(ShippedEvents.notices(number, random));
      files.add(ShippedSums.absence(number, random));
      files.add(ShippedSums.education(number, random));
      files.add(ShippedSums.concerns(number, random));
    }
    return files;
  }

  private static Map<String, List<String>> byFile(TestHome home, String sql) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String row : home.ask(sql)) {
      int space = row.indexOf(' ');
      rows.computeIfAbsent(row.substring(0, space), file -> new ArrayList<>())
          .add(row.substring(space + 1));
    }
    return rows;
  }

  /** Each source has rows of every end, or the files would prove little. */
  private static void assertManyOfAll(List<ShippedFile> files) {
    Map<String, Map<ShippedFile.End, Long>> ends =
        files.stream()
            .collect(
                Collectors.groupingBy(
                    ShippedFile::source,
                    Collectors.flatMapping(
                        file -> file.rows().stream(),
                        Collectors.groupingBy(ShippedFile.Row::end, Collectors.counting()))));
    assertThat(ends).hasSize(5);
    ends.forEach(
        (source, counts) ->
            assertThat(counts)
                .as(source)
                .containsKeys(ShippedFile.End.TELLS, ShippedFile.End.REJECTED));
  }
}
