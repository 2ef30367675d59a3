package se.lagesbild.warehouse.command.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.WrongUse;

/** Runs a statistical method on numbers in JSON. */
@Command(
    name = "statistics",
    description = {
      "Räknar med en statistisk metod på tal i JSON.",
      "Läser {\"input\": …, \"params\": …} från standard in och skriver metodens tal."
    })
public final class StatisticsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @CommandLine.Mixin private CommonOptions common;

  @Option(names = "--list", description = "Visar metoderna och frågan som var och en svarar på.")
  private boolean list;

  @Option(
      names = "--batch",
      arity = "2",
      paramLabel = "KATALOG",
      description = "Räknar varje fil i den första katalogen och skriver svaren i den andra.")
  private @Nullable List<Path> batch;

  @Option(
      names = "--text",
      description = "Säger svaret i ord, på svenska och engelska, i stället för i tal.")
  private boolean text;

  @Parameters(arity = "0..1", paramLabel = "METOD", description = "Metoden, till exempel stl.")
  private @Nullable String name;

  @Override
  public Integer call() {
    int asked = (list ? 1 : 0) + (batch == null ? 0 : 1) + (name == null ? 0 : 1);
    if (asked != 1) {
      throw new WrongUse(spec, "ange antingen en metod, --batch eller --list");
    }
    if (text && name == null) {
      throw new WrongUse(spec, "ange metoden som --text ska säga något om");
    }
    if (list) {
      Methods.all().forEach(method -> say("%-28s %s".formatted(method.name(), method.question())));
    } else if (batch != null) {
      runAll(batch.get(0), batch.get(1));
    } else if (name != null) {
      say(answer(name));
    }
    return CommandLine.ExitCode.OK;
  }

  private String answer(String method) {
    try {
      Answer answer = Methods.answer(Methods.named(method), CaseText.read(System.in));
      return text ? inWords(answer) : CaseText.of(answer.numbers().get().tree());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw BadCase.of(e);
    }
  }

  private static String inWords(Answer answer) {
    Statement statement = answer.outcome().about(Subject.UNNAMED);
    return statement.swedish() + "\n\n" + statement.english();
  }

  private void runAll(Path from, Path into) {
    if (!Files.isDirectory(from)) {
      throw new WrongUse(spec, "katalogen " + from + " finns inte");
    }
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(into);
      for (Path file : files.filter(StatisticsCommand::isCase).sorted().toList()) {
        write(into, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCase(Path file) {
    return file.getFileName().toString().endsWith(".json");
  }

  /** One case that fails, in whatever way, is answered with its reason and ends no batch. */
  private static void write(Path into, Path file) throws IOException {
    String answer;
    String name = file.getFileName().toString();
    try (InputStream in = Files.newInputStream(file)) {
      JsonNode tree = CaseText.read(in);
      String method = tree.path("method").asText(name.replaceFirst("(__.*)?\\.json$", ""));
      String which = tree.path("case").asText("");
      name = which.isEmpty() ? name : Path.of(method + "__" + which + ".json").getFileName() + "";
      answer = CaseText.of(Methods.answer(Methods.named(method), tree).numbers().get().tree());
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String sentence = BadCase.of(e).getMessage();
      answer = CaseText.of(JsonNodeFactory.instance.objectNode().put("error", sentence));
    }
    Files.writeString(into.resolve(name), answer + "\n");
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
