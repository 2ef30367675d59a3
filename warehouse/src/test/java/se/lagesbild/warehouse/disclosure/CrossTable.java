package se.lagesbild.warehouse.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Counts by area and kind with both margins and the total, each asked for by itself. */
final class CrossTable {
  private final long[][] counts;
  private final int[][] lots;

  private CrossTable(long[][] counts, int[][] lots) {
    this.counts = counts;
    this.lots = lots;
  }

  static CrossTable random(int areas, int kinds, Random random) {
    long[][] counts = new long[areas][kinds];
    int[][] lots = new int[areas][kinds];
    for (int area = 0; area < areas; area++) {
      for (int kind = 0; kind < kinds; kind++) {
        counts[area][kind] = random.nextInt(3) == 0 ? random.nextInt(7) : random.nextInt(3);
        lots[area][kind] = counts[area][kind] == 0 ? 0 : random.nextInt(32768);
      }
    }
    return new CrossTable(counts, lots);
  }

  int size() {
    return 1 + areas() + kinds() + areas() * kinds();
  }

  /** An attacker who has every answer: whole, by area, by kind, and by kind within each area. */
  Attacker published(Disclosure disclosure) {
    long[] numbers = new long[size()];
    List<int[]> sums = new ArrayList<>();
    Column byArea = column(areas(), this::area);
    Column byKind = column(kinds(), this::kind);
    Column.Published areaAnswer = disclosure.publish(byArea);
    Column.Published kindAnswer = disclosure.publish(byKind);
    numbers[0] = areaAnswer.total();
    for (int area = 0; area < areas(); area++) {
      numbers[1 + area] = areaAnswer.members().get(area);
    }
    for (int kind = 0; kind < kinds(); kind++) {
      numbers[1 + areas() + kind] = kindAnswer.members().get(kind);
    }
    sums.add(positions(0, areas(), i -> 1 + i));
    sums.add(positions(0, kinds(), i -> 1 + areas() + i));
    for (int area = 0; area < areas(); area++) {
      int row = area;
      Column.Published answer = disclosure.publish(column(kinds(), kind -> cell(row, kind)));
      for (int kind = 0; kind < kinds(); kind++) {
        numbers[position(area, kind)] = answer.members().get(kind);
      }
      sums.add(positions(1 + area, kinds(), kind -> position(row, kind)));
    }
    for (int kind = 0; kind < kinds(); kind++) {
      int line = kind;
      sums.add(positions(1 + areas() + kind, areas(), area -> position(area, line)));
    }
    return new Attacker(numbers, sums, disclosure.base() - 1);
  }

  private interface Part {
    Column.Counted at(int i);
  }

  private interface Position {
    int of(int i);
  }

  private static int[] positions(int whole, int parts, Position position) {
    int[] sum = new int[parts + 1];
    sum[0] = whole;
    for (int i = 0; i < parts; i++) {
      sum[i + 1] = position.of(i);
    }
    return sum;
  }

  private static Column column(int parts, Part part) {
    List<Column.Counted> members = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      members.add(part.at(i));
    }
    return new Column(sum(members), members);
  }

  private static Column.Counted sum(List<Column.Counted> members) {
    return members.stream()
        .reduce(
            new Column.Counted(0, 0),
            (a, b) -> new Column.Counted(a.count() + b.count(), a.lot() ^ b.lot()));
  }

  private Column.Counted cell(int area, int kind) {
    return new Column.Counted(counts[area][kind], lots[area][kind]);
  }

  private Column.Counted area(int area) {
    return column(kinds(), kind -> cell(area, kind)).total();
  }

  private Column.Counted kind(int kind) {
    return column(areas(), area -> cell(area, kind)).total();
  }

  private int position(int area, int kind) {
    return 1 + areas() + kinds() + area * kinds() + kind;
  }

  private int areas() {
    return counts.length;
  }

  private int kinds() {
    return counts[0].length;
  }

  @Override
  public String toString() {
    return Arrays.deepToString(counts);
  }
}
