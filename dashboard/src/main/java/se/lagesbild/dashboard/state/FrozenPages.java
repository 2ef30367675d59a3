package se.lagesbild.dashboard.state;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The pages that were frozen; more can be added, none changes. */
public final class FrozenPages {
  private final StateStore store;

  FrozenPages(StateStore store) {
    this.store = store;
  }

  /**
   * Keeps a page for ever, as the next version of its subject.
   *
   * @throws StateException if it cannot be stored
   */
  public FrozenPage freeze(Draft draft) {
    FrozenPage.Subject subject = draft.subject();
    long id =
        store.change(
            draft.stamp(),
            "freeze " + subject.kind().id() + " " + subject.key(),
            (handle, change) -> insert(handle, change, draft));
    return find(id).orElseThrow();
  }

  /** All versions of a subject, the newest first. */
  public List<FrozenPage> versions(FrozenPage.Subject subject) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "select * from frozen_page where kind = :kind and key = :key order by id desc")
                .bind("kind", subject.kind().id())
                .bind("key", subject.key())
                .map((row, context) -> page(handle, row))
                .list());
  }

  /** The page frozen under {@code id}. */
  public Optional<FrozenPage> find(long id) {
    return store.read(
        handle ->
            handle
                .createQuery("select * from frozen_page where id = :id")
                .bind("id", id)
                .map((row, context) -> page(handle, row))
                .findOne());
  }

  /**
   * A file of the page frozen under {@code id}, with exactly the bytes that were frozen.
   *
   * @throws StateException if the disk holds others
   */
  public Optional<Draft.Content> content(long id, FrozenPage.File file) {
    Optional<Draft.Content> content =
        store.read(
            handle ->
                handle
                    .createQuery(
                        "select name, media_type, bytes from frozen_file"
                            + " where page_id = :id and name = :name")
                    .bind("id", id)
                    .bind("name", file.name())
                    .map((row, context) -> content(row))
                    .findOne());
    if (content.isPresent() && !sha256(content.get().bytes()).equals(file.sha256())) {
      throw store.damaged();
    }
    return content;
  }

  /** Adds the rows of a page; they last when the change that they belong to does. */
  static long insert(Handle handle, long change, Draft draft) {
    FrozenPage.Subject subject = draft.subject();
    long id =
        handle
            .createUpdate(
                """
                insert into frozen_page
                  (change_id, kind, key, version, title, generation, frozen_at, frozen_by, files)
                select :change, :kind, :key, 1 + coalesce(max(version), 0), :title, :generation,
                  :at, :by, :files from frozen_page where kind = :kind and key = :key
                """)
            .bind("change", change)
            .bind("kind", subject.kind().id())
            .bind("key", subject.key())
            .bind("title", draft.title())
            .bind("generation", draft.generation())
            .bind("at", draft.stamp().when().toString())
            .bind("by", draft.stamp().who().id())
            .bind("files", draft.files().size())
            .executeAndReturnGeneratedKeys()
            .mapTo(Long.class)
            .one();
    draft.files().forEach(file -> insert(handle, id, file));
    return id;
  }

  private static void insert(Handle handle, long page, Draft.Content file) {
    handle
        .createUpdate(
            """
            insert into frozen_file (page_id, name, media_type, sha256, bytes)
            values (:page, :name, :type, :sha256, :bytes)
            """)
        .bind("page", page)
        .bind("name", file.name())
        .bind("type", file.mediaType())
        .bind("sha256", sha256(file.bytes()))
        .bind("bytes", file.bytes())
        .execute();
  }

  private static FrozenPage page(Handle handle, ResultSet row) throws SQLException {
    long id = row.getLong("id");
    FrozenPage.Kind kind = FrozenPage.Kind.valueOf(constant(row.getString("kind")));
    Actor who = Actor.valueOf(constant(row.getString("frozen_by")));
    return new FrozenPage(
        id,
        new FrozenPage.Subject(kind, row.getString("key")),
        row.getInt("version"),
        row.getString("title"),
        row.getLong("generation"),
        new Stamp(who, Instant.parse(row.getString("frozen_at"))),
        files(handle, id));
  }

  private static List<FrozenPage.File> files(Handle handle, long page) {
    return handle
        .createQuery(
            """
            select name, media_type, sha256, length(bytes) as size
            from frozen_file where page_id = :page order by id
            """)
        .bind("page", page)
        .map(
            (row, context) ->
                new FrozenPage.File(
                    row.getString("name"),
                    row.getString("media_type"),
                    row.getString("sha256"),
                    row.getLong("size")))
        .list();
  }

  private static Draft.Content content(ResultSet row) throws SQLException {
    return new Draft.Content(
        row.getString("name"), row.getString("media_type"), row.getBytes("bytes"));
  }

  private static String constant(String id) {
    return id.toUpperCase(Locale.ROOT);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
