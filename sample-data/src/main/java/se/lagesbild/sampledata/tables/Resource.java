package se.lagesbild.sampledata.tables;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables and texts that are shipped inside the module. */
public final class Resource {

  private Resource() {}

  /** The rows of a comma separated resource with a header. */
  public static List<Row> rows(String path) {
    List<List<String>> records = DelimitedText.parse(text(path), ',');
    List<String> header = records.get(0);
    return records.stream().skip(1).map(values -> new Row(header, values)).toList();
  }

  /** The whole text of a resource, named by its absolute path. */
  public static String text(String path) {
    try (InputStream stream = Resource.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new FileNotFoundException(path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read resource " + path, failure);
    }
  }
}
