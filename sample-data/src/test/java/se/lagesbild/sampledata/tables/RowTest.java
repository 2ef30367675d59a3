package se.lagesbild.sampledata.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {

  private final Row row = Row.blank(List.of("X", "Y")).with("Y", "2");

  @Test
  void changesOneColumnInACopy() {
    Row changed = row.with("X", "1");

    assertThat(changed.values()).containsExactly("1", "2");
    assertThat(row.values()).containsExactly("", "2");
  }

  @Test
  void losesItsLastValuesWhenCutShort() {
    assertThat(row.cutAfter(1).values()).containsExactly("");
  }

  @Test
  void refusesAColumnThatDoesNotExist() {
    assertThatThrownBy(() -> row.text("Z"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no column Z among [X, Y]");
  }

  @Test
  void refusesMoreValuesThanColumns() {
    assertThatThrownBy(() -> new Row(List.of("X"), List.of("1", "2")))
        .hasMessage("a row must have at most 1 values, had 2");
  }
}
