package se.lagesbild.etl.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetGuessTest {
  private static final String TEXT =
      "Ärendenr;Händelse;Plats\r\n1;Skadegörelse på Åvägen;Per-Olsskolan\r\n2;Övrigt, störning;Café Åsen\r\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8,utf-8",
    "windows-1252,windows-1252",
    "ISO-8859-1,windows-1252",
    "IBM850,ibm850",
    "IBM437,ibm850",
    "x-MacRoman,x-macroman",
    "UTF-16,utf-16"
  })
  void findsTheCharsetOfSwedishText(String written, String told) {
    byte[] bytes = TEXT.getBytes(Charset.forName(written));
    CharsetGuess guess = CharsetGuess.of(bytes);

    assertThat(guess.name()).isEqualTo(told);
    assertThat(new String(bytes, Charset.forName(guess.name())).replace("\uFEFF", ""))
        .isEqualTo(TEXT);
  }

  @Test
  void believesAByteOrderMarkAndIsSureOfNothingInAscii() {
    assertThat(CharsetGuess.of("\uFEFFId;Typ\n".getBytes(StandardCharsets.UTF_8)).certain())
        .isTrue();
    assertThat(CharsetGuess.of("Id;Typ\n".getBytes(StandardCharsets.UTF_8)).certain()).isFalse();
  }

  @Test
  void countsLettersThatWereLostBeforeTheFile() {
    assertThat(
            CharsetGuess.of("V\uFFFDldsbrott;Sk\uFFFDne".getBytes(StandardCharsets.UTF_8))
                .evidence())
        .contains("2 tecken gick förlorade");
  }

  @Test
  void aCharacterThatTheHeadCutsIsNoError() {
    byte[] bytes = "Åå".getBytes(StandardCharsets.UTF_8);
    assertThat(CharsetGuess.of(java.util.Arrays.copyOf(bytes, 3)).name()).isEqualTo("utf-8");
  }
}
