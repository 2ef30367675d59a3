package se.lagesbild.sampledata.notices;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.sampledata.export.Entry;
import se.lagesbild.sampledata.export.Sending;
import se.lagesbild.sampledata.export.SourceTruth;
import se.lagesbild.sampledata.export.SourceWriter;
import se.lagesbild.sampledata.export.TruthBook;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Span;
import se.lagesbild.sampledata.world.World;

/**
 * Writes what the public interface answered each day: the newest notices, many of them again. The
 * first file holds what had been gathered before.
 */
public final class NoticeWriter implements SourceWriter {

  private static final int DAILY_FILES = 60;
  private static final int DAYS_SHOWN = 5;

  @Override
  public String source() {
    return "polisen-handelser";
  }

  @Override
  public SourceTruth write(World world, Path folder) {
    List<Entry> notices =
        new NoticeBook(world.chance().fork(source()).fork("book")).entries(world.span());
    TruthBook book = new TruthBook("1982");
    LocalDate last = world.span().last().minusDays(1);
    LocalDate connected = last.minusDays(DAILY_FILES);
    Stream.concat(
            Stream.of(new Span(world.span().first(), connected)),
            connected
                .plusDays(1)
                .datesUntil(last.plusDays(1))
                .map(day -> new Span(day.minusDays(DAYS_SHOWN), day)))
        .forEach(
            days ->
                new Sending(days.last() + ".json", days.last().plusDays(1), days.last())
                    .send(folder, book, () -> content(days, notices, book)));
    return SourceTruth.ofEvents(source(), book, List.of());
  }

  private static byte[] content(Span days, List<Entry> notices, TruthBook book) {
    LocalDateTime moment = days.last().plusDays(1).atStartOfDay();
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Entry notice : notices) {
      if (days.contains(notice.versions().get(0).from().toLocalDate())) {
        notice
            .before(moment)
            .ifPresent(
                version -> {
                  array.add(json(version.row()));
                  book.row(version);
                  book.state(notice, version);
                });
      }
    }
    return array.toPrettyString().getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode json(Row row) {
    ObjectNode notice = JsonNodeFactory.instance.objectNode();
    notice.put("id", Integer.parseInt(row.text("id")));
    for (String column : List.of("datetime", "name", "summary", "url", "type")) {
      notice.put(column, row.text(column));
    }
    notice.putObject("location").put("name", row.text("location")).put("gps", row.text("gps"));
    return notice;
  }
}
