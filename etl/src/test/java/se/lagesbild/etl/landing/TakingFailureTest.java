package se.lagesbild.etl.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TakingFailureTest {

  static Stream<IOException> failures() {
    return Stream.of(
        new IOException(),
        new IOException("Input/output error"),
        new FileSystemException("Anna Testsson.csv", null, "Permission denied"),
        new NoSuchFileException("Anna Testsson.csv"),
        new AccessDeniedException("Anna Testsson.csv"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void speaksSwedishAndQuotesNothing(IOException failure) {
    assertThat(TakingFailure.words(failure))
        .endsWith(".")
        .doesNotContain("null")
        .doesNotContain("denied")
        .doesNotContain("error")
        .doesNotContain("Testsson");
  }

  @Test
  void knowsAFullDisk() {
    IOException full = new FileSystemException("a.csv", null, "No space left on device");

    assertThat(TakingFailure.words(full)).startsWith("disken är full;");
  }
}
