package se.lagesbild.warehouse.analysis.cause.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.catalogue.Slice;

/**
 * What reports are like in a town of 13 000: shares of kinds, areas, places and times as a small
 * municipality with two centres has them. Eight in ten are placed, more than half of these in two
 * areas, and a fifth of the places hold most. Damage is done on nights of weekends, fraud at no
 * known time; some kinds are mostly found by the police themselves.
 */
final class Town {
  private static final int PLACES_OF_AN_AREA = 60;
  private static final double PLACED = 0.8;
  private static final double LATE = 0.1;

  private static final Choice<Kind> KINDS =
      Choice.of(
          List.of(
              new Kind("theft", 0.1, 0.02, Rhythm.DAY),
              new Kind("fraud", 1, 0, Rhythm.UNKNOWN),
              new Kind("damage", 0.1, 0.02, Rhythm.WEEKEND_NIGHT),
              new Kind("threats", 0.3, 0.02, Rhythm.DAY),
              new Kind("assault", 0.1, 0.05, Rhythm.WEEKEND_NIGHT),
              new Kind("drugs", 0.1, 0.9, Rhythm.EVENING),
              new Kind("traffic", 0, 0.85, Rhythm.EVENING),
              new Kind("other", 0.3, 0.1, Rhythm.DAY)),
          27,
          14,
          14,
          13,
          7,
          8,
          9,
          8);

  private static final Choice<String> AREAS =
      Choice.of(
          List.of("centrum", "risbron", "kolarbyn", "meling", "per-ols", "vastanfors", "avestbo"),
          35,
          20,
          10,
          10,
          12,
          9,
          4);

  private static final List<String> PLACE_TYPES =
      List.of("street", "shop", "school", "dwelling", "station", "car_park", "park", "premises");

  private static final Choice<Integer> CRIMES =
      Choice.of(List.of(1, 2, 3, 4, 5, 6), 880, 90, 9, 8, 7, 6);

  private static final Choice<Integer> PLACES =
      Choice.weighed(
          IntStream.range(0, PLACES_OF_AN_AREA).boxed().toList(), rank -> 1 / (1.0 + rank));

  private static final Choice<Integer> CODES = Choice.of(List.of(1, 2, 3), 5, 3, 2);

  private final SplittableRandom random;

  Town(SplittableRandom random) {
    this.random = random;
  }

  /** A kind of report, the part of it without a place and the part that the police find. */
  private record Kind(String name, double unplaced, double foundByPolice, Rhythm rhythm) {}

  /** When reports of a kind mostly happen. */
  private enum Rhythm {
    DAY {
      @Override
      double weight(int weekday, int part) {
        return (weekday > 5 ? 0.6 : 1) * new double[] {0.2, 1, 1.6, 0.8}[part];
      }
    },
    EVENING {
      @Override
      double weight(int weekday, int part) {
        return new double[] {0.8, 0.4, 1, 1.8}[part];
      }
    },
    WEEKEND_NIGHT {
      @Override
      double weight(int weekday, int part) {
        return (weekday >= 5 ? 2 : 0.7) * new double[] {1.5, 0.3, 0.7, 1.5}[part];
      }
    },
    UNKNOWN {
      @Override
      double weight(int weekday, int part) {
        return 1;
      }
    };

    private final Choice<String> slots = slots();

    abstract double weight(int weekday, int part);

    private Choice<String> slots() {
      List<String> all = IntStream.range(0, 28).mapToObj(at -> 1 + at / 4 + "-" + at % 4).toList();
      return Choice.weighed(all, slot -> weight(slot.charAt(0) - '0', slot.charAt(2) - '0'));
    }
  }

  /** A report that happens by itself. */
  Happening draw() {
    Kind kind = KINDS.draw(random);
    boolean placed = random.nextDouble() < PLACED && random.nextDouble() >= kind.unplaced();
    String area = placed ? AREAS.draw(random) : Slice.UNPLACED;
    Map<Facet, String> members = new EnumMap<>(Facet.class);
    members.put(Facet.CATEGORY, kind.name());
    members.put(Facet.CODE, kind.name() + CODES.draw(random));
    members.put(Facet.AREA, area);
    members.put(Facet.ORGANISATION, "police");
    members.put(Facet.TIME, time(kind));
    members.put(Facet.FOUND_BY, random.nextDouble() < kind.foundByPolice() ? "police" : "others");
    members.put(Facet.LATENESS, random.nextDouble() < LATE ? "late" : "usual");
    members.put(Facet.PLACE_TYPE, Slice.UNPLACED);
    if (placed) {
      int place = PLACES.draw(random);
      members.put(Facet.PLACE, area + " " + place);
      members.put(Facet.PLACE_TYPE, typeOf(area, place));
    }
    return new Happening(members, area, CRIMES.draw(random));
  }

  private String time(Kind kind) {
    return kind.rhythm() == Rhythm.UNKNOWN || random.nextDouble() < 0.15
        ? Slice.UNPLACED
        : kind.rhythm().slots.draw(random);
  }

  /** Every place is of one type, whoever asks. */
  private static String typeOf(String area, int place) {
    return PLACE_TYPES.get(Math.floorMod(31 * area.hashCode() + 7 * place, PLACE_TYPES.size()));
  }

  /** A report that happens because there are more of one sort. */
  Happening draw(Facet facet, String member) {
    Happening happening = draw();
    while (!member.equals(happening.members().get(facet))) {
      happening = draw();
    }
    return happening;
  }

  /** A member of a facet, each as likely as it is common, but none that is unknown. */
  String member(Facet facet) {
    String member = null;
    while (member == null || member.equals(Slice.UNPLACED)) {
      member = draw().members().get(facet);
    }
    return member;
  }
}
