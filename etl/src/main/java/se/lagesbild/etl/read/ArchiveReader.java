package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.privacy.Label;

/**
 * Reads the files of an archive one after the other, in the order of their names. Nothing is
 * written, so no name can do harm; still, one that leads out of the archive is refused, since no
 * honest tool writes it. Folders in names are left out.
 */
final class ArchiveReader implements RowReader {
  private static final Pattern LEADS_OUT =
      Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)");

  private final ZipFile zip;
  private final Layout layout;
  private final Deque<ZipEntry> waiting;
  private final UnpackedStream.Allowance allowance;
  private final Map<String, Integer> names = new HashMap<>();
  private @Nullable RowReader current;
  private String name = "";
  private boolean ended;

  private ArchiveReader(
      ZipFile zip, Layout layout, List<ZipEntry> members, UnpackedStream.Allowance allowance) {
    this.zip = zip;
    this.layout = layout;
    this.waiting = new ArrayDeque<>(members);
    this.allowance = allowance;
  }

  static RowReader open(Path file, Layout layout) throws IOException {
    ZipFile zip = Packing.unzipped(file);
    List<ZipEntry> members =
        zip.stream()
            .limit(Limits.MEMBERS + 1)
            .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
            .map(ZipEntry.class::cast)
            .sorted(Comparator.comparing(ZipEntry::getName))
            .toList();
    if (zip.size() > Limits.MEMBERS) {
      zip.close();
      throw new Refusal(
          "den packade filen har mer än %d filer; skicka dem i flera delar."
              .formatted(Limits.MEMBERS));
    }
    if (members.stream().anyMatch(member -> LEADS_OUT.matcher(member.getName()).find())) {
      zip.close();
      throw new Refusal(
          "den packade filen har ett filnamn som leder ut ur den; packa den på nytt.");
    }
    if (members.isEmpty()) {
      zip.close();
      throw new Refusal("den packade filen är tom; packa den på nytt.");
    }
    return new ArchiveReader(zip, layout, members, new UnpackedStream.Allowance(Files.size(file)));
  }

  private static boolean isHidden(String path) {
    return path.startsWith("__MACOSX/") || baseName(path).startsWith(".");
  }

  private static String baseName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  @Override
  public boolean hasNext() {
    while (!ended && (current == null || !current.hasNext())) {
      closeCurrent();
      ZipEntry member = waiting.poll();
      ended = member == null;
      if (member != null) {
        open(member);
      }
    }
    return !ended;
  }

  private void open(ZipEntry member) {
    name = nameOf(member);
    try {
      current = DeliveryFile.reader(name, () -> unpack(member), layout);
    } catch (IOException | RuntimeException e) {
      current = DeliveryFile.broken(e);
    }
  }

  /** Files are named in the ledger. */
  private String nameOf(ZipEntry member) {
    String told = Label.of(baseName(member.getName()));
    int number = names.merge(told, 1, Integer::sum);
    return number == 1 ? told : "%s (%d)".formatted(told, number);
  }

  private InputStream unpack(ZipEntry member) throws IOException {
    try {
      InputStream in = zip.getInputStream(member);
      if (in == null) {
        throw UnpackedStream.damaged();
      }
      return new UnpackedStream(in, allowance);
    } catch (ZipException e) {
      throw new Refusal(
          "den packade filen är skyddad med lösenord eller packad på ett ovanligt sätt; packa den på nytt utan lösenord.");
    }
  }

  @Override
  public RawRow next() {
    if (!hasNext() || current == null) {
      throw new NoSuchElementException();
    }
    RawRow row = current.next();
    if (row.kind() == RawRow.Kind.BROKEN_FILE) {
      waiting.clear();
      return RawRow.broken(name + ": " + row.problem());
    }
    return row;
  }

  private void closeCurrent() {
    if (current != null) {
      try {
        current.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close " + name, e);
      }
      current = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeCurrent();
    zip.close();
  }
}
