package se.lagesbild.dashboard.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What people told of what happened; each change is a further version. */
public final class Annotations {
  private static final String SELECT =
      "select a.*, c.changed_at, c.changed_by from annotation a join change c on c.id = a.change_id ";

  private static final String NEWEST =
      "where a.version = (select max(version) from annotation where number = a.number) ";

  private static final String KEPT =
      SELECT + NEWEST + "and not a.removed order by a.first_day, a.number";

  private final StateStore store;
  private final Remembered<List<Annotation>> kept;

  Annotations(StateStore store) {
    this.store = store;
    this.kept = store.remembered(handle -> rows(handle, KEPT));
  }

  /** Those that are not removed, in the order in which they happened. */
  public List<Annotation> list() {
    return kept.get();
  }

  /** Those that are removed, the newest removal first. */
  public List<Annotation> removed() {
    return store.read(handle -> rows(handle, SELECT + NEWEST + "and a.removed order by a.id desc"));
  }

  /** All versions of one, the newest first. */
  public List<Annotation> versions(long number) {
    return store.read(
        handle ->
            handle
                .createQuery(SELECT + "where a.number = :number order by a.version desc")
                .bind("number", number)
                .map((row, context) -> annotation(row))
                .list());
  }

  /**
   * Keeps new ones, all of them or none.
   *
   * @throws IllegalArgumentException if a text is too long or holds personal data
   * @throws StateException if they cannot be stored
   */
  public void add(List<Annotation.Content> contents, Stamp stamp) {
    store.change(
        stamp,
        "add annotations " + contents.size(),
        (handle, change) -> {
          contents.forEach(content -> insert(handle, new Row(change, next(handle), 1, 0), content));
          return contents.size();
        });
  }

  /**
   * Keeps the next version of one; a removed one is there again.
   *
   * @param seen the version that was changed
   * @return whether {@code seen} was still the newest; otherwise nothing is kept
   */
  public boolean change(long number, int seen, Annotation.Content content, Stamp stamp) {
    return store.changeNewest(
        stamp,
        "change annotation " + number,
        (handle, change) -> {
          Optional<Annotation> found = newest(handle, number, seen);
          found.ifPresent(one -> insert(handle, new Row(change, number, seen + 1, 0), content));
          return found.isPresent();
        });
  }

  /** Takes one away by a further version, with the same outcome as {@link #change}. */
  public boolean remove(long number, int seen, Stamp stamp) {
    return store.changeNewest(
        stamp,
        "remove annotation " + number,
        (handle, change) -> {
          Optional<Annotation> found = newest(handle, number, seen).filter(one -> !one.removed());
          found.ifPresent(
              one -> insert(handle, new Row(change, number, seen + 1, 1), one.content()));
          return found.isPresent();
        });
  }

  /** What every version has beside its content. */
  private record Row(long change, long number, int version, int removed) {}

  private static void insert(Handle handle, Row row, Annotation.Content content) {
    LocalDate last = content.last();
    handle
        .createUpdate(
            """
            insert into annotation (change_id, number, version, removed, kind, title, first_day,
              last_day, areas, indicators, note)
            values (:change, :number, :version, :removed, :kind, :title, :first,
              :last, :areas, :indicators, :note)
            """)
        .bind("change", row.change())
        .bind("number", row.number())
        .bind("version", row.version())
        .bind("removed", row.removed())
        .bind("kind", content.kind().id())
        .bind("title", TypedText.checked("title", content.title(), Annotation.LONGEST_TITLE))
        .bind("first", content.first().toString())
        .bind("last", last == null ? "" : last.toString())
        .bind("areas", String.join("\n", content.areas()))
        .bind("indicators", String.join("\n", content.indicators()))
        .bind("note", TypedText.checked("note", content.note(), Annotation.LONGEST_NOTE))
        .execute();
  }

  private static long next(Handle handle) {
    return handle
        .createQuery("select 1 + coalesce(max(number), 0) from annotation")
        .mapTo(Long.class)
        .one();
  }

  private static Optional<Annotation> newest(Handle handle, long number, int seen) {
    return handle
        .createQuery(SELECT + NEWEST + "and a.number = :number and a.version = :version")
        .bind("number", number)
        .bind("version", seen)
        .map((row, context) -> annotation(row))
        .findOne();
  }

  private static List<Annotation> rows(Handle handle, String query) {
    return List.copyOf(handle.createQuery(query).map((row, context) -> annotation(row)).list());
  }

  private static Annotation annotation(ResultSet row) throws SQLException {
    return new Annotation(
        row.getLong("number"),
        row.getInt("version"),
        row.getInt("removed") == 1,
        new Annotation.Content(
            Annotation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            row.getString("title"),
            LocalDate.parse(row.getString("first_day")),
            day(row.getString("last_day")),
            lines(row.getString("areas")),
            lines(row.getString("indicators")),
            row.getString("note")),
        Stamp.of(row.getString("changed_by"), Instant.parse(row.getString("changed_at"))));
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
