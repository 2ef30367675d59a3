package se.lagesbild.sampledata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DelimitedTextTest {

  @Test
  void readsWhatItWrites() {
    List<String> fields = List.of("", "a;b", "say \"hi\"", "two\nlines", "plain", "");

    String line = DelimitedText.format(fields, ';');

    assertThat(line).isEqualTo(";\"a;b\";\"say \"\"hi\"\"\";\"two\nlines\";plain;");
    assertThat(DelimitedText.parse(line + "\r\n", ';')).containsExactly(fields);
  }

  @Test
  void keepsALastLineWithoutAnEnd() {
    assertThat(DelimitedText.parse("a,b\nc,d", ','))
        .containsExactly(List.of("a", "b"), List.of("c", "d"));
  }
}
