package se.lagesbild.sampledata.background;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.sampledata.export.Cell;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.tables.DelimitedText;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.World;

/** Writes shares of answers with their 95 % interval; few answers are withheld. */
public final class SafetySurveyWriter implements SourceWriter {

  private static final Yearly SENT = new Yearly(1, MonthDay.of(2, 5));
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String LINE_END = "\r\n";
  private static final int FEWEST_ANSWERS = 30;

  /** What is asked, with the usual share of those who answer so. */
  private static final Map<String, Double> QUESTIONS =
      Map.of(
          "Otrygg ute sent", 0.31,
          "Orolig för inbrott", 0.22,
          "Avstår från att gå ut", 0.14,
          "Förtroende för polisen", 0.52);

  private static final Map<String, List<String>> WORDS =
      Resource.rows("/installation/fagersta/sources/kommun-trygghetsmatning/fragor.csv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.text("fraga"),
                  Collectors.mapping(row -> row.text("skrivet"), Collectors.toList())));

  @Override
  public String source() {
    return "kommun-trygghetsmatning";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    TruthBook book = new TruthBook("1982");
    List<Cell> cells = new ArrayList<>();
    for (Year year : SENT.years(world.span())) {
      Chance drawn = chance.fork(year.toString());
      new Sending(
              "trygghetsmatning_" + year + ".csv", SENT.arrival(year), year.atDay(year.length()))
          .send(folder, book, () -> new Table(year, drawn, book, cells).content());
    }
    return SourceTruth.ofSums(source(), book, cells);
  }

  /** One year's answers. */
  private record Table(Year year, Chance chance, TruthBook book, List<Cell> cells) {

    byte[] content() {
      List<String> lines = new ArrayList<>(List.of(headings()));
      for (String question : QUESTIONS.keySet().stream().sorted().toList()) {
        String asked = chance.pick(WORDS.get(question));
        lines.add(line(question, asked, "", "Hela kommunen", 640));
        DistrictNames.BY_ID.forEach(
            (area, name) -> lines.add(line(question, asked, area, name, chance.between(24, 130))));
      }
      if (chance.happens(0.3)) {
        lines.add("Orolig för inbrott;Norra gärdet;41;22,0;12,0;32,0");
        book.rejectedRow("unknown_area", lines.size());
      }
      if (chance.happens(0.3)) {
        lines.add("Orolig för inbrott;Centrum;88;22,0;32,0;12,0");
        book.rejectedRow("not_around_the_number", lines.size());
      }
      lines.add("* Felmarginal 95 %. XX: för få svar.");
      book.structuralRow();
      return (BYTE_ORDER_MARK + String.join(LINE_END, lines) + LINE_END)
          .getBytes(StandardCharsets.UTF_8);
    }

    private String headings() {
      return chance.happens(0.5)
          ? "Fråga;Stadsdel;Antal svar;Andel;Nedre;Övre"
          : "Fråga;Stadsdel;Antal svar;Andel (%);Undre gräns;Övre gräns";
    }

    private String line(String question, String asked, String area, String name, int answers) {
      book.acceptedRow();
      if (answers < FEWEST_ANSWERS) {
        cells.add(cell(question, area, "suppressed", 0, 100));
        return DelimitedText.format(List.of(asked, name, "", "XX", "", ""), ';');
      }
      double usual = QUESTIONS.get(question);
      double error = Math.sqrt(usual * (1 - usual) / answers);
      double share = Math.min(0.95, Math.max(0.05, chance.normal(usual, error)));
      double margin = 1.96 * Math.sqrt(share * (1 - share) / answers);
      int lower = (int) Math.max(0, Math.floor(100 * (share - margin)));
      int upper = (int) Math.min(100, Math.ceil(100 * (share + margin)));
      cells.add(cell(question, area, "estimated", lower, upper));
      String told = String.format(Locale.ROOT, "%.1f", 100 * share).replace('.', ',');
      return DelimitedText.format(
          List.of(asked, name, "" + answers, told, lower + ",0", upper + ",0"), ';');
    }

    private Cell cell(
        String question, String area, String status, @Nullable Integer lower, int upper) {
      Map<String, String> members = Map.of("question", question);
      return new Cell(year + "-01-01", "1982", area, members, status, lower, upper);
    }
  }
}
