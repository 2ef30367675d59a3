package se.lagesbild.sampledata.housing;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.export.Cell;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.tables.DelimitedText;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.World;

/** Writes the housing manager's monthly sums. */
public final class HousingReportWriter implements SourceWriter {

  private static final int DAY_OF_ARRIVAL = 7;
  private static final double DISPERSION = 8;
  private static final String LINE_END = "\r\n";

  /** Cases in an average month in a district of average size. */
  private static final Map<String, Double> CATEGORIES =
      Map.of("Oljud", 3.0, "Trapphus och källare", 1.4, "Skräp", 0.9, "Hot och bråk", 0.6);

  /** Each district's share and how it is written. */
  private static final List<District> DISTRICTS =
      List.of(
          new District("centrum", 1.2, List.of("Centrum", "Fagersta centrum")),
          new District("kolarbyn", 0.9, List.of("Kolarbyn", "Kolarby")),
          new District("meling", 0.8, List.of("Meling", "MELING")),
          new District("per-ols", 1.3, List.of("Per Ols", "Per-Ols")),
          new District("risbron", 1.2, List.of("Risbron", "Risbro")),
          new District("vastanfors", 0.6, List.of("Västanfors", "VÄSTANFORS")));

  private static final Map<String, List<String>> WORDS =
      Resource.rows("/installation/fagersta/sources/nvk-storningsarenden/kategorier.csv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.text("kategori"),
                  Collectors.mapping(row -> row.text("skrivet"), Collectors.toList())));

  @Override
  public String source() {
    return "nvk-storningsarenden";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    TruthBook book = new TruthBook("1982");
    List<Cell> cells = new ArrayList<>();
    for (YearMonth month : world.span().monthsToldBy(DAY_OF_ARRIVAL)) {
      Chance drawn = chance.fork(month.toString());
      new Sending(
              "NVK_storningar_" + month + ".csv",
              month.plusMonths(1).atDay(DAY_OF_ARRIVAL),
              month.atEndOfMonth())
          .send(folder, book, () -> content(month, drawn, book, cells));
    }
    return SourceTruth.ofSums(source(), book, cells);
  }

  private static byte[] content(YearMonth month, Chance chance, TruthBook book, List<Cell> cells) {
    List<String> lines = new ArrayList<>(List.of("Datum;Område;Kategori;Antal"));
    String day = written(month, chance);
    for (District district : DISTRICTS) {
      for (String category : CATEGORIES.keySet().stream().sorted().toList()) {
        double mean = CATEGORIES.get(category) * district.share();
        int count = chance.poisson(mean * chance.overdispersion(DISPERSION));
        String number = chance.happens(0.01) ? ".." : count == 0 ? zero(chance) : "" + count;
        cells.add(cell(month, district, category, number));
        book.acceptedRow();
        String name = chance.pick(district.names());
        lines.add(
            DelimitedText.format(
                List.of(day, name, chance.pick(WORDS.get(category)), number), ';'));
      }
    }
    if (chance.happens(0.1)) {
      lines.add(day + ";Norra gärdet;Skräp;1");
      book.rejectedRow("unknown_area", lines.size());
    }
    lines.add("Totalt;;;");
    book.structuralRow();
    String text = String.join(LINE_END, lines) + LINE_END;
    return text.getBytes(Charset.forName("windows-1252"));
  }

  private static String written(YearMonth month, Chance chance) {
    String day = month.atEndOfMonth().toString();
    return chance.happens(0.2) ? day.substring(2).replace("-", "") : day;
  }

  private static String zero(Chance chance) {
    return chance.pick(List.of("0", "-", "–"));
  }

  private static Cell cell(YearMonth month, District district, String category, String number) {
    boolean missing = number.equals("..");
    Integer value = number.matches("\\d+") ? Integer.valueOf(number) : Integer.valueOf(0);
    return new Cell(
        month.atDay(1).toString(),
        "1982",
        district.id(),
        Map.of("category", category),
        missing ? "missing" : "exact",
        missing ? null : value,
        missing ? null : value);
  }

  /**
   * A district with housing.
   *
   * @param share how many cases it has beside the others
   * @param names how the manager's staff write it
   */
  private record District(String id, double share, List<String> names) {}
}
