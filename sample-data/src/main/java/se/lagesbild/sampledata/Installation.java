package se.lagesbild.sampledata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets up a new installation; its configuration appears whole or not at all. */
final class Installation {

  private static final int KEY_BYTES = 32;

  private final Home home;

  private Installation(Home home) {
    this.home = home;
  }

  /** Creates the folders, the configuration and the key. */
  static void create(Home home, Optional<Municipalities> municipalities) {
    if (home.isConfigured()) {
      throw new Refusal("Det finns redan en installation i " + home.config() + '.');
    }
    Path draft = home.folder().resolve("config.part");
    try {
      removeTree(draft);
      new Installation(home).build(draft, municipalities);
    } catch (IOException | UncheckedIOException failure) {
      throw new Refusal("Det går inte att skriva i " + home.folder() + '.');
    } finally {
      removeTree(draft);
    }
  }

  private void build(Path draft, Optional<Municipalities> municipalities) throws IOException {
    createRooms();
    ShippedInstallation.copyInto(draft);
    if (municipalities.isPresent()) {
      choose(municipalities.get(), draft.resolve("installation.yaml"));
    }
    writeKey(draft.resolve("hmac.key"));
    createInboxes(draft.resolve("sources"));
    Files.deleteIfExists(home.config());
    Files.move(draft, home.config(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void createRooms() throws IOException {
    for (String room : Home.ROOMS) {
      Files.createDirectories(home.folder().resolve(room));
    }
  }

  private void createInboxes(Path sources) throws IOException {
    if (!Files.isDirectory(sources)) {
      return;
    }
    List<Path> folders;
    try (Stream<Path> listed = Files.list(sources)) {
      folders = listed.filter(Files::isDirectory).toList();
    }
    for (Path folder : folders) {
      Files.createDirectories(home.inbox().resolve(folder.getFileName()));
    }
  }

  private static void choose(Municipalities municipalities, Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new Refusal("Filen installation.yaml saknas i den medföljande installationen.");
    }
    Files.writeString(file, municipalities.writtenInto(Files.readString(file)));
  }

  /** The key that pseudonymises; nobody but the owner may ever read it. */
  private static void writeKey(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, HexFormat.of().formatHex(key) + '\n', StandardCharsets.US_ASCII);
  }

  private static void removeTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot remove " + folder, failure);
    }
  }
}
