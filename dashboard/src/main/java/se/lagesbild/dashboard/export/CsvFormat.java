package se.lagesbild.dashboard.export;

import java.util.List;

/**
 * The table as a plain rectangle; what belongs to it stands in its columns.
 *
 * @param variant in the address
 * @param key of its name
 * @param format the file's conventions
 */
record CsvFormat(String variant, String key, Csv.Format format) implements Format {

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public String type() {
    return "text/csv; charset=utf-8";
  }

  @Override
  public byte[] bytes(Export export) {
    Csv csv = Csv.withHeader(format, export.table().header());
    for (List<Cell> row : export.table().rows()) {
      csv.row(row.stream().map(cell -> field(cell, csv)).toList());
    }
    return csv.bytes();
  }

  private static String field(Cell cell, Csv csv) {
    if (cell instanceof Cell.Number number) {
      return csv.number(number.value());
    }
    return cell instanceof Cell.Day day
        ? day.value().toString()
        : Csv.text(((Cell.Text) cell).value());
  }
}
