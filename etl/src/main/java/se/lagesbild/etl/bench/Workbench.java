package se.lagesbild.etl.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where whole nights are measured, each in a process of its own.
 *
 * @param folder everything that is made lies in it
 * @param out what is said goes there
 */
record Workbench(Path folder, PrintWriter out) {

  /** One on which nothing lies. */
  static Workbench cleared(Path folder, PrintWriter out) throws IOException {
    delete(folder);
    Files.createDirectories(folder);
    return new Workbench(folder, out);
  }

  /** Runs {@code ./lagesbild} to its end; a warning is no failure. */
  Measured lagesbild(String... arguments) throws IOException, InterruptedException {
    return run(
        arguments[0],
        Stream.concat(
                Stream.of(System.getProperty("lagesbild.launcher", "./lagesbild")),
                Stream.of(arguments))
            .toList());
  }

  /** Runs a command to its end, which must succeed. */
  Measured run(String name, List<String> command) throws IOException, InterruptedException {
    Measured measured = Measured.run(command, folder.resolve(name + ".log"));
    if (measured.exitCode() != 0 && measured.exitCode() != 3) {
      throw new IllegalStateException(String.join("\n", measured.output()));
    }
    return measured;
  }

  void say(String format, Object... values) {
    out.println(String.format(Locale.forLanguageTag("sv"), format, values));
    out.flush();
  }

  /** Deletes a folder with all that it holds, or nothing. */
  static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
