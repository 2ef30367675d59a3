package se.lagesbild.warehouse.gate;

import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import se.lagesbild.warehouse.catalogue.ConfigurationException;
import se.lagesbild.warehouse.catalogue.Inhabitants;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.generation.GenerationHolder;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.LinkPins;
import se.lagesbild.warehouse.generation.ServingException;
import se.lagesbild.warehouse.generation.StoredGeneration;
import se.lagesbild.warehouse.query.PopulationReader;
import se.lagesbild.warehouse.schema.Home;

/**
 * Keeps an installation's generations open and hands out gates on them. Many threads use one
 * gatehouse; each request takes a gate of its own and closes it.
 */
public final class Gatehouse implements AutoCloseable {
  private final Home home;
  private final GenerationHolder holder;
  private final Memory memory = new Memory();
  private Installation installation;
  private long readFor;
  private Optional<String> configurationProblem = Optional.empty();

  private Gatehouse(Home home, Installation installation, GenerationHolder holder) {
    this.home = home;
    this.installation = installation;
    this.holder = holder;
    this.readFor = newest();
  }

  /**
   * Opens the installation in {@code home}; before the first publication its gates answer from an
   * empty generation number 0.
   *
   * @throws ConfigurationException if the configuration is wrong
   */
  public static Gatehouse open(Home home) {
    Installation installation = InstallationReader.read(home.config());
    return new Gatehouse(home, installation, GenerationHolder.open(home));
  }

  /** A gate on the generation in service. */
  public Gate gate() {
    return gate(holder.acquire());
  }

  /**
   * A gate on generation {@code number}.
   *
   * @throws GoneException if it is no longer on disk
   */
  public Gate gate(long number) {
    return gate(holder.find(number).orElseThrow(() -> new GoneException(number, nearest(number))));
  }

  /**
   * Keeps generation {@code number} from pruning, for those who follow a link to it.
   *
   * @throws GoneException if it is no longer on disk
   * @throws NotKeptException if there is no room for it or the folder cannot be written
   */
  public void keep(long number) {
    if (number == 0) {
      throw new GoneException(number, nearest(number));
    }
    try (Gate held = gate(number)) {
      if (!LinkPins.of(holder.serving()).keep(held.generation())) {
        throw new NotKeptException(number, NotKeptException.Reason.NO_ROOM);
      }
    } catch (ServingException prunedMeanwhile) {
      throw new GoneException(number, nearest(number));
    } catch (UncheckedIOException e) {
      throw new NotKeptException(number, NotKeptException.Reason.NOT_WRITABLE, e);
    }
  }

  /** The number of the generation in service; 0 before the first publication. */
  public long newest() {
    try (Lease lease = holder.acquire()) {
      return lease.meta().number();
    }
  }

  /**
   * Lets {@code asking} put the questions that readers begin with, so that nobody waits for their
   * answers: to every coming generation before it is put in service, and in the background to the
   * one in service. Until then readers are answered from the generation before.
   *
   * @param asking whose failures are its own to tell of
   */
  public void prepareBy(Consumer<Gate> asking) {
    holder.prepareBy(lease -> asking.accept(gate(lease)));
    Thread now =
        new Thread(
            () -> {
              try (Gate gate = gate()) {
                asking.accept(gate);
              }
            },
            "first-questions");
    now.setDaemon(true);
    now.start();
  }

  /** Looks for a newer generation now rather than within a second. */
  public void refresh() {
    holder.refresh();
  }

  /** One sentence when {@code config/} or {@code serving/} cannot be used as it stands now. */
  public synchronized Optional<String> problem() {
    return holder.problem().or(() -> configurationProblem);
  }

  private Gate gate(Lease lease) {
    try {
      return new Gate(
          home,
          lease,
          this::before,
          inhabited(installationFor(lease.meta().number()), lease),
          memory);
    } catch (RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  /** With the inhabitants of the generation that is read, which rates divide by. */
  private Installation inhabited(Installation configured, Lease lease) {
    Memory.Key key = new Memory.Key(lease.meta().number(), configured.sha256(), Inhabitants.class);
    return configured.inhabitedBy(
        memory.recall(key, Inhabitants.class, any -> true, () -> PopulationReader.read(lease)));
  }

  /** The generation on disk that was published before {@code number}, if there is one. */
  private Optional<Lease> before(long number) {
    return holder.serving().generations().stream()
        .map(StoredGeneration::number)
        .filter(stored -> stored < number)
        .max(Comparator.naturalOrder())
        .flatMap(holder::find);
  }

  /** Configuration changes together with the data: it is read anew for each newer generation. */
  private synchronized Installation installationFor(long number) {
    if (number > readFor) {
      readFor = number;
      try {
        installation = InstallationReader.read(home.config());
        configurationProblem = Optional.empty();
      } catch (ConfigurationException e) {
        configurationProblem = Optional.of(e.getMessage());
      }
    }
    return installation;
  }

  private OptionalLong nearest(long number) {
    return holder.serving().generations().stream()
        .mapToLong(StoredGeneration::number)
        .boxed()
        .min(Comparator.comparingLong(stored -> Math.abs(stored - number)))
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  @Override
  public void close() {
    holder.close();
  }
}
