package se.lagesbild.sampledata.property;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import se.lagesbild.sampledata.export.Changes;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.PlantedFires;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.world.ByDay;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.ReportedDamage;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Writes the property managers' monthly workbook. */
public final class DamageReportWriter implements SourceWriter {

  private static final int DAY_OF_ARRIVAL = 10;

  private final Function<World, List<ReportedDamage>> reported;

  /**
   * A writer of the managers' own list.
   *
   * @param reported what was reported to the police in a world
   */
  public DamageReportWriter(Function<World, List<ReportedDamage>> reported) {
    this.reported = reported;
  }

  @Override
  public String source() {
    return "nvk-skadegorelse";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    ByDay<Entry> entries =
        ByDay.of(new Damages(world, chance).entries(reported.apply(world)), Entry::days);
    TruthBook book = new TruthBook("1982");
    for (YearMonth month : world.span().monthsToldBy(DAY_OF_ARRIVAL)) {
      DamageBook workbook = new DamageBook(month, chance.fork(month.toString()), book);
      new Sending(
              "NVK_skadegorelse_" + month + ".xlsx",
              month.plusMonths(1).atDay(DAY_OF_ARRIVAL),
              month.atEndOfMonth())
          .send(folder, book, () -> workbook.write(Changes.told(Span.of(month), entries, book)));
    }
    return SourceTruth.ofEvents(source(), book, PlantedFires.list(world, book));
  }
}
