package se.lagesbild.etl.run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.lagesbild.warehouse.terminal.CommonOptions;

/** {@code ./lagesbild delivery …}: what the organisations have sent, one delivery at a time. */
@Command(
    name = "delivery",
    description = "Visar leveranserna, återkallar en som är fel och tar tillbaka en återkallelse.",
    subcommands = {DeliveryListCommand.class, DeliveryWithdrawCommand.class})
public final class DeliveryCommand {
  @Mixin private CommonOptions common;
}
