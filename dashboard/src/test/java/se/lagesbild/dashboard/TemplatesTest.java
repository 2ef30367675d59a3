package se.lagesbild.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TemplatesTest {
  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      return files.filter(file -> file.toString().endsWith(".jte")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void escapesEverything(Path template) throws IOException {
    assertThat(Files.readString(template)).doesNotContain("$unsafe");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void holdsNoScriptAndNoStyleOfItsOwn(Path template) throws IOException {
    String text = Files.readString(template);
    assertThat(text).doesNotContainPattern("\\sstyle=|\\son[a-z]+=|javascript:|<style");
    assertThat(text).doesNotContainPattern("<script(?![^>]*(src=|application/json))");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void holdsNoWordsOfItsOwn(Path template) throws IOException {
    String text =
        Files.readString(template)
            .replaceAll("(?m)^@(import|param|template).*$", "")
            .replaceAll("@(if|elseif|for|template)[^\\n]*", "")
            .replaceAll("@(endif|endfor|else)", "")
            .replaceAll("\\$\\{[^}]*\\}", "")
            .replaceAll("<kbd>[^<]*</kbd>", "")
            .replaceAll("<[^>]*>", "")
            .replace("Lägesbild", "")
            .replace("`)", "");
    assertThat(text).doesNotContainPattern("[\\p{L}]{2,}");
  }
}
