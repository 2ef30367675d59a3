package se.lagesbild.warehouse.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the neighbourhoods from a GeoJSON FeatureCollection in EPSG:3006. */
final class AreaReader {
  private AreaReader() {}

  static List<Area> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ConfigurationException(file, "filen saknas.");
    }
    List<Area> areas = new ArrayList<>();
    for (JsonNode feature : collection(file).path("features")) {
      JsonNode properties = feature.path("properties");
      if (!properties.hasNonNull("id") || !properties.hasNonNull("municipality")) {
        throw new ConfigurationException(
            file, "område nummer " + (areas.size() + 1) + " saknar id eller municipality.");
      }
      List<String> aliases = new ArrayList<>();
      properties.path("aliases").forEach(alias -> aliases.add(alias.asText()));
      areas.add(
          new Area(
              properties.get("id").asText(),
              properties.path("title").asText(properties.get("id").asText()),
              properties.get("municipality").asText(),
              properties.path("approximate").asBoolean(false),
              List.copyOf(aliases),
              feature.path("geometry").toString()));
    }
    return List.copyOf(areas);
  }

  private static JsonNode collection(Path file) {
    try {
      return InstallationReader.MAPPER.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new ConfigurationException(
          file, e.getLocation().getLineNr(), "kan inte läsas som GeoJSON.");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
