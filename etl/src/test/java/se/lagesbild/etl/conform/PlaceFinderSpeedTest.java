package se.lagesbild.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.Main;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Street;

/** Prints microseconds a call; the bounds are far above what an idle core needs. */
@Tag("slow")
class PlaceFinderSpeedTest {
  private static final int CALLS = 400_000;

  @TempDir Path folder;
  private final Random random = new Random(1);

  @Test
  void findsAPlaceWithinTwoMicroseconds() {
    Path home = folder.resolve("home");
    assertThat(Main.run("init", "--home", home.toString())).isZero();
    Installation installation = InstallationReader.read(home.resolve("config"));
    PlaceFinder sweref = PlaceFinder.of(installation, "EPSG:3006");
    PlaceFinder rt90 = PlaceFinder.of(installation, "EPSG:3021");
    String[] repeated = addresses(installation.streets(), 500);
    String[] fresh = addresses(installation.streets(), CALLS);

    assertThat(microseconds("point", sweref, 544_500, null)).isLessThan(2);
    assertThat(microseconds("point and address", sweref, 544_500, repeated)).isLessThan(2);
    assertThat(microseconds("address only", sweref, 0, repeated)).isLessThan(2);
    assertThat(microseconds("address never seen", sweref, 0, fresh)).isLessThan(50);
    assertThat(microseconds("RT 90", rt90, 1_499_500, null)).isLessThan(20);
  }

  private String[] addresses(List<Street> streets, int count) {
    String[] addresses = new String[count];
    for (int index = 0; index < count; index++) {
      String street = streets.get(random.nextInt(streets.size())).name();
      String slip = index % 5 == 0 ? street.replaceFirst("[aeo]", "") : street;
      addresses[index] = slip.toLowerCase() + " " + index;
    }
    return addresses;
  }

  private double microseconds(String title, PlaceFinder finder, int west, String[] addresses) {
    double best = Double.MAX_VALUE;
    int placed = 0;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        double east = west == 0 ? 0 : west + call % 2000;
        double north = west == 0 ? 0 : 6_650_000 + call % 3000;
        String address = addresses == null ? null : new String(addresses[call % addresses.length]);
        placed += finder.find(east, north, "1982", null, address).area() == null ? 0 : 1;
      }
      best = Math.min(best, (System.nanoTime() - start) / 1000.0 / CALLS);
    }
    System.out.printf("%s: %.3f microseconds a call, %d with an area%n", title, best, placed);
    return best;
  }
}
