package se.lagesbild.dashboard.export;

import java.util.List;

/** A kind of file that an {@link Export} is written as. */
public interface Format {

  /** Every kind, in the order of the menu; the first of an extension is its usual one. */
  List<Format> ALL =
      List.of(
          new CsvFormat("swedish", "export.csv.swedish", Csv.Format.SWEDISH),
          new CsvFormat("international", "export.csv.international", Csv.Format.INTERNATIONAL),
          new XlsxFormat(),
          new PngFormat(),
          new SvgFormat(),
          new ParquetFormat(),
          new JsonFormat());

  /** Those with the extensions, in the order of the menu. */
  static List<Format> of(String... extensions) {
    List<String> wanted = List.of(extensions);
    return ALL.stream().filter(format -> wanted.contains(format.extension())).toList();
  }

  /** The key of its name in the menu. */
  String key();

  /** At the end of its address and of the file's name. */
  String extension();

  /** Tells apart formats of one extension in the address, as the parameter {@code format}. */
  default String variant() {
    return "";
  }

  /** The media type. */
  String type();

  /** The file. */
  byte[] bytes(Export export);
}
