package se.lagesbild.warehouse.catalogue;

import static se.lagesbild.warehouse.schema.ColumnType.BOOLEAN;
import static se.lagesbild.warehouse.schema.ColumnType.DATE;
import static se.lagesbild.warehouse.schema.ColumnType.DOUBLE;
import static se.lagesbild.warehouse.schema.ColumnType.INT;
import static se.lagesbild.warehouse.schema.ColumnType.STRING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.Column;
import se.lagesbild.warehouse.schema.ColumnType;
import se.lagesbild.warehouse.schema.TableData;

/** An installation as the tables that travel with each generation. */
public final class ReferenceTables {
  private ReferenceTables() {}

  /**
   * The tables.
   *
   * @param days that the table {@code period} covers
   */
  public static List<TableData> of(Installation installation, DateRange days) {
    return List.of(
        categories(installation),
        offenceCodes(installation),
        areas(installation),
        organisations(installation),
        statedPopulation(installation),
        PeriodTable.of(installation, days),
        harmWeights(installation),
        incidentRules(installation),
        SeriesBreaks.of(installation),
        municipalities(installation),
        focusAreas(installation),
        sources(installation),
        indicators(installation));
  }

  private static TableData categories(Installation installation) {
    return table(
        "category",
        List.of(
            column("category", STRING),
            column("title_sv", STRING),
            column("title_en", STRING),
            column("kind", STRING)),
        installation.categories(),
        category ->
            row(
                category.id(),
                category.title().sv(),
                category.title().en(),
                category.kind().name().toLowerCase(Locale.ROOT)));
  }

  private record ListedCode(String list, OffenceCode code) {}

  private static TableData offenceCodes(Installation installation) {
    Stream<ListedCode> national =
        installation.offenceCodes().stream().map(code -> new ListedCode("national", code));
    // Sources that share the national list name it; it stands once.
    Stream<ListedCode> own =
        installation.sources().stream()
            .filter(source -> !source.codes().equals(installation.offenceCodes()))
            .flatMap(
                source -> source.codes().stream().map(code -> new ListedCode(source.id(), code)));
    return table(
        "offence_code",
        List.of(
            column("list", STRING),
            column("offence_code", STRING),
            column("title", STRING),
            column("category", STRING),
            column("police_initiated", BOOLEAN),
            column("valid_from", DATE),
            column("valid_to", DATE)),
        Stream.concat(national, own).toList(),
        listed ->
            row(
                listed.list(),
                listed.code().code(),
                listed.code().title(),
                listed.code().category(),
                listed.code().policeInitiated(),
                listed.code().validFrom(),
                listed.code().validTo()));
  }

  private static TableData areas(Installation installation) {
    return table(
        "area",
        List.of(
            column("area", STRING),
            column("title", STRING),
            column("municipality", STRING),
            column("approximate", BOOLEAN),
            column("geometry", STRING)),
        installation.areas(),
        area ->
            row(area.id(), area.title(), area.municipality(), area.approximate(), area.geometry()));
  }

  private static TableData organisations(Installation installation) {
    return table(
        "organisation",
        List.of(
            column("organisation", STRING),
            column("title_sv", STRING),
            column("title_en", STRING),
            column("valid_from", DATE),
            column("valid_to", DATE),
            column("successor", STRING)),
        installation.organisations(),
        organisation ->
            row(
                organisation.id(),
                organisation.title().sv(),
                organisation.title().en(),
                organisation.validFrom(),
                organisation.validTo(),
                organisation.successor()));
  }

  private static TableData statedPopulation(Installation installation) {
    return table(
        "stated_population",
        List.of(
            column("municipality", STRING),
            column("area", STRING),
            column("year", INT),
            column("inhabitants", INT)),
        installation.inhabitants().told(),
        population ->
            row(
                population.municipality(),
                population.area(),
                population.year(),
                population.inhabitants()));
  }

  private static TableData harmWeights(Installation installation) {
    return table(
        "harm_weight",
        List.of(column("version", STRING), column("category", STRING), column("days", DOUBLE)),
        installation.harmWeights(),
        weight -> row(weight.version(), weight.category(), weight.days()));
  }

  /** One row per rule and category. */
  private static TableData incidentRules(Installation installation) {
    return table(
        "incident_rule",
        List.of(
            column("rule", STRING),
            column("category", STRING),
            column("within_hours", INT),
            column("within_metres", INT),
            column("confidence", DOUBLE)),
        installation.incidentRules().stream()
            .flatMap(rule -> rule.categories().stream().map(category -> Map.entry(rule, category)))
            .toList(),
        entry ->
            row(
                entry.getKey().id(),
                entry.getValue(),
                entry.getKey().withinHours(),
                entry.getKey().withinMetres(),
                entry.getKey().confidence()));
  }

  private static TableData municipalities(Installation installation) {
    return table(
        "municipality",
        List.of(
            column("municipality", STRING),
            column("title", STRING),
            column("county_code", STRING),
            column("county", STRING)),
        installation.nationalMunicipalities().stream()
            .filter(municipality -> installation.keeps(municipality.code()))
            .toList(),
        municipality ->
            row(
                municipality.code(),
                municipality.name(),
                municipality.countyCode(),
                municipality.countyName()));
  }

  private record Gathered(FocusArea focusArea, String category) {}

  private static TableData focusAreas(Installation installation) {
    return table(
        "focus_area",
        List.of(
            column("focus_area", STRING),
            column("title_sv", STRING),
            column("title_en", STRING),
            column("category", STRING)),
        installation.focusAreas().stream()
            .flatMap(area -> area.categories().stream().map(id -> new Gathered(area, id)))
            .toList(),
        gathered ->
            row(
                gathered.focusArea().id(),
                gathered.focusArea().title().sv(),
                gathered.focusArea().title().en(),
                gathered.category()));
  }

  private record Source(String id, @Nullable SourceContract contract, @Nullable String refused) {}

  private static TableData sources(Installation installation) {
    Stream<Source> usable =
        installation.sources().stream().map(source -> new Source(source.id(), source, null));
    Stream<Source> refused =
        installation.refusedSources().stream()
            .map(source -> new Source(source.id(), null, source.sentence()));
    return table(
        "source",
        List.of(
            column("source", STRING),
            column("title_sv", STRING),
            column("title_en", STRING),
            column("organisation", STRING),
            column("every_days", INT),
            column("late_after_days", INT),
            column("refused", STRING)),
        Stream.concat(usable, refused).toList(),
        ReferenceTables::row);
  }

  private static List<@Nullable Object> row(Source source) {
    SourceContract contract = source.contract();
    if (contract == null) {
      return row(source.id(), source.id(), source.id(), null, null, null, source.refused());
    }
    return row(
        source.id(),
        contract.title().sv(),
        contract.title().en(),
        contract.organisation(),
        contract.cadence().everyDays(),
        contract.cadence().lateAfterDays(),
        null);
  }

  private static TableData indicators(Installation installation) {
    return table(
        "indicator",
        List.of(
            column("indicator", STRING),
            column("title_sv", STRING),
            column("title_en", STRING),
            column("definition_sv", STRING),
            column("definition_en", STRING),
            column("quantity", STRING),
            column("date_basis", STRING),
            column("focus_area", STRING),
            column("owner", STRING)),
        installation.indicators(),
        indicator ->
            row(
                indicator.id(),
                indicator.title().sv(),
                indicator.title().en(),
                indicator.definition().sv(),
                indicator.definition().en(),
                indicator.quantity().name().toLowerCase(Locale.ROOT),
                indicator.dateBasis().name().toLowerCase(Locale.ROOT),
                indicator.focusArea(),
                indicator.owner()));
  }

  static <T> TableData table(
      String name, List<Column> columns, List<T> values, Function<T, List<@Nullable Object>> row) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    values.forEach(value -> rows.add(row.apply(value)));
    return new TableData(name, columns, rows);
  }

  static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  static Column column(String name, ColumnType type) {
    return new Column(name, type);
  }
}
