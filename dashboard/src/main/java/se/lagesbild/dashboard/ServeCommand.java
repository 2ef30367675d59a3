package se.lagesbild.dashboard;

import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.dashboard.chart.SvgCharts;
import se.lagesbild.dashboard.export.Pdf;
import se.lagesbild.dashboard.state.StateStore;
import se.lagesbild.dashboard.web.Server;
import se.lagesbild.warehouse.gate.Gate;
import se.lagesbild.warehouse.gate.Gatehouse;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.terminal.CommonOptions;
import se.lagesbild.warehouse.terminal.WrongUse;

/** Serves one installation's pages until the process is ended. */
@Command(name = "serve", description = "Visar siffrorna i en webbläsare på den här datorn.")
final class ServeCommand implements Callable<Integer> {
  private static final int GREATEST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = "--home",
      required = true,
      paramLabel = "KATALOG",
      description = "Installationens katalog.")
  private Path home;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Porten att lyssna på (0 tar en ledig). Förval: ${DEFAULT-VALUE}.")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > GREATEST_PORT) {
      throw new WrongUse(spec, "--port ska vara från 0 till " + GREATEST_PORT + ", inte " + port);
    }
    requireInstallation();
    StateStore state = StateStore.open(new Home(home));
    Gatehouse gatehouse = Gatehouse.open(new Home(home));
    try {
      Server server = Server.start(gatehouse, state, Pages.all(state), port);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server, gatehouse)));
      announce(gatehouse, server);
      server.prepare();
      SvgCharts.warmUp().thenRun(Pdf::warmUp);
      new CountDownLatch(1).await();
      return CommandLine.ExitCode.OK;
    } catch (JavalinBindException e) {
      gatehouse.close();
      throw new IllegalStateException(
          "Porten " + port + " används redan; välj en annan med --port.", e);
    }
  }

  private void requireInstallation() {
    String remedy = "; skapa en installation med ./lagesbild init --home " + home + ".";
    if (!Files.isDirectory(home)) {
      throw new IllegalStateException("Mappen " + home + " finns inte" + remedy);
    }
    if (!Files.isDirectory(new Home(home).config())) {
      throw new IllegalStateException("Mappen " + home + " saknar config/" + remedy);
    }
  }

  private static String name(Gatehouse gatehouse) {
    try (Gate gate = gatehouse.gate()) {
      return gate.installation().name();
    }
  }

  private void announce(Gatehouse gatehouse, Server server) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Lägesbild för " + name(gatehouse) + ": http://localhost:" + server.port() + "/");
    out.flush();
  }

  private static void close(Server server, Gatehouse gatehouse) {
    server.close();
    gatehouse.close();
  }
}
