package se.lagesbild.etl.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lagesbild.etl.lake.Applied;
import se.lagesbild.etl.lake.Undoing;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.etl.landing.LandedDeliveries;
import se.lagesbild.etl.landing.Withdrawal;
import se.lagesbild.warehouse.generation.ServingDirectory;
import se.lagesbild.warehouse.privacy.PersonalData;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.RunLock;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.HomeOption;
import se.lagesbild.warehouse.terminal.WrongUse;

/** Marks a delivery as withdrawn; the next run carries it out. */
@Command(
    name = "withdraw",
    description = {
      "Återkallar en leverans: nästa nattkörning gör lagret som om den aldrig hade kommit.",
      "De leveranser som kom efter läses då in på nytt ur sina kopior. En leverans som inte har använts ännu blir det aldrig.",
      "Med --undo tas återkallelsen tillbaka, så länge ingen nattkörning har gjort den."
    })
final class DeliveryWithdrawCommand implements Callable<Integer> {
  /** Takes a withdrawal back. */
  static final String UNDO = "--undo";

  private static final int LONGEST_REASON = 200;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;
  @Mixin private HomeOption home;

  @Parameters(paramLabel = "ID", description = "Leveransens id; se ./lagesbild delivery list.")
  private String id;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Varför, högst 200 tecken och utan personuppgifter; visas med leveransen.")
  private @Nullable String reason;

  @Option(
      names = UNDO,
      description = "Ta tillbaka en återkallelse som ingen nattkörning har gjort än.")
  private boolean undo;

  @Override
  @SuppressWarnings("try") // the lock is held, not used
  public Integer call() {
    requireHarmlessReason();
    Home place = home.home();
    try (RunLock lock = RunFailure.lockOrFail(place, "återkallelse")) {
      LandedDeliveries landed = new LandedDeliveries(place);
      Delivery delivery = find(landed);
      String said = undo ? keep(place, landed, delivery) : withdraw(place, landed, delivery);
      spec.commandLine().getOut().println(said);
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot withdraw " + id, e);
    }
  }

  private String withdraw(Home place, LandedDeliveries landed, Delivery delivery)
      throws IOException {
    Undoing undoing = plan(place, landed, delivery);
    landed.withdraw(
        new Withdrawal(
            delivery.id(),
            delivery.source(),
            reason == null ? null : reason.strip(),
            LocalDateTime.now(ZoneId.systemDefault()).withNano(0)));
    return sentence(delivery, undoing);
  }

  private static String keep(Home place, LandedDeliveries landed, Delivery delivery)
      throws IOException {
    String file = delivery.fileName();
    if (isRecorded(known(place).of(delivery.source()), delivery)) {
      throw new RunFailure(
          "återkallelsen av "
              + file
              + " är redan gjord; lägg filen under ett annat namn i inbox, så läses den in på nytt.");
    }
    if (!landed.isWithdrawn(delivery)) {
      throw new RunFailure("leveransen " + file + " är inte återkallad.");
    }
    landed.keep(delivery);
    return "Återkallelsen av "
        + file
        + " är tillbakatagen; nästa nattkörning behandlar den som om den aldrig hade återkallats.";
  }

  private void requireHarmlessReason() {
    if (reason == null) {
      return;
    }
    if (undo) {
      throw new WrongUse(spec, "--reason hör till en återkallelse, inte till " + UNDO);
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.lines().count() > 1) {
      throw new WrongUse(spec, "--reason ska vara en rad med högst 200 tecken");
    }
    if (!PersonalData.find(reason).isEmpty()) {
      throw new WrongUse(
          spec, "--reason ser ut att innehålla personuppgifter; skriv skälet utan dem");
    }
  }

  private Delivery find(LandedDeliveries landed) {
    return landed
        .find(id)
        .orElseThrow(
            () ->
                new RunFailure(
                    "ingen leverans har id "
                        + id
                        + "; se dem med ./lagesbild delivery list --home KATALOG."));
  }

  /** What the withdrawal will come to, if it can be carried out. */
  private static Undoing plan(Home home, LandedDeliveries landed, Delivery delivery) {
    String source = delivery.source();
    List<Applied> known = known(home).of(source);
    Set<String> withdrawn = new HashSet<>(landed.withdrawals(source).keySet());
    if (isRecorded(known, delivery) || !withdrawn.add(delivery.id())) {
      throw new RunFailure("leveransen " + delivery.fileName() + " är redan återkallad.");
    }
    Undoing undoing = Undoing.of(known, withdrawn, landed.readable(source));
    if (!undoing.lost().isEmpty()) {
      throw new RunFailure(Advice.cannotWithdraw(undoing.lost(), landed.list(source)));
    }
    return undoing;
  }

  /** Whether a published run has carried out that it is withdrawn. */
  private static boolean isRecorded(List<Applied> known, Delivery delivery) {
    return known.stream().anyMatch(a -> a.id().equals(delivery.id()) && a.isWithdrawn());
  }

  private static AppliedDeliveries.Known known(Home home) {
    ServingDirectory serving = ServingDirectory.of(home);
    return serving
        .current()
        .map(pointer -> AppliedDeliveries.read(serving.file(pointer.latest())))
        .orElse(AppliedDeliveries.Known.NOTHING);
  }

  private static String sentence(Delivery delivery, Undoing undoing) {
    String said = delivery.fileName() + " är återkallad; nästa nattkörning ";
    long again =
        undoing.removed().stream().filter(applied -> !applied.id().equals(delivery.id())).count();
    if (undoing.isEmpty()) {
      return said + "hoppar över den.";
    }
    return said
        + "tar bort den ur lagret"
        + (again == 0
            ? "."
            : " och läser in "
                + Figures.counted(again, "annan leverans", "andra leveranser")
                + " på nytt.");
  }
}
