package se.lagesbild.warehouse.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Lets one process at a time change or copy the data of an installation as a whole. The lock is the
 * system's own on an open file: it is free again when its process ends, however it ends. What the
 * file says is only who holds it, for whoever has to wait.
 */
public final class RunLock implements AutoCloseable {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int LONGEST_HOLDER = 200;

  /** What a backup holds it for, which is over soon. */
  public static final String BACKUP = "säkerhetskopiering";

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, unless somebody holds it.
   *
   * @param work what it is held for, in a Swedish word
   * @throws UncheckedIOException if the file cannot be written
   */
  public static Optional<RunLock> tryTake(Home home, String work) {
    Path file = home.runLock();
    try {
      Files.createDirectories(home.logs());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        return Optional.empty();
      }
      sign(channel, work);
      return Optional.of(new RunLock(channel));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + file, e);
    }
  }

  /** Who holds the lock, in Swedish words; a process that has not said so yet is just that. */
  public static String holder(Home home) {
    try {
      String said = Files.readString(home.runLock()).strip();
      boolean usable = !said.isEmpty() && said.length() <= LONGEST_HOLDER;
      return usable ? said.lines().findFirst().orElse("") : "en annan process";
    } catch (IOException e) {
      return "en annan process";
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Writes through the locked channel, since the system lets go of a lock when its process closes
   * the file anywhere. On a full disk the lock is held all the same, only unsigned.
   */
  private static void sign(FileChannel channel, String work) {
    String since = MINUTE.format(LocalDateTime.now(ZoneId.systemDefault()));
    long process = ProcessHandle.current().pid();
    String holder = "%s, process %d, sedan %s%n".formatted(work, process, since);
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      // Only the words for those who wait are missing.
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
