package se.lagesbild.etl.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.SupportsPrefixOperations;
import org.apache.iceberg.util.SnapshotUtil;

/**
 * Data files that no published snapshot names: what a run that failed had appended, and what it had
 * written when it was cut off. They hold rows that no withdrawal reaches, so they go. Only for a
 * time when nobody writes.
 */
final class Orphans {
  private Orphans() {}

  /** Deletes those of a table whose references are those of the last publication. */
  static void delete(Table table) {
    table.refresh();
    if (hasAbandonedSnapshots(table)) {
      // Snapshots that a branch or a tag leads to stay whatever their age.
      table
          .expireSnapshots()
          .expireOlderThan(Long.MAX_VALUE)
          .retainLast(Integer.MAX_VALUE)
          .commit();
    }
    Map<String, String> unknown = dataFiles(table);
    unknown.keySet().removeAll(currentFiles(table));
    if (!unknown.isEmpty()) {
      unknown.keySet().removeAll(filesOfAllSnapshots(table));
      unknown.values().forEach(table.io()::deleteFile);
    }
  }

  private static boolean hasAbandonedSnapshots(Table table) {
    Set<Long> named = new HashSet<>(SnapshotUtil.currentAncestorIds(table));
    table.refs().values().stream().map(SnapshotRef::snapshotId).forEach(named::add);
    for (Snapshot snapshot : table.snapshots()) {
      if (!named.contains(snapshot.snapshotId())) {
        return true;
      }
    }
    return false;
  }

  /** Where each file in the table's folder lies, by a name that does not depend on the spelling. */
  private static Map<String, String> dataFiles(Table table) {
    Map<String, String> files = new TreeMap<>();
    String folder = table.location() + "/data";
    if (table.io().newInputFile(folder).exists()) {
      for (FileInfo file : ((SupportsPrefixOperations) table.io()).listPrefix(folder)) {
        files.put(name(file.location()), file.location());
      }
    }
    return files;
  }

  /** In a lake that only grew, these are all: the older snapshots need not be looked through. */
  private static Set<String> currentFiles(Table table) {
    Set<String> files = new HashSet<>();
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      tasks.forEach(task -> files.add(name(task.file().location())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the files of " + table.name(), e);
    }
    return files;
  }

  private static Set<String> filesOfAllSnapshots(Table table) {
    Map<String, ManifestFile> manifests = new TreeMap<>();
    for (Snapshot snapshot : table.snapshots()) {
      snapshot.dataManifests(table.io()).forEach(found -> manifests.put(found.path(), found));
    }
    Set<String> files = new HashSet<>();
    for (ManifestFile manifest : manifests.values()) {
      try (CloseableIterable<String> paths =
          ManifestFiles.readPaths(manifest, table.io(), table.specs())) {
        paths.forEach(path -> files.add(name(path)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + manifest.path(), e);
      }
    }
    return files;
  }

  private static String name(String location) {
    return new Path(location).toString();
  }
}
