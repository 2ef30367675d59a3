package se.lagesbild.etl.run;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.HomeOption;
import se.lagesbild.warehouse.terminal.ResultFormat;

/** Lists every landed delivery and what has become of it. */
@Command(
    name = "list",
    description = {
      "Visar varje mottagen leverans i den ordning de gäller, och vad som blev av den.",
      "state: väntar, använd, tom, avvisad, stoppad, återkallas (vid nästa körning) eller återkallad.",
      "copy: om filens kopia finns eller är gallrad; en gallrad kan inte läsas in på nytt."
    })
final class DeliveryListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;
  @Mixin private HomeOption home;

  @Option(names = "--source", paramLabel = "KÄLLA", description = "Bara leveranser från källan.")
  private @Nullable String source;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table (förval), csv eller json.")
  private ResultFormat format;

  @Override
  public Integer call() {
    Home place = home.home();
    LandedDeliveries landed = new LandedDeliveries(place);
    List<String> sources = landed.sources();
    if (source != null && !sources.contains(source)) {
      throw new RunFailure(
          "källan \""
              + source
              + "\" har inte levererat något; "
              + (sources.isEmpty()
                  ? "ingen har gjort det ännu."
                  : "de som har är " + String.join(", ", sources) + "."));
    }
    PrintWriter out = spec.commandLine().getOut();
    List<String> shown = source == null ? sources : List.of(source);
    new DeliveryList(place, landed).write(shown, format.writer(out));
    out.flush();
    return 0;
  }
}
