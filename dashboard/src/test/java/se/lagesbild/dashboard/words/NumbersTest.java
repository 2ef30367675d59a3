package se.lagesbild.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Language;

final class NumbersTest {
  private static final Numbers SWEDISH = Words.in(Language.SV).numbers();
  private static final Numbers ENGLISH = Words.in(Language.EN).numbers();

  @Test
  void groupsThousandsWithoutALineBreak() {
    assertThat(SWEDISH.whole(1234567)).isEqualTo("1\u00a0234\u00a0567");
    assertThat(SWEDISH.whole(1000)).isEqualTo("1\u00a0000");
    assertThat(SWEDISH.whole(999)).isEqualTo("999");
    assertThat(ENGLISH.whole(1234567)).isEqualTo("1,234,567");
  }

  @Test
  void writesOneDecimalWhereThereIsOne() {
    assertThat(SWEDISH.number(3.5)).isEqualTo("3,5");
    assertThat(SWEDISH.number(34)).isEqualTo("34");
    assertThat(SWEDISH.number(0.04)).isEqualTo("0");
    assertThat(SWEDISH.number(-0.0)).isEqualTo("0");
    assertThat(SWEDISH.number(-3)).isEqualTo("\u22123");
    assertThat(SWEDISH.number(999.95)).isEqualTo("1\u00a0000");
    assertThat(ENGLISH.number(3.5)).isEqualTo("3.5");
  }

  @Test
  void writesAsManyDecimalsAsAskedFor() {
    assertThat(SWEDISH.fixed(5, 1)).isEqualTo("5,0");
    assertThat(SWEDISH.fixed(1250, 0)).isEqualTo("1\u00a0250");
    assertThat(SWEDISH.fixed(200, -2)).isEqualTo("200");
    assertThat(ENGLISH.fixed(0.8, 2)).isEqualTo("0.80");
  }

  @Test
  void timesShowOnWhichSideOfOneTheyLie() {
    assertThat(SWEDISH.times(0.34, 1)).isEqualTo("0,3");
    assertThat(SWEDISH.times(0.97, 1)).isEqualTo("0,97");
    assertThat(SWEDISH.times(0.9961, 1)).isEqualTo("0,996");
    assertThat(SWEDISH.times(1.004, 2)).isEqualTo("1,004");
    assertThat(SWEDISH.times(1.04, 1)).isEqualTo("1,04");
    assertThat(SWEDISH.times(1, 1)).isEqualTo("1,0");
    assertThat(SWEDISH.times(2, 1)).isEqualTo("2");
    assertThat(ENGLISH.times(0.97, 1)).isEqualTo("0.97");
  }

  @Test
  void aShareAboveALimitNeverReadsAsTheLimit() {
    assertThat(SWEDISH.shareUp(0.01)).isEqualTo("1\u00a0%");
    assertThat(SWEDISH.shareUp(0.010_01)).isEqualTo("1,1\u00a0%");
    assertThat(SWEDISH.shareUp(1 / 70.0)).isEqualTo("1,5\u00a0%");
    assertThat(SWEDISH.shareUp(0.05)).isEqualTo("5\u00a0%");
    assertThat(SWEDISH.shareUp(0.2)).isEqualTo("20\u00a0%");
    assertThat(SWEDISH.shareUp(0.000_01)).isEqualTo("0,1\u00a0%");
    assertThat(SWEDISH.shareUp(0)).isEqualTo("0\u00a0%");
    assertThat(ENGLISH.shareUp(0.014)).isEqualTo("1.4%");
  }

  @Test
  void saysSharesInWholePercent() {
    assertThat(SWEDISH.share(0.082)).isEqualTo("8\u00a0%");
    assertThat(SWEDISH.share(0.001)).isEqualTo("<\u00a01\u00a0%");
    assertThat(SWEDISH.share(0)).isEqualTo("0\u00a0%");
    assertThat(ENGLISH.share(0.082)).isEqualTo("8%");
  }
}
