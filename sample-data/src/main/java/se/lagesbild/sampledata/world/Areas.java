package se.lagesbild.sampledata.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lagesbild.sampledata.tables.Resource;

/**
 * The shipped installation's districts.
 *
 * @param all every district, in file order
 */
public record Areas(List<Area> all) {

  /** Reads the districts that the installation ships. */
  public static Areas shipped() {
    List<Area> areas = new ArrayList<>();
    try {
      String text = Resource.text("/installation/fagersta/areas.geojson");
      for (JsonNode feature : new ObjectMapper().readTree(text).get("features")) {
        areas.add(Area.read(feature));
      }
    } catch (JsonProcessingException failure) {
      throw new UncheckedIOException("cannot read areas.geojson", failure);
    }
    return new Areas(List.copyOf(areas));
  }

  /** The district that holds the point. */
  public Optional<Area> find(double easting, double northing) {
    return all.stream().filter(area -> area.contains(easting, northing)).findFirst();
  }
}
