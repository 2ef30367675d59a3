package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.classic.SparkSession;
import se.lagesbild.etl.lake.Lake;
import se.lagesbild.sampledata.Main;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.generation.CurrentPointer;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LakeTable;

/** An installation to run in, with Fagersta's configuration and an inbox to fill. */
public final class TestHome {
  private static final SparkStart SPARK = SparkStart.forTheProcess("local[2]");
  private static final String POLICE = "polisen-anmalda-brott";
  private static final String POLICE_HEADER =
      "ANMNR;LOPNR;INSKRDATUM;BROTTSKOD;BROTTSTEXT;ANTAL;BROTTSDATUMTID_START;"
          + "BROTTSDATUMTID_SLUT;KOMMUN;LPO;GATA;GATUNR;POSTNR;POSTORT;X;Y;PLATSTYP;STATUS;ANDRAD";

  final Home home;
  private final List<Path> extraSources;

  private TestHome(Path root) {
    this(root, List.of());
  }

  private TestHome(Path root, List<Path> extraSources) {
    this.home = new Home(root);
    this.extraSources = extraSources;
  }

  /** The same installation with the contracts in a further folder. */
  public TestHome withSources(Path folder) {
    return new TestHome(home.root(), List.of(folder));
  }

  static TestHome create(Path root) {
    return create(root, "1982");
  }

  /** An installation of some municipalities. */
  public static TestHome create(Path root, String municipalities) {
    assertThat(Main.run("init", "--home", root.toString(), "--municipalities", municipalities))
        .isZero();
    return new TestHome(root);
  }

  /** One that is there already. */
  static TestHome at(Path root) {
    return new TestHome(root);
  }

  /** The same installation, key included, with nothing loaded. */
  TestHome emptyCopy(Path root) {
    try {
      for (Path file : walk(home.root())) {
        boolean wanted =
            file.startsWith(home.config())
                || file.startsWith(home.inbox())
                || Files.isDirectory(file);
        if (wanted && !file.startsWith(home.lake()) && !file.startsWith(home.serving())) {
          Path target = root.resolve(home.root().relativize(file));
          Files.createDirectories(target.getParent());
          if (!Files.isDirectory(target)) {
            Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
          }
        }
      }
      for (String folder : List.of("lake", "serving")) {
        Files.createDirectories(root.resolve(folder));
      }
      return new TestHome(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList();
    }
  }

  TestHome put(String source, String fileName, String text, Charset charset) {
    return put(source, fileName, text.getBytes(charset));
  }

  /** Lays a file in the inbox. */
  public TestHome put(String source, String fileName, byte[] bytes) {
    return put(source, fileName, bytes, Instant.parse("2024-11-04T05:00:00Z"));
  }

  /** Lays a file in the inbox that arrives at a moment. */
  public TestHome put(String source, String fileName, byte[] bytes, Instant arrived) {
    try {
      Path file = home.inbox().resolve(source).resolve(fileName);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      Files.setLastModifiedTime(file, FileTime.from(arrived));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A police delivery of the fortnight that ends with {@code week} of 2024. */
  TestHome police(int week, String... rows) {
    return police("1982", week, rows);
  }

  /** The same for a municipality. */
  TestHome police(String municipality, int week, String... rows) {
    String text = policeText(List.of(rows));
    return put(
        POLICE,
        "POL_%s_anmalda_2024_v%02d-%02d.csv".formatted(municipality, week - 1, week),
        text,
        Charset.forName("windows-1252"));
  }

  /** The police's export with these rows. */
  static String policeText(List<String> rows) {
    return POLICE_HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n";
  }

  /** A row of the police's export: a graffiti report unless said otherwise. */
  static String report(String number, int row, LocalDate registered, String code, String status) {
    LocalDate occurred = registered.minusDays(2);
    return String.join(
        ";",
        number,
        "" + row,
        registered.toString(),
        code,
        "Text som aldrig läses",
        "1",
        occurred + " 18:00",
        occurred + " 20:00",
        "FAGERSTA",
        "NORRA VÄSTMANLAND",
        "NORRBYVÄGEN",
        "3",
        "737 33",
        "FAGERSTA",
        "6652357,4",
        "545113,0",
        "SKOLA",
        status,
        "");
  }

  static String report(String number, LocalDate registered) {
    return report(number, 1, registered, "1209", "ÖPPEN");
  }

  /** So many reports. */
  static String[] reports(int count, LocalDate registered) {
    return reports(count, "K", registered);
  }

  /** So many reports whose numbers begin alike. */
  static String[] reports(int count, String prefix, LocalDate registered) {
    return IntStream.range(0, count)
        .mapToObj(number -> report(prefix + number, registered))
        .toArray(String[]::new);
  }

  /** So many reports with a code that no list knows. */
  static String[] unusable(int count, LocalDate registered) {
    return IntStream.range(0, count)
        .mapToObj(number -> report("U" + number, 1, registered, "99Z9", "ÖPPEN"))
        .toArray(String[]::new);
  }

  /** A case of the fault reports' export. */
  TestHome faults(int week, String... rows) {
    return put("nvk-felanmalan", "NVK_felanmalan_2024_v%02d.csv".formatted(week), faultsText(rows));
  }

  /** The fault reports' export with these rows. */
  static byte[] faultsText(String... rows) {
    String header =
        "Ärendenr;Inkommet;Kommun;Kategori;Underkategori;Beskrivning;Plats;SWEREF99TM N;"
            + "SWEREF99TM E;Prioritet;Status;Åtgärdat;Åtgärd;Kostnad";
    return (header + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static String fault(String number, String received, String municipality, String status) {
    return String.join(
        ";",
        number,
        received,
        municipality,
        "Klotter",
        "",
        "\"Tag; på\nvägg\"",
        "Skolgatan 1",
        "6652357",
        "545113",
        "Normal",
        status,
        "",
        "",
        "1 250,00 kr");
  }

  /** The month's sums of reports of concern: who reported, why, how many. */
  TestHome concerns(String period, String... sums) {
    StringBuilder text =
        new StringBuilder("Ar;Manad;Aldersgrupp;Kon;Anmalare;Orsak;Utfall;Antal\n");
    for (String sum : sums) {
      String[] parts = sum.split(";");
      text.append("2024;")
          .append(Integer.parseInt(period.substring(5, 7)))
          .append(";Alla;Alla;")
          .append(parts[0])
          .append(';')
          .append(parts[1])
          .append(";Alla;")
          .append(parts[2])
          .append('\n');
    }
    return put(
        "kommun-orosanmalningar",
        "KOM2_orosanmalningar_" + period + ".csv",
        text.toString(),
        StandardCharsets.UTF_8);
  }

  /** What {@code ./lagesbild delivery} says, which has to end with {@code exitCode}. */
  String command(int exitCode, String subcommand, String... arguments) {
    java.io.StringWriter said = new java.io.StringWriter();
    java.io.PrintWriter writer = new java.io.PrintWriter(said, true);
    List<String> line =
        new ArrayList<>(List.of("delivery", subcommand, "--home", home.root().toString()));
    line.addAll(List.of(arguments));
    int ended =
        se.lagesbild.etl.Main.commandLine()
            .setOut(writer)
            .setErr(writer)
            .execute(line.toArray(String[]::new));
    assertThat(ended).as(said.toString()).isEqualTo(exitCode);
    return said.toString();
  }

  Summary run(LocalDate today) {
    return run(today, Progress.forNobody());
  }

  Summary run(LocalDate today, Progress progress) {
    Summary summary = new NightlyRun(home, extraSources, SPARK, progress).run(today);
    assertThat(summary.sentence()).as(() -> unexpected(summary)).doesNotContain("ett oväntat fel");
    return summary;
  }

  /** Runs although something is expected to break. */
  Summary runIntoTrouble(LocalDate today) {
    return new NightlyRun(home, extraSources, SPARK, Progress.forNobody()).run(today);
  }

  /** Runs and requires that a generation is published. */
  public void publish(LocalDate today) {
    Summary summary = run(today);
    assertThat(summary.published()).as(summary.sentence() + summary.warnings()).isTrue();
  }

  private String unexpected(Summary summary) {
    Path log = home.logs().resolve("etl-" + summary.run() + ".log");
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CurrentPointer pointer() {
    return ServingDirectory.of(home).current().orElseThrow();
  }

  /** The rows of a query on the generation in service, each as its values in text. */
  public List<String> ask(String sql) {
    Path file = home.serving().resolve(pointer().file());
    Properties settings = new Properties();
    settings.put("access_mode", "READ_ONLY");
    settings.put("jdbc_instance_cache", "false");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, settings);
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          row.append(column == 1 ? "" : " ").append(rows.getString(column));
        }
        values.add(row.toString());
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything readers can see of the data, in a fixed order. */
  List<String> content() {
    List<String> content = new ArrayList<>(ask("select * from event order by event_id"));
    content.addAll(ask("select * exclude (attempt) from delivery order by delivery_id"));
    content.addAll(ask("select * from rejected_row order by all"));
    return content;
  }

  /** All that was told, without the deliveries that were withdrawn. */
  List<String> tables() {
    List<String> rows = new ArrayList<>(ask("select * from event order by event_id"));
    rows.addAll(ask("select * from aggregate order by aggregate_id"));
    rows.addAll(
        ask(
            "select * exclude (attempt) from delivery where outcome <> 'withdrawn'"
                + " order by delivery_id"));
    rows.addAll(ask("select * from rejected_row order by all"));
    rows.addAll(ask("select * from delivery_note order by all"));
    return rows;
  }

  /** Every version of every event and sum in the lake. */
  List<String> lakeRows() {
    try (Lake lake = Lake.open(home)) {
      Map<LakeTable, List<Path>> files = lake.files();
      List<String> rows = new ArrayList<>(rows(files.get(LakeTable.EVENT_VERSION)));
      rows.addAll(rows(files.get(LakeTable.AGGREGATE)));
      return rows;
    }
  }

  /** The rows of Parquet files, in a fixed order. */
  List<String> rows(List<Path> files) {
    return files.stream()
        .flatMap(file -> ask("select * from read_parquet('" + file + "')").stream())
        .sorted()
        .toList();
  }

  /** A session of the Spark that all tests share. */
  public SparkSession spark() {
    return SPARK.open(InstallationReader.read(home.config(), extraSources));
  }

  /** Where it lies. */
  public Home home() {
    return home;
  }
}
