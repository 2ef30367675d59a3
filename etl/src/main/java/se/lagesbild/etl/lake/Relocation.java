package se.lagesbild.etl.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.RewriteTablePathUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * Brings a lake that was copied, moved or restored to know where it lies. Iceberg's catalogue,
 * metadata, manifest lists and manifests name every file by its whole path; without this a copy
 * would read and write the lake that it was copied from. Snapshots and tags keep their numbers, and
 * data files are not touched.
 *
 * <p>A lake may spell its own folder with more slashes than one behind it; a file is the same
 * however many there are.
 *
 * <p>Everything is written aside first, then laid over the old, then the catalogue is changed: a
 * crash leaves either the old lake or a set of files that the next opening lays in place.
 */
final class Relocation {
  private static final String STAGING = "moving";
  private static final String COMPLETE = "complete";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path root;
  private final String from;
  private final String to;
  private final MovedFiles io;

  private Relocation(Path root, String from, String to) {
    this.root = root;
    this.from = from;
    this.to = to;
    this.io = new MovedFiles(root, from);
  }

  /**
   * Rewrites the paths of the lake in {@code root}, unless they lead there already.
   *
   * @param location how Iceberg spells {@code root}, without a slash at the end
   */
  static void apply(Path root, String location) {
    Path catalog = root.resolve("catalog.sqlite");
    if (!Files.exists(catalog)) {
      return;
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + catalog)) {
      Map<String, String> tables = tables(connection);
      Optional<String> from = tables.entrySet().stream().map(Relocation::lake).findFirst();
      if (from.isPresent() && !isHere(from.get(), root, location)) {
        new Relocation(root, from.get(), location).move(connection, tables);
      }
    } catch (SQLException | IOException e) {
      throw new UncheckedIOException(
          new IOException("cannot bring " + root + " to know where it lies", e));
    }
  }

  /**
   * The lake's folder, without a slash at the end: a table's metadata lie in {@code
   * warehouse/<table>/metadata/<file>}.
   */
  private static String lake(Map.Entry<String, String> table) {
    String location = table.getValue();
    int end = location.lastIndexOf("/warehouse/" + table.getKey() + "/metadata/");
    if (end < 0) {
      throw new IllegalStateException(table.getKey() + " has its metadata in " + location);
    }
    return location.substring(0, end).replaceFirst("/+$", "");
  }

  /** The same folder under another name, such as a symbolic link, needs no change. */
  private static boolean isHere(String from, Path root, String location) throws IOException {
    if (from.equals(location) || !from.startsWith("file:")) {
      return true;
    }
    Path old = Path.of(new org.apache.hadoop.fs.Path(from).toUri().getPath());
    return Files.exists(old) && Files.isSameFile(old, root);
  }

  private void move(Connection connection, Map<String, String> tables)
      throws IOException, SQLException {
    Path staging = root.resolve(STAGING);
    if (!Files.exists(staging.resolve(COMPLETE))) {
      delete(staging);
      for (String metadata : tables.values()) {
        stage(metadata);
      }
      Files.writeString(staging.resolve(COMPLETE), from);
    }
    layInPlace(staging);
    rename(connection, tables);
    delete(staging);
  }

  private void stage(String location) throws IOException {
    TableMetadata metadata = TableMetadataParser.read(io, location);
    Set<Long> all =
        metadata.snapshots().stream().map(Snapshot::snapshotId).collect(Collectors.toSet());
    Map<String, Long> lengths = new HashMap<>();
    for (Snapshot snapshot : metadata.snapshots()) {
      for (ManifestFile manifest : snapshot.dataManifests(io)) {
        if (!lengths.containsKey(manifest.path())) {
          Path staged = staged(manifest.path());
          RewriteTablePathUtil.rewriteDataManifest(
              manifest,
              all,
              io.newOutputFile(staged.toString()),
              io,
              metadata.formatVersion(),
              metadata.specsById(),
              from,
              to);
          lengths.put(manifest.path(), Files.size(staged));
        }
      }
      String list = snapshot.manifestListLocation();
      RewriteTablePathUtil.rewriteManifestList(
          snapshot, io, metadata, lengths, from, to, STAGING, staged(list).toString());
    }
    JsonNode json = MAPPER.readTree(TableMetadataParser.toJson(metadata));
    Files.writeString(staged(location), MAPPER.writeValueAsString(moved(json)));
  }

  /** Where the new text of a file waits. */
  private Path staged(String location) throws IOException {
    Path staged = root.resolve(STAGING).resolve(root.relativize(io.local(location)));
    Files.createDirectories(staged.getParent());
    return staged;
  }

  private JsonNode moved(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(moved(field.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int at = 0; at < array.size(); at++) {
        array.set(at, moved(array.get(at)));
      }
    } else if (node.isTextual()) {
      return TextNode.valueOf(moved(node.textValue()));
    }
    return node;
  }

  private String moved(String location) {
    return inside(from, location).map(path -> to + "/" + path).orElse(location);
  }

  /** The path of a file from the lake's folder; empty for what is not in it. */
  private static Optional<String> inside(String lake, String location) {
    return location.startsWith(lake + "/")
        ? Optional.of(location.substring(lake.length()).replaceFirst("^/+", ""))
        : Optional.empty();
  }

  private void layInPlace(Path staging) throws IOException {
    try (Stream<Path> walk = Files.walk(staging)) {
      List<Path> files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !file.equals(staging.resolve(COMPLETE)))
              .toList();
      for (Path file : files) {
        Path target = root.resolve(staging.relativize(file));
        // Beside the file stands the checksum of what it held before.
        Files.deleteIfExists(target.resolveSibling("." + target.getFileName() + ".crc"));
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private void rename(Connection connection, Map<String, String> tables) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement update =
        connection.prepareStatement(
            "update iceberg_tables set metadata_location = ?, previous_metadata_location = null"
                + " where table_name = ?")) {
      for (Map.Entry<String, String> table : tables.entrySet()) {
        update.setString(1, moved(table.getValue()));
        update.setString(2, table.getKey());
        update.executeUpdate();
      }
    }
    connection.commit();
  }

  private static Map<String, String> tables(Connection connection) throws SQLException {
    Map<String, String> tables = new HashMap<>();
    try (Statement statement = connection.createStatement()) {
      ResultSet known =
          statement.executeQuery("select 1 from sqlite_master where name = 'iceberg_tables'");
      if (!known.next()) {
        return tables;
      }
      ResultSet rows =
          statement.executeQuery("select table_name, metadata_location from iceberg_tables");
      while (rows.next()) {
        tables.put(rows.getString(1), rows.getString(2));
      }
    }
    return tables;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(found::add);
    }
    for (Path path : found) {
      Files.delete(path);
    }
  }

  /** Reads where the files lie what is asked for where they lay. */
  private record MovedFiles(Path root, String from) implements FileIO {
    private static final long serialVersionUID = 1L;

    Path local(String location) {
      return inside(from, location).map(root::resolve).orElseGet(() -> Path.of(location));
    }

    @Override
    public InputFile newInputFile(String location) {
      return org.apache.iceberg.Files.localInput(local(location).toFile());
    }

    @Override
    public OutputFile newOutputFile(String location) {
      return org.apache.iceberg.Files.localOutput(local(location).toFile());
    }

    @Override
    public void deleteFile(String location) {
      throw new UnsupportedOperationException("nothing is deleted while a lake is brought home");
    }
  }
}
