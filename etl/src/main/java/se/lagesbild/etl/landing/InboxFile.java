package se.lagesbild.etl.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;

/**
 * A file in the inbox as it was when it was looked at. Its sender may write to it, or lay another
 * one of the same name in its place, while it is taken: then what lies there has not been taken.
 */
final class InboxFile {
  private final Path path;
  private final BasicFileAttributes seen;

  private InboxFile(Path path, BasicFileAttributes seen) {
    this.path = path;
    this.seen = seen;
  }

  static InboxFile look(Path path) throws IOException {
    return new InboxFile(path, attributes(path));
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  long bytes() {
    return seen.size();
  }

  Instant modified() {
    return seen.lastModifiedTime().toInstant();
  }

  /** Whether it still is the same file with the same content, as far as its attributes tell. */
  boolean isUnchanged() throws IOException {
    try {
      BasicFileAttributes now = attributes(path);
      return Objects.equals(now.fileKey(), seen.fileKey())
          && now.size() == seen.size()
          && now.lastModifiedTime().equals(seen.lastModifiedTime());
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Deletes it; what has come in its place stays for the next run. */
  void deleteUnlessChanged() throws IOException {
    if (isUnchanged()) {
      Files.delete(path);
    }
  }
}
