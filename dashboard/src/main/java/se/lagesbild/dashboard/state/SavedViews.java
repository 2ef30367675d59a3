package se.lagesbild.dashboard.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The views that people saved; renaming and removing one is a further version. */
public final class SavedViews {
  private static final String SELECT =
      """
      select v.*, c.changed_at, c.changed_by
      from saved_view v join change c on c.id = v.change_id
      where v.version = (select max(version) from saved_view where number = v.number)
        and not v.removed
      """;

  private final StateStore store;

  SavedViews(StateStore store) {
    this.store = store;
  }

  /** Those that are not removed, by their names. */
  public List<SavedView> list() {
    return store.read(
        handle ->
            handle
                .createQuery(SELECT + "order by v.title, v.number")
                .map((row, context) -> view(row))
                .list());
  }

  /**
   * Keeps an address under a name.
   *
   * @throws IllegalArgumentException if the name is too long or holds personal data
   * @throws StateException if it cannot be stored
   */
  public SavedView add(String title, String address, Stamp stamp) {
    return store.change(
        stamp,
        "save view",
        (handle, change) -> {
          SavedView view = new SavedView(next(handle), 1, title, address, stamp);
          insert(handle, change, view, 0);
          return view;
        });
  }

  /**
   * Gives one another name.
   *
   * @param seen the version that was renamed
   * @return whether {@code seen} was still the newest; otherwise nothing is kept
   */
  public boolean rename(long number, int seen, String title, Stamp stamp) {
    return store.changeNewest(
        stamp,
        "rename view " + number,
        (handle, change) -> {
          Optional<SavedView> found = newest(handle, number, seen);
          found.ifPresent(
              view ->
                  insert(
                      handle,
                      change,
                      new SavedView(number, seen + 1, title, view.address(), stamp),
                      0));
          return found.isPresent();
        });
  }

  /** Takes one away by a further version, with the same outcome as {@link #rename}. */
  public boolean remove(long number, int seen, Stamp stamp) {
    return store.changeNewest(
        stamp,
        "remove view " + number,
        (handle, change) -> {
          Optional<SavedView> found = newest(handle, number, seen);
          found.ifPresent(
              view ->
                  insert(
                      handle,
                      change,
                      new SavedView(number, seen + 1, view.title(), view.address(), stamp),
                      1));
          return found.isPresent();
        });
  }

  private static Optional<SavedView> newest(Handle handle, long number, int seen) {
    return handle
        .createQuery(SELECT + "and v.number = :number and v.version = :version")
        .bind("number", number)
        .bind("version", seen)
        .map((row, context) -> view(row))
        .findOne();
  }

  private static void insert(Handle handle, long change, SavedView view, int removed) {
    handle
        .createUpdate(
            """
            insert into saved_view (change_id, number, version, removed, title, address)
            values (:change, :number, :version, :removed, :title, :address)
            """)
        .bind("change", change)
        .bind("number", view.number())
        .bind("version", view.version())
        .bind("removed", removed)
        .bind("title", TypedText.checked("title", view.title(), SavedView.LONGEST_TITLE))
        .bind("address", view.address())
        .execute();
  }

  private static long next(Handle handle) {
    return handle
        .createQuery("select 1 + coalesce(max(number), 0) from saved_view")
        .mapTo(Long.class)
        .one();
  }

  private static SavedView view(ResultSet row) throws SQLException {
    return new SavedView(
        row.getLong("number"),
        row.getInt("version"),
        row.getString("title"),
        row.getString("address"),
        Stamp.of(row.getString("changed_by"), Instant.parse(row.getString("changed_at"))));
  }
}
