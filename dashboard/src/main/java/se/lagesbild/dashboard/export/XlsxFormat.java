package se.lagesbild.dashboard.export;

import java.util.List;

/** A workbook: the table, and a sheet of what belongs to it. */
record XlsxFormat() implements Format {

  @Override
  public String key() {
    return "export.xlsx";
  }

  @Override
  public String extension() {
    return "xlsx";
  }

  @Override
  public String type() {
    return Xlsx.TYPE;
  }

  @Override
  public byte[] bytes(Export export) {
    return Xlsx.of(List.of(export.table(), export.about()), export.day());
  }
}
