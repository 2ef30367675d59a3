package se.lagesbild.sampledata.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  private final Areas areas = Areas.shipped();
  private final Gazetteer gazetteer = Gazetteer.shipped(areas);

  @Test
  void everyPlaceLiesInItsDistrict() {
    assertThat(gazetteer.all())
        .allSatisfy(
            place -> {
              double easting = place.point().easting();
              double northing = place.point().northing();
              assertThat(areas.find(easting, northing).map(Area::id).orElse(""))
                  .as(place.id())
                  .isEqualTo(place.area());
            });
  }

  @Test
  void fagerstaHasAboutTwoHundredAddresses() {
    assertThat(gazetteer.in("1982")).hasSizeBetween(180, 220).doesNotHaveDuplicates();
  }

  @Test
  void aFifthOfTheAddressesDrawsMostOfWhatHappens() {
    IncidentStream stream =
        new IncidentStream(
            IncidentKind.readAll("/se/lagesbild/sampledata/police/kinds.csv"),
            gazetteer,
            "1982",
            Chance.of(3));
    Span span = Span.ofYears(3, LocalDate.of(2025, 12, 31));
    Map<String, Long> perPlace =
        stream.draw(span, 28, 8).stream()
            .flatMap(Incident::places)
            .collect(Collectors.groupingBy(Place::id, Collectors.counting()));
    List<Long> most = perPlace.values().stream().sorted(Comparator.reverseOrder()).toList();
    long all = most.stream().mapToLong(count -> count).sum();
    long top = most.stream().limit(gazetteer.in("1982").size() / 5).mapToLong(n -> n).sum();

    assertThat((double) top / all).isBetween(0.6, 0.85);
  }
}
