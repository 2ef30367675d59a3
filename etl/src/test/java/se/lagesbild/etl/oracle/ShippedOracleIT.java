package se.lagesbild.etl.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.oracle.ShippedFile.End;
import se.lagesbild.etl.privacy.HomeSearch;
import se.lagesbild.etl.privacy.Needles;
import se.lagesbild.etl.run.TestHome;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Every shipped contract and a plain second opinion come to the same on random dirty files, and
 * nothing that a contract does not read gets out of them. Other files with {@code
 * -Dlagesbild.oracle.seeds=21,22}.
 */
class ShippedOracleIT {
  private static final LocalDate TODAY = LocalDate.of(2024, 12, 1);
  private static final String SEEDS = "11,12,13,14";

  private static final List<BiFunction<Integer, Random, ShippedFile>> DELIVERIES =
      List.of(
          ShippedEvents::faults,
          ShippedEvents::notices,
          ShippedEvents::rescues,
          ShippedCases::crimes,
          ShippedCases::alarms,
          ShippedCases::threats,
          ShippedIncidents::bullying,
          ShippedIncidents::incidents,
          ShippedIncidents::unsafePlaces,
          ShippedSheets::observations,
          ShippedSheets::damage,
          ShippedPeriods::directions,
          ShippedPeriods::calendar,
          ShippedSums::absence,
          ShippedSums::education,
          ShippedSums::concerns,
          ShippedTables::survey,
          ShippedTables::disturbances);

  /** A file of these takes the place of all before it, so there is one. */
  private static final List<BiFunction<Integer, Random, ShippedFile>> SNAPSHOTS =
      List.of(ShippedTables::crimeRates, ShippedTables::population);

  /** A slip in each contract: the source, a file of its folder, a text and one in its place. */
  private static final List<String> SLIPS =
      List.of(
          "gymnasiet-franvaro/source.yaml: 'Övriga' -> 'Andra'",
          "gymnasiet-handelser/codes.csv: school_threat -> school_verbal",
          "kommun-est-rapport/tider.csv: kväll,17,5 -> kväll,18,5",
          "kommun-hot-personal/source.yaml: 'makulerad', 'dubblett' -> 'makulerad'",
          "kommun-kalender/vad.csv: Läslov,Höstlov -> Läslov,Sportlov",
          "kommun-krankande-behandling/typer.csv: muntlig,Verbal -> muntlig,Hot",
          "kommun-orosanmalningar/source.yaml: lower: 1, upper: 4 -> lower: 0, upper: 4",
          "kommun-otrygga-platser/kategorier.csv: Mopeder,Buskörning -> Mopeder,Stök",
          "kommun-trygghetsmatning/source.yaml: lower: 0, upper: 100 -> lower: 0, upper: 99",
          "nvk-felanmalan/source.yaml: 'felregistrerad' -> 'makulerad'",
          "nvk-skadegorelse/source.yaml: fillDown: { fields: [Fastighet] } -> split: { field: Typ, pattern: ';' }",
          "nvk-storningsarenden/kategorier.csv: Hög musik,Oljud -> Hög musik,Skräp",
          "polisen-anmalda-brott/source.yaml: whenMissing: fileName -> whenMissing: unknown",
          "polisen-handelser/codes.csv: event_other -> event_fire",
          "polisen-inriktning/omraden.csv: Stortorget,Centrum -> Stortorget,Meling",
          "scb-brott/source.yaml: 'Övriga brott' -> 'Andra brott'",
          "scb-folkmangd/source.yaml: length: year -> length: month",
          "scb-utbildning/nivaer.csv: Forskarutbildning -> Doktor",
          "sdr-raddningstjanst/orsaker.csv: Anlagd,ja -> Anlagd,nej",
          "vaktare-larm/source.yaml: minute <= 1440 -> minute < 1440");

  private static final String LEDGERS =
      """
      select file_name, accepted + unchanged + superseded as told, out_of_scope, rejected
      from delivery
      """;

  private static final String EVENTS = "select source, " + ToldEvent.COLUMNS + " from event";

  private static final String SUMS =
      """
      select source, period_start, period_end, area, municipality, member, value, lower, upper,
        status
      from aggregate
      """;

  @TempDir Path folder;

  @Test
  void everyShippedContractAgreesWithASecondReading() throws IOException, SQLException {
    List<ShippedFile> files = files(System.getProperty("lagesbild.oracle.seeds", SEEDS));
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    Installation installation = InstallationReader.read(home.home().config());
    assertThat(sources(files))
        .isEqualTo(
            installation.sources().stream()
                .map(SourceContract::id)
                .collect(Collectors.toCollection(TreeSet::new)));

    publish(home, files);

    assertThat(disagreements(home, files)).isEmpty();
    assertManyOfAll(files);
    assertThat(whatGotOut(home, files, installation)).isEmpty();
  }

  /** Else that the readings agree would say nothing. */
  @Test
  void aSlipInAContractIsADisagreement() throws IOException {
    List<ShippedFile> files = files(SEEDS);
    TestHome home = TestHome.create(folder.resolve("home"), "1982,1962");
    for (String slip : SLIPS) {
      String[] parts = slip.split(": ", 2);
      Path file = home.home().config().resolve("sources").resolve(parts[0]);
      String[] change = parts[1].split(" -> ");
      String contract = Files.readString(file);
      assertThat(contract).contains(change[0]);
      Files.writeString(file, contract.replace(change[0], change[1]));
    }

    publish(home, files);

    assertThat(disagreements(home, files).keySet()).isEqualTo(sources(files));
  }

  private static List<ShippedFile> files(String listed) {
    long[] seeds = Stream.of(listed.split(",")).mapToLong(Long::parseLong).toArray();
    List<ShippedFile> files = new ArrayList<>();
    for (int number = 0; number < seeds.length; number++) {
      Random random = new Random(seeds[number]);
      for (BiFunction<Integer, Random, ShippedFile> delivery : DELIVERIES) {
        files.add(delivery.apply(number, random));
      }
    }
    Random random = new Random(LongStream.of(seeds).sum());
    SNAPSHOTS.forEach(delivery -> files.add(delivery.apply(0, random)));
    return files;
  }

  private static Set<String> sources(List<ShippedFile> files) {
    return files.stream().map(ShippedFile::source).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void publish(TestHome home, List<ShippedFile> files) {
    files.forEach(file -> home.put(file.source(), file.name(), file.bytes()));
    home.publish(TODAY);
  }

  /** What the warehouse and the second reading tell differently, by source. */
  private static Map<String, List<String>> disagreements(TestHome home, List<ShippedFile> files) {
    Map<String, List<String>> found = new TreeMap<>();
    Map<String, List<String>> ledgers = byFirst(home, LEDGERS);
    for (ShippedFile file : files) {
      List<String> ledger = ledgers.getOrDefault(file.name(), List.of());
      if (!ledger.equals(List.of(file.ledger()))) {
        found
            .computeIfAbsent(file.source(), source -> new ArrayList<>())
            .add("%s: %s, not %s".formatted(file.name(), ledger, file.ledger()));
      }
    }
    Map<String, List<String>> told = byFirst(home, EVENTS);
    told.putAll(byFirst(home, SUMS));
    for (String source : sources(files)) {
      List<String> missing = facts(source, files);
      for (String fact : told.getOrDefault(source, List.of())) {
        if (!missing.remove(fact)) {
          found.computeIfAbsent(source, key -> new ArrayList<>()).add("told: " + fact);
        }
      }
      missing.forEach(
          fact -> found.computeIfAbsent(source, key -> new ArrayList<>()).add("missing: " + fact));
    }
    return found;
  }

  /** What a source's files come to: the last that is told of each thing. */
  private static List<String> facts(String source, List<ShippedFile> files) {
    Map<String, @Nullable String> last = new LinkedHashMap<>();
    files.stream()
        .filter(file -> file.source().equals(source))
        .flatMap(file -> file.rows().stream())
        .forEach(row -> last.putAll(row.facts()));
    return last.values().stream()
        .filter(fact -> fact != null)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The rest of each row by its first value. */
  private static Map<String, List<String>> byFirst(TestHome home, String sql) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String row : home.ask(sql)) {
      int space = row.indexOf(' ');
      rows.computeIfAbsent(row.substring(0, space), file -> new ArrayList<>())
          .add(row.substring(space + 1));
    }
    return rows;
  }

  /** Each source has rows that tell and rows that cannot, or its files would prove little. */
  private static void assertManyOfAll(List<ShippedFile> files) {
    Map<String, Set<End>> ends = new TreeMap<>();
    for (ShippedFile file : files) {
      Set<End> here = ends.computeIfAbsent(file.source(), source -> EnumSet.noneOf(End.class));
      file.rows().forEach(row -> here.add(row.end()));
    }
    ends.forEach((source, here) -> assertThat(here).as(source).contains(End.TELLS, End.REJECTED));
  }

  /**
   * Words that are found outside what was sent. One is planted in every column that a contract
   * screens or never reads.
   */
  private static List<String> whatGotOut(
      TestHome home, List<ShippedFile> files, Installation installation)
      throws IOException, SQLException {
    Needles needles = new Needles();
    Set<String> planted = new TreeSet<>();
    files.forEach(file -> planted.addAll(file.needles()));
    planted.forEach(needles::add);
    for (SourceContract contract : installation.sources()) {
      assertThat(planted)
          .as(contract.id())
          .containsAll(
              Stream.concat(contract.freeText().stream(), contract.neverRead().stream())
                  .map(column -> ShippedTable.needle(contract.id(), column))
                  .toList());
    }
    return new HomeSearch(needles).find(home.home().root());
  }
}
