package se.lagesbild.etl.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Passes once over a workbook before it is read: the library that reads it trusts the file and
 * makes lists as long as a cell's address says.
 */
final class WorkbookCheck {
  private static final int LOOK_BYTES = 4;

  private WorkbookCheck() {}

  /**
   * Whether the workbook has styles.
   *
   * @throws Refusal if it is no workbook or asks for more than a spreadsheet can hold
   */
  static boolean check(Path file) throws IOException {
    Packing.requireDirectory(file);
    try (FileChannel channel = FileChannel.open(file)) {
      return check(channel);
    }
  }

  static boolean check(byte[] file) throws IOException {
    return check(new SeekableInMemoryByteChannel(file));
  }

  private static boolean check(SeekableByteChannel channel) throws IOException {
    UnpackedStream.Allowance allowance = new UnpackedStream.Allowance(channel.size());
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > Limits.MEMBERS) {
        throw beyond("delar", Limits.MEMBERS);
      }
      WorkbookLimits limits = new WorkbookLimits();
      for (ZipArchiveEntry entry : entries) {
        try (InputStream in =
            new BufferedInputStream(new UnpackedStream(zip.getInputStream(entry), allowance))) {
          checkPart(in, limits);
        }
      }
      limits.checkReferences();
      return limits.hasStyles();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void checkPart(InputStream in, WorkbookLimits limits)
      throws IOException, XMLStreamException {
    in.mark(LOOK_BYTES);
    byte[] start = in.readNBytes(LOOK_BYTES);
    in.reset();
    if (looksLikeXml(start)) {
      limits.check(in);
    } else {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static boolean looksLikeXml(byte[] start) {
    for (byte b : start) {
      if (b == '<' || b == (byte) 0xEF || b == (byte) 0xFE || b == (byte) 0xFF) {
        return true;
      }
      if (b > ' ') {
        return false;
      }
    }
    return false;
  }

  static Refusal beyond(String what, long limit) {
    return new Refusal(
        "arbetsboken har eller säger sig ha fler %s än %d; spara den på nytt med bara det som behövs."
            .formatted(what, limit));
  }
}
