package se.lagesbild.etl.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * A line of a run's log. It holds names of sources, counts and times; never a file's name or a
 * sentence, which may quote what somebody wrote.
 *
 * @param fields in the order in which a machine reads them
 * @param text what a person reads, or empty
 */
record LogLine(Map<String, Object> fields, String text) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The fields as one line of JSON. */
  String json() {
    try {
      return MAPPER.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + fields.keySet(), e);
    }
  }
}
