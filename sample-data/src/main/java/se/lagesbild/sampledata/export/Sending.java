package se.lagesbild.sampledata.export;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * A file on its way.
 *
 * @param fileName its name
 * @param arrival the day it comes
 * @param lastDay the last day that it tells of
 */
public record Sending(String fileName, LocalDate arrival, LocalDate lastDay) {

  /**
   * Puts the file together and sends it.
   *
   * @param content makes the bytes and counts in the book what they tell
   */
  public void send(Path folder, TruthBook book, Supplier<byte[]> content) {
    book.open(fileName, arrival, lastDay);
    ExportFile file = new ExportFile(fileName, arrival, content.get());
    file.writeInto(folder);
    book.close(file);
  }
}
