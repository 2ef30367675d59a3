package se.lagesbild.dashboard.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A value inside a {@code <script type="application/json">} element. Every character that could end
 * the element or be read as markup is written as an escape, so no text from the data can break out.
 */
public final class Json implements Content {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String text;

  private Json(String text) {
    this.text = text;
  }

  /** Writes a record or map. */
  public static Json of(Object value) {
    try {
      return new Json(
          MAPPER
              .writeValueAsString(value)
              .replace("<", "\\u003c")
              .replace(">", "\\u003e")
              .replace("&", "\\u0026"));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write " + value.getClass() + " as JSON", e);
    }
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
