package se.lagesbild.dashboard.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.lagesbild.warehouse.schema.Home;

/**
 * Makes an installation of an archive, in a folder that is not there yet. Each file is compared
 * with its checksum before the folder gets its name, so that no half or altered installation is
 * ever seen under it.
 */
final class Restore {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(.+)");
  private static final List<String> FOLDERS = List.of("inbox", "logs");

  private final Path archive;

  Restore(Path archive) {
    this.archive = archive;
  }

  /**
   * Restores.
   *
   * @return how many files the installation has
   * @throws BackupException if the archive is no whole backup, or the folder cannot be made
   */
  int to(Home home) {
    Path root = home.root().toAbsolutePath().normalize();
    requireNothingThere(root);
    try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
      Map<String, String> checksums = checksums(zip);
      Path parent = Rights.folders(root.getParent());
      requireRoom(zip, parent);
      Path made = Files.createTempDirectory(parent, ".lagesbild-restore-");
      try {
        for (Map.Entry<String, String> file : checksums.entrySet()) {
          extract(zip, file.getKey(), file.getValue(), made);
        }
        for (String folder : FOLDERS) {
          Rights.folders(made.resolve(folder));
        }
        Files.deleteIfExists(root);
        Files.move(made, root, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(made);
      }
      return checksums.size();
    } catch (ZipException e) {
      throw damaged("den går inte att packa upp");
    } catch (IOException e) {
      throw BackupException.of("Installationen kunde inte återställas till " + root, e);
    }
  }

  private static void requireNothingThere(Path root) {
    try {
      if (Files.exists(root) && (!Files.isDirectory(root) || !isEmpty(root))) {
        throw new BackupException(
            "%s finns redan; ange en mapp som inte finns, eller flytta undan den först.", root);
      }
    } catch (IOException e) {
      throw BackupException.of("Mappen " + root + " går inte att läsa", e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** The files that the archive says it holds; it must hold these and no others. */
  private Map<String, String> checksums(ZipFile zip) throws IOException {
    ZipEntry list = zip.getEntry(Backup.CHECKSUMS);
    if (list == null) {
      throw damaged("listan " + Backup.CHECKSUMS + " saknas");
    }
    Map<String, String> checksums = new TreeMap<>();
    String text = new String(zip.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      Matcher found = LINE.matcher(line);
      if (!found.matches() || zip.getEntry(found.group(2)) == null) {
        throw damaged("en fil som listan " + Backup.CHECKSUMS + " nämner saknas");
      }
      checksums.put(found.group(2), found.group(1));
    }
    if (zip.size() != checksums.size() + 1) {
      throw damaged("den har filer som inte står i listan " + Backup.CHECKSUMS);
    }
    if (checksums.keySet().stream().noneMatch(name -> name.startsWith("config/"))) {
      throw damaged("mappen config saknas");
    }
    return checksums;
  }

  private static void requireRoom(ZipFile zip, Path parent) throws IOException {
    long needed = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
    long free = Files.getFileStore(parent).getUsableSpace();
    if (needed > free) {
      throw new BackupException(
          "Installationen behöver %d MB och disken med %s har %d MB kvar; välj en annan disk eller"
              + " gör plats.",
          megabytes(needed), parent, megabytes(free));
    }
  }

  private static long megabytes(long bytes) {
    return bytes / 1_000_000;
  }

  private void extract(ZipFile zip, String name, String sha256, Path root) throws IOException {
    Path file = root.resolve(name).normalize();
    if (!file.startsWith(root) || file.equals(root)) {
      throw damaged("en fil i den skulle hamna utanför installationen");
    }
    Rights.folders(file.getParent());
    ZipEntry entry = zip.getEntry(name);
    try (OutputStream out = Files.newOutputStream(Rights.newFile(file))) {
      if (!Checksum.copy(zip.getInputStream(entry), out).equals(sha256)) {
        throw damaged(name + " har ändrats");
      }
    }
    Files.setLastModifiedTime(file, entry.getLastModifiedTime());
  }

  private BackupException damaged(String reason) {
    return new BackupException(
        "%s är ingen hel säkerhetskopia av Lägesbild: %s; använd en annan säkerhetskopia.",
        archive, reason);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
