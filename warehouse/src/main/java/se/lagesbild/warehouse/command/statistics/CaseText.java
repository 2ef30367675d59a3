package se.lagesbild.warehouse.command.statistics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON of a case and of its answer. */
final class CaseText {
  /** Writes each number in the fewest digits that tell it, which not every JVM does by itself. */
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CaseText() {}

  /**
   * Reads a case.
   *
   * @throws BadCase if it is not one JSON value
   */
  static JsonNode read(InputStream in) {
    try {
      return JSON.readTree(in);
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      String where = place == null ? "" : " (rad %d)".formatted(place.getLineNr());
      throw new BadCase("Underlaget är inte JSON%s.".formatted(where));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String of(JsonNode answer) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
