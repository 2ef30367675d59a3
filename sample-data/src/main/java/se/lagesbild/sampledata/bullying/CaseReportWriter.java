package se.lagesbild.sampledata.bullying;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.sampledata.export.Fate;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.export.Version;
import se.lagesbild.sampledata.tables.DelimitedText;
import se.lagesbild.sampledata.world.ByDay;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Writes the schools' monthly list of the cases that were reported in three months. */
public final class CaseReportWriter implements SourceWriter {

  private static final int DAY_OF_ARRIVAL = 8;
  private static final int WINDOW_DAYS = 92;
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final String LINE_END = "\r\n";

  @Override
  public String source() {
    return "kommun-krankande-behandling";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    ByDay<Case> cases =
        ByDay.of(new CaseRegister(world, chance).cases(), one -> Stream.of(one.reported()));
    TruthBook book = new TruthBook("1982");
    for (YearMonth month : world.span().monthsToldBy(DAY_OF_ARRIVAL)) {
      LocalDate end = month.atEndOfMonth();
      List<Case> told = cases.within(new Span(end.plusDays(1).minusDays(WINDOW_DAYS), end));
      String heading = heading(chance.fork(month.toString()));
      new Sending(
              "KOM3_krankande_behandling_" + month + ".csv",
              month.plusMonths(1).atDay(DAY_OF_ARRIVAL),
              end)
          .send(folder, book, () -> content(heading, told, end, book));
    }
    return SourceTruth.ofEvents(source(), book, List.of());
  }

  private static byte[] content(String heading, List<Case> told, LocalDate end, TruthBook book) {
    LocalDateTime moment = end.plusDays(1).atStartOfDay();
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK).append(heading).append(LINE_END);
    for (Case one : told) {
      Optional<Version> known = one.row().before(moment);
      known
          .filter(version -> version.fate() != Fate.ABSENT)
          .ifPresent(
              version -> {
                book.row(version);
                text.append(DelimitedText.format(version.row().values(), ';')).append(LINE_END);
              });
      one.types()
          .forEach(type -> type.before(moment).ifPresent(version -> book.state(type, version)));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String heading(Chance chance) {
    String heading = DelimitedText.format(CaseRegister.COLUMNS, ';');
    return chance.happens(0.2)
        ? heading
            .replace("ArendeID", "ÄrendeID")
            .replace("Handelsedatum", "Händelsedatum")
            .replace("Anmald", "Anmäld")
            .replace("Arskurs", "Årskurs")
        : heading;
  }
}
