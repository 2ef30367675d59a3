package se.lagesbild.etl.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Deliveries as organisations send them: corrected, repeated, late, cut off and dirty. */
final class RandomDeliveries {
  private static final LocalDate FIRST_SUNDAY = LocalDate.of(2024, 3, 10);

  private final TestSource source;
  private final Random random;
  private final RandomRows rows;
  private final List<SentFile> files = new ArrayList<>();

  private RandomDeliveries(TestSource source, long seed) {
    this.source = source;
    this.random = new Random(seed);
    this.rows = new RandomRows(source, random);
  }

  /** The files of so many weeks, in the order of what they cover. */
  static List<SentFile> of(TestSource source, long seed, int weeks) {
    RandomDeliveries deliveries = new RandomDeliveries(source, seed);
    for (int week = 0; week < weeks; week++) {
      deliveries.week(FIRST_SUNDAY.plusWeeks(week));
    }
    return deliveries.files;
  }

  private void week(LocalDate sunday) {
    rows.evolve(sunday);
    for (String municipality :
        source.scoped() ? List.of("1982", "1962") : Collections.singletonList((String) null)) {
      if (random.nextInt(12) == 0) {
        continue;
      }
      SentFile file = file(sunday, municipality, "");
      files.add(file);
      if (random.nextInt(6) == 0) {
        files.add(
            new SentFile(
                name(sunday, municipality, "_kopia"),
                file.bytes(),
                file.rows(),
                file.broken(),
                sunday,
                municipality,
                arrival()));
      }
      if (random.nextInt(5) == 0) {
        rows.correct();
        files.add(file(sunday, municipality, "_rättad"));
      }
    }
  }

  private SentFile file(LocalDate sunday, @Nullable String municipality, String suffix) {
    List<Map<String, String>> clean = rows.of(sunday, municipality);
    if (random.nextInt(25) == 0) {
      clean = clean.subList(0, clean.size() / 2);
    }
    if (random.nextInt(30) == 0 && source.format().canBeEmpty()) {
      clean = List.of();
    }
    List<FileFormat.Draft> drafts = new ArrayList<>();
    for (Map<String, String> row : clean) {
      dirty(row, drafts);
    }
    if (drafts.isEmpty() && !source.format().canBeEmpty()) {
      drafts.add(
          new FileFormat.Draft(SentRow.Shape.ROW, new HashMap<>(Map.of("KOMMUN", "Fagersta"))));
    }
    FileFormat.Written written = source.format().write(source.columns(), drafts, random);
    boolean broken = random.nextInt(30) == 0 && !drafts.isEmpty();
    if (broken) {
      return new SentFile(
          name(sunday, municipality, suffix),
          written.cut(),
          written.rowsBeforeCut(),
          true,
          sunday,
          municipality,
          arrival());
    }
    return new SentFile(
        name(sunday, municipality, suffix),
        written.bytes(),
        written.rows(),
        false,
        sunday,
        municipality,
        arrival());
  }

  /** Now and then at the same second. */
  private Instant arrival() {
    return Instant.parse("2024-11-04T05:00:00Z").plusSeconds(random.nextInt(20));
  }

  private String name(LocalDate sunday, @Nullable String municipality, String suffix) {
    return "L%s_%d_v%02d%s.%s"
        .formatted(
            municipality == null ? "" : "_" + municipality,
            sunday.with(DayOfWeek.THURSDAY).getYear(),
            sunday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
            suffix,
            source.format().ending());
  }

  private void dirty(Map<String, String> row, List<FileFormat.Draft> drafts) {
    if (source.format().isDelimited() && random.nextInt(20) == 0) {
      drafts.add(new FileFormat.Draft(SentRow.Shape.BLANK, Map.of()));
    }
    if (random.nextInt(12) == 0) {
      Map<String, String> other = new HashMap<>(row);
      if (random.nextBoolean()) {
        rows.change(other);
      }
      drafts.add(new FileFormat.Draft(SentRow.Shape.ROW, other));
    }
    if (random.nextInt(9) == 0) {
      spoil(row);
    }
    boolean odd = source.format().isDelimited() && random.nextInt(40) == 0;
    drafts.add(
        new FileFormat.Draft(odd ? SentRow.Shape.WRONG_COLUMN_COUNT : SentRow.Shape.ROW, row));
  }

  private void spoil(Map<String, String> row) {
    List<String> spoilt =
        source.sums()
            ? Arrays.asList(
                "START=2024-02-30",
                "START",
                "START=2031-01-01",
                "START=1900-01-01",
                "KOMMUN=ÖREBRO",
                "KOMMUN=Atlantis",
                "KOMMUN",
                "KAT",
                "VARDE=många",
                "VARDE=-3",
                "VARDE=1 250,5",
                "KOMMUN=norberg",
                "START=2024-01-10")
            : Arrays.asList(
                "NR",
                "DEL",
                "DAG=2024-13-01",
                "DAG",
                "DAG=2023-01-05",
                "DAG=2031-01-05",
                "TID=igår",
                "TID=2024-02-30 10:00",
                "TID=2031-01-01 10:00",
                "TID=1900-01-01 10:00",
                "SLUT=2020-01-01 00:00",
                "SLUT=2031-01-01 00:00",
                "KOD=Z9",
                "KOD",
                "KOD=U1",
                "KOD=a1",
                "ANTAL=0",
                "ANTAL=tre",
                "ANTAL",
                "ANTAL=1,5",
                "KOMMUN=ÖREBRO",
                "KOMMUN=Atlantis",
                "KOMMUN",
                "KOMMUN=NORBERG",
                "KOMMUN=1982",
                "BELOPP=abc",
                "BELOPP=1 250,00",
                "BELOPP=2000000",
                "STATUS=HEJ",
                "STATUS");
    String[] change = spoilt.get(random.nextInt(spoilt.size())).split("=");
    if (change.length == 1) {
      row.remove(change[0]);
    } else {
      row.put(change[0], change[1]);
    }
  }
}
