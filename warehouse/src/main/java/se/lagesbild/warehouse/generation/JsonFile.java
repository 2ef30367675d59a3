package se.lagesbild.warehouse.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A small JSON file that is read and written whole. What an older version of the product did not
 * write is null; a type says itself what it cannot be without.
 */
final class JsonFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private JsonFile() {}

  /**
   * The content of {@code file}, or empty when there is none.
   *
   * @param remedy what to do when it cannot be read, the end of a Swedish sentence
   * @throws ServingException if it is not what it should be
   */
  static <T> Optional<T> read(Path file, Class<T> type, String remedy) {
    try {
      return Optional.of(MAPPER.readValue(Files.readString(file), type));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw new ServingException(file + " är skadad och kan inte tolkas; " + remedy, e);
    } catch (IOException e) {
      throw new ServingException(file + " kan inte läsas; " + remedy, e);
    }
  }

  static void write(Path file, Object value) {
    try {
      String json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
      DurableFiles.write(file, json + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass(), e);
    }
  }
}
