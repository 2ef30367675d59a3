package se.lagesbild.warehouse.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import se.lagesbild.warehouse.generation.ClosedDatabase;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.terminal.ResultFormat;

/**
 * Runs statements that nest as deeply as the text limit allows, and mutilated sound ones. Ends with
 * 0 when each ended in rows or in a sentence; a crash of the database ends the process otherwise.
 */
final class NestingProgram {
  private static final int TEXT = 32_000;
  private static final long SECONDS = 12;

  private NestingProgram() {}

  public static void main(String[] arguments) {
    Sandbox sandbox =
        new Sandbox(
            Path.of(arguments[0]),
            new ClosedDatabase.Limits(
                "200MB", Duration.ofMillis(500), ClosedDatabase.Results.STREAMED));
    long end = System.nanoTime() + SECONDS * 1_000_000_000;
    List<String> statements = new ArrayList<>(nested());
    statements.addAll(mutilated(new Random(6)));
    int run = 0;
    for (String sql : statements) {
      if (System.nanoTime() > end) {
        break;
      }
      try {
        sandbox.run(sql, ResultFormat.CSV.writer(new PrintWriter(Writer.nullWriter())));
      } catch (ServingException sentence) {
        System.out.println(sentence.getMessage());
      }
      run++;
    }
    System.out.println("ran " + run);
  }

  private static List<String> nested() {
    List<String> statements = new ArrayList<>();
    for (double share : new double[] {0.03, 0.3, 1}) {
      statements.add(wrap("select ", "(", "1", ")", share));
      statements.add(wrap("", "select * from (", "select 1", ")", share));
      statements.add(wrap("select ", "(select ", "1", ")", share));
      statements.add(wrap("select ", "[", "1", "]", share));
      statements.add(wrap("select ", "{'a':", "1", "}", share));
      statements.add(wrap("select ", "not ", "true", "", share));
      statements.add(wrap("select ", "- ", "1", "", share));
      statements.add(wrap("select ", "abs(", "1", ")", share));
      statements.add(wrap("select ", "case when true then ", "1", " end", share));
      statements.add(wrap("select ", "1 + ", "1", "", share));
      statements.add(wrap("", "select 1 union all ", "select 1", "", share));
      statements.add(wrap("select null::", "struct(a ", "integer", ")", share));
      statements.add(wrap("", "with recursive t as (", "select 1", ") select * from t", share));
      statements.add(chained(share));
    }
    return statements;
  }

  private static String wrap(String start, String open, String core, String close, double share) {
    int times = (int) (TEXT * share) / (open.length() + close.length());
    return start + open.repeat(times) + core + close.repeat(times);
  }

  private static String chained(double share) {
    StringBuilder sql = new StringBuilder("with t0 as (select 1 as a)");
    int number = 0;
    while (sql.length() < TEXT * share - 60) {
      int previous = number++;
      sql.append(", t%d as (select * from t%d)".formatted(number, previous));
    }
    return sql + " select * from t" + number;
  }

  private static List<String> mutilated(Random random) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "with recursive m(n) as ( select 1 union all select n + 1 from m where n < 9 ) select category , sum ( reports ) over ( partition by area order by day ) from daily join m on n = crimes where area in ( select area from area ) group by all having count ( * ) > 1 order by 1 limit 5"
                    .split(" ")));
    List<String> statements = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      List<String> mutilated = new ArrayList<>(words);
      for (int change = 0; change < 1 + random.nextInt(4); change++) {
        int at = random.nextInt(mutilated.size());
        switch (random.nextInt(3)) {
          case 0 -> mutilated.remove(at);
          case 1 -> mutilated.add(at, words.get(random.nextInt(words.size())));
          default -> Collections.swap(mutilated, at, random.nextInt(mutilated.size()));
        }
      }
      statements.add(String.join(" ", mutilated));
    }
    return statements;
  }
}
