package se.lagesbild.warehouse.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/} into an {@link Installation}. */
public final class InstallationReader {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private final Path config;
  private final List<Path> extraSources;

  private InstallationReader(Path config, List<Path> extraSources) {
    this.config = config;
    this.extraSources = extraSources;
  }

  /**
   * Reads the folder {@code config}.
   *
   * @throws ConfigurationException if anything but a source contract is wrong; a wrong contract
   *     becomes a {@link Installation.RefusedSource}, so that the other sources still load
   */
  public static Installation read(Path config) {
    return read(config, List.of());
  }

  /**
   * Reads the folder {@code config} and further folders of sources.
   *
   * @throws ConfigurationException as {@link #read(Path)}
   */
  public static Installation read(Path config, List<Path> extraSources) {
    return new InstallationReader(config, extraSources).read();
  }

  private Installation read() {
    if (!Files.isRegularFile(config.resolve("installation.yaml"))) {
      throw new ConfigurationException(
          config, "här finns ingen installation; skapa en med ./lagesbild init --home KATALOG.");
    }
    YamlDocument document = document("installation.yaml", "installation");
    JsonNode settings = document.root();
    List<Category> categories = CsvTable.read(config.resolve("categories.csv"), this::category);
    List<OffenceCode> codes = CodeList.read(config.resolve("offence-codes.csv"), categories);
    List<Organisation> organisations =
        list("organisations.yaml", "organisations", Organisation[].class);
    List<SourceContract> sources = new ArrayList<>();
    List<Installation.RefusedSource> refused = new ArrayList<>();
    readSources(
        new ContractReader(config, categories, organisations), organisations, sources, refused);
    Installation installation =
        new Installation(
            settings.get("name").asText(),
            municipalities(document),
            timeZone(document),
            settings.path("keepGenerations").asInt(14),
            settings.path("keepReceiptDays").asInt(730),
            settings.path("contact").asText(""),
            settings.path("winterBreakWeek").asInt(0),
            judging(settings.path("judging")),
            CsvTable.read(config.resolve("municipalities.csv"), this::municipality),
            organisations,
            AreaReader.read(config.resolve("areas.geojson")),
            streets(config.resolve("streets.csv")),
            list("focus-areas.yaml", "focus-areas", FocusArea[].class),
            PeriodKindReader.read(document("periods.yaml", "periods")),
            Files.exists(config.resolve("place-types.csv"))
                ? CsvTable.read(config.resolve("place-types.csv"), InstallationReader::placeType)
                : List.of(),
            categories,
            codes,
            Inhabitants.of(CsvTable.read(config.resolve("population.csv"), this::population)),
            Files.exists(config.resolve("peers.yaml"))
                ? list("peers.yaml", "peers", PeerGroup[].class)
                : List.of(),
            CsvTable.read(config.resolve("harm-weights.csv"), this::harmWeight),
            Files.exists(config.resolve("incidents.yaml"))
                ? list("incidents.yaml", "incidents", IncidentRule[].class)
                : List.of(),
            IndicatorReader.read(listed(config.resolve("indicators"), ".yaml")),
            List.copyOf(sources),
            List.copyOf(refused),
            Fingerprint.of(filesRead()));
    new CrossReferences(config, installation).require();
    return installation;
  }

  private static Judging judging(JsonNode settings) {
    Judging usual = Judging.DEFAULT;
    JsonNode ratios = settings.path("asUsual");
    return new Judging(
        ratios.path(0).asDouble(usual.leastRatio()),
        ratios.path(1).asDouble(usual.greatestRatio()),
        settings.path("falseSignalsAMonth").asDouble(usual.falseSignalsAMonth()));
  }

  private YamlDocument document(String file, String schema) {
    YamlDocument document = YamlDocument.read(config.resolve(file));
    SchemaCheck.named(schema).require(document);
    return document;
  }

  private <T> List<T> list(String file, String schema, Class<T[]> type) {
    return List.of(convert(document(file, schema), type));
  }

  static <T> T convert(YamlDocument document, Class<T> type) {
    try {
      return MAPPER.treeToValue(document.root(), type);
    } catch (JsonMappingException e) {
      throw new ConfigurationException(
          document.file(),
          document.lineOf(pointer(e)),
          "\"%s\" kan inte tolkas; kontrollera att datumet finns och att tal är hela."
              .formatted(pointer(e).substring(pointer(e).lastIndexOf('/') + 1)));
    } catch (JsonProcessingException e) {
      throw new ConfigurationException(document.file(), "filen kan inte tolkas.");
    }
  }

  private static String pointer(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("/", "/", ""));
  }

  private static Set<String> municipalities(YamlDocument document) {
    JsonNode node = document.root().get("municipalities");
    Set<String> codes = new LinkedHashSet<>();
    node.forEach(code -> codes.add(code.asText()));
    return Collections.unmodifiableSet(codes);
  }

  private static ZoneId timeZone(YamlDocument document) {
    try {
      return ZoneId.of(document.root().get("timeZone").asText());
    } catch (DateTimeException e) {
      throw new ConfigurationException(
          document.file(),
          document.lineOf("/timeZone"),
          "tidszonen är okänd; skriv till exempel Europe/Stockholm.");
    }
  }

  private void readSources(
      ContractReader reader,
      List<Organisation> organisations,
      List<SourceContract> sources,
      List<Installation.RefusedSource> refused) {
    for (Path folder : sourceFolders()) {
      try {
        sources.add(reader.read(folder));
      } catch (ConfigurationException e) {
        refused.add(
            new Installation.RefusedSource(
                folder.getFileName().toString(),
                organisation(folder, organisations),
                e.getMessage()));
      }
    }
  }

  /** Who delivers, as far as a contract that cannot be used still tells; null where it does not. */
  private static @Nullable String organisation(Path folder, List<Organisation> organisations) {
    try {
      String named =
          YamlDocument.read(folder.resolve("source.yaml")).root().path("organisation").asText();
      return organisations.stream()
          .map(Organisation::id)
          .filter(named::equals)
          .findFirst()
          .orElse(null);
    } catch (ConfigurationException unreadable) {
      return null;
    }
  }

  private List<Path> sourceFolders() {
    List<Path> folders = new ArrayList<>(listed(config.resolve("sources"), ""));
    extraSources.forEach(extra -> folders.addAll(listed(extra, "")));
    return folders.stream().filter(Files::isDirectory).toList();
  }

  static List<Path> listed(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private List<Path> filesRead() {
    List<Path> roots = new ArrayList<>(extraSources);
    roots.add(0, config);
    return roots;
  }

  private Category category(CsvTable.Row row) {
    try {
      return new Category(
          row.text("id"),
          new Text(row.text("title_sv"), row.text("title_en")),
          Category.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw row.wrong(
          "\"kind\" är \""
              + row.text("kind")
              + "\"; tillåtna värden: crime, disorder, fault, context.");
    }
  }

  private static PlaceType placeType(CsvTable.Row row) {
    for (String column : List.of("type", "title_sv", "title_en")) {
      if (row.text(column).isBlank()) {
        throw row.wrong("\"%s\" är tom; skriv ordet och vad det heter.".formatted(column));
      }
    }
    return new PlaceType(
        row.text("type").strip().toLowerCase(Locale.ROOT),
        new Text(row.text("title_sv"), row.text("title_en")));
  }

  private Municipality municipality(CsvTable.Row row) {
    return new Municipality(
        row.text("code"),
        row.text("name"),
        row.text("county_code"),
        row.text("county_name"),
        row.number("default_easting"),
        row.number("default_northing"));
  }

  private static List<Street> streets(Path file) {
    return Files.exists(file) ? CsvTable.read(file, InstallationReader::street) : List.of();
  }

  private static Street street(CsvTable.Row row) {
    if (row.text("street").isBlank()) {
      throw row.wrong("\"street\" är tom; skriv gatans namn.");
    }
    return new Street(row.text("street").strip(), row.text("municipality"), row.text("area"));
  }

  private Population population(CsvTable.Row row) {
    return new Population(
        row.text("municipality"),
        row.text("area"),
        row.number("year"),
        row.number("population"),
        "");
  }

  private HarmWeight harmWeight(CsvTable.Row row) {
    return new HarmWeight(row.text("version"), row.text("category"), row.decimal("days"));
  }
}
