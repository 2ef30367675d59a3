package se.lagesbild.dashboard.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object per record, after what belongs to the numbers. */
record JsonFormat() implements Format {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Override
  public String key() {
    return "export.json";
  }

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public String type() {
    return "application/json";
  }

  @Override
  public byte[] bytes(Export export) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("about", export.notes());
    whole.put("rows", export.table().rows().stream().map(row -> byName(row, export)).toList());
    try {
      return MAPPER.writeValueAsBytes(whole);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + export.name() + " as JSON", e);
    }
  }

  private static Map<String, @Nullable Object> byName(List<Cell> row, Export export) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      Object value = value(row.get(i), export.kinds().get(i));
      named.put(export.table().header().get(i), plain(value));
    }
    return named;
  }

  /** Whole numbers without a decimal, days as {@code 2026-11-30}. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Double number && number == Math.rint(number)) {
      return number.longValue();
    }
    return value instanceof String || value instanceof Double || value == null
        ? value
        : value.toString();
  }

  /** What a cell holds, null where a number or a day is not known. */
  static @Nullable Object value(Cell cell, Cell.Kind kind) {
    if (cell instanceof Cell.Number number) {
      return number.value();
    }
    if (cell instanceof Cell.Day day) {
      return day.value();
    }
    return kind == Cell.Kind.TEXT ? ((Cell.Text) cell).value() : null;
  }
}
