package se.lagesbild.sampledata.gymnasium;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.sampledata.export.Fate;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.world.Chance;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/** Writes the upper secondary school's month, and some months again when they were corrected. */
public final class IncidentReportWriter implements SourceWriter {

  private static final int DAY_OF_ARRIVAL = 6;
  private static final double SENT_AGAIN = 0.25;

  @Override
  public String source() {
    return "gymnasiet-handelser";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    Chance chance = world.chance().fork(source());
    Map<YearMonth, List<Noted>> months = new IncidentBook(world, chance.fork("book")).months();
    TruthBook book = new TruthBook("1982");
    Map<YearMonth, List<Noted>> told = new HashMap<>();
    for (Month month : sendings(world.span(), months, chance)) {
      List<Noted> before = told.getOrDefault(month.month(), List.of());
      month.sending().send(folder, book, () -> content(month.noted(), before, book));
      told.put(month.month(), month.noted());
    }
    return SourceTruth.ofEvents(source(), book, List.of());
  }

  private static List<Month> sendings(
      Span span, Map<YearMonth, List<Noted>> months, Chance chance) {
    List<Month> sendings = new ArrayList<>();
    for (YearMonth month : span.monthsToldBy(DAY_OF_ARRIVAL)) {
      Chance drawn = chance.fork(month.toString());
      List<Noted> noted = months.getOrDefault(month, List.of());
      LocalDate arrival = month.plusMonths(1).atDay(DAY_OF_ARRIVAL);
      String name = SchoolSystem.on(month.atDay(1)).prefix() + "_handelser_" + month;
      LocalDate last = month.atEndOfMonth();
      sendings.add(new Month(month, noted, new Sending(name + ".json", arrival, last)));
      LocalDate again = arrival.plusDays(drawn.between(9, 20));
      if (noted.size() > 5 && drawn.happens(SENT_AGAIN) && span.contains(again)) {
        List<Noted> corrected = new ArrayList<>(noted);
        corrected.remove(drawn.between(0, noted.size() - 1));
        Sending sending = new Sending(name + "_rattad_" + again + ".json", again, last);
        sendings.add(new Month(month, corrected, sending));
      }
    }
    sendings.sort(Comparator.comparing(month -> month.sending().arrival()));
    return sendings;
  }

  private static byte[] content(List<Noted> noted, List<Noted> before, TruthBook book) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Noted one : noted) {
      array.add(one.export());
      book.row(one.version());
      one.types().forEach(type -> book.state(type, type.versions().get(0)));
    }
    // What the month told before and tells no longer is taken back.
    before.stream()
        .filter(one -> !noted.contains(one))
        .flatMap(one -> one.types().stream())
        .forEach(
            type ->
                book.state(
                    type,
                    type.versions().get(0).become(Fate.ABSENT, type.versions().get(0).from())));
    return array.toPrettyString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A file of a month.
   *
   * @param noted what it tells
   */
  private record Month(YearMonth month, List<Noted> noted, Sending sending) {}
}
