package se.lagesbild.warehouse.command.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
  private static final ObjectMapper JSON = new ObjectMapper();

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
      Answer answer = Methods.answer(Methods.named(name), parse(System.in));
      say(text ? inWords(answer) : answer.numbers().get().tree().toPrettyString());
    }
    return CommandLine.ExitCode.OK;
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

  private static void write(Path into, Path file) throws IOException {
    JsonNode answer;
    String name = file.getFileName().toString();
    try (InputStream in = Files.newInputStream(file)) {
      JsonNode tree = parse(in);
      String method = tree.path("method").asText(name.replaceFirst("(__.*)?\\.json$", ""));
      String which = tree.path("case").asText("");
      name = which.isEmpty() ? name : method + "__" + which + ".json";
      answer = Methods.answer(Methods.named(method), tree).numbers().get().tree();
    } catch (BadCase e) {
      answer = JsonNodeFactory.instance.objectNode().put("error", e.getMessage());
    }
    Files.writeString(into.resolve(Path.of(name).getFileName()), answer.toPrettyString() + "\n");
  }

  private static JsonNode parse(InputStream in) {
    try {
      return JSON.readTree(in);
    } catch (JsonProcessingException e) {
      throw new BadCase("Underlaget är inte JSON (rad %d).".formatted(e.getLocation().getLineNr()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
