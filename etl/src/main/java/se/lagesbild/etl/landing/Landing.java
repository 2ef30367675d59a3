package se.lagesbild.etl.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.privacy.Label;
import se.lagesbild.warehouse.schema.Home;

/** Moves files from the inbox to {@code landing/}: copy, verify, name, and only then delete. */
public final class Landing {
  private static final long SETTLED_MILLIS = 2_000;
  private static final int COPIED_AT_ONCE = 1 << 16;

  private final Home home;
  private final Installation installation;
  private final LocalDate today;
  private final Runnable beforeTaking;
  private final LandedDeliveries landed;
  private final DeliveryIds ids;
  private final Map<String, List<String>> problems = new TreeMap<>();
  private final List<String> received = new ArrayList<>();

  /**
   * Prepares to receive for the sources of {@code installation}.
   *
   * @param today the day of the run
   * @param beforeTaking called when a file is about to be taken: there will be something to load
   */
  public Landing(Home home, Installation installation, LocalDate today, Runnable beforeTaking) {
    this.home = home;
    this.installation = installation;
    this.today = today;
    this.beforeTaking = beforeTaking;
    this.landed = new LandedDeliveries(home);
    this.ids = new DeliveryIds(landed);
  }

  /** Takes every file that is ready. */
  public void receive() {
    tidy();
    for (Path folder : children(home.inbox())) {
      String source = folder.getFileName().toString();
      Optional<SourceContract> contract = installation.findSource(source);
      if (Files.isSymbolicLink(folder)) {
        problem(source, "inbox/" + Label.of(source) + " är en länk och följs inte; gör en mapp.");
      } else if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        problem(source, "ligger direkt i inbox; lägg filen i källans mapp, inbox/<källa>/.");
      } else if (!Files.isReadable(folder)) {
        problem(
            source,
            "mappen inbox/"
                + Label.of(source)
                + " får inte läsas; ge tjänstens användare läsrätt.");
      } else if (contract.isPresent()) {
        children(folder).forEach(file -> receive(contract.get(), file));
      } else if (!isRefused(source) && !children(folder).isEmpty()) {
        problem(
            source,
            "mappen inbox/"
                + Label.of(source)
                + " hör inte till någon källa i config/sources; rätta mappens namn eller lägg till källan.");
      }
    }
  }

  /** Number of files taken by {@link #receive()}. */
  public int received() {
    return received.size();
  }

  /** Whether a delivery is among those that {@link #receive()} has taken. */
  public boolean hasReceived(String id) {
    return received.contains(id);
  }

  /** Sentences about what was left in the inbox, by source. */
  public Map<String, List<String>> problems() {
    return problems;
  }

  private boolean isRefused(String source) {
    return installation.refusedSources().stream().anyMatch(r -> r.id().equals(source));
  }

  private void receive(SourceContract contract, Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".part") || name.startsWith(".")) {
      return;
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      problem(
          contract.id(),
          Label.of(name) + " är inte en vanlig fil och lästes inte; ta bort den ur inbox.");
      return;
    }
    if (!Files.isReadable(file)) {
      problem(
          contract.id(),
          Label.of(name) + " får inte läsas; ge tjänstens användare läsrätt till filen.");
      return;
    }
    try {
      if (!take(contract, file)) {
        problem(
            contract.id(),
            Label.of(name) + " växer fortfarande; den ligger kvar i inbox till nästa körning.");
      }
    } catch (IOException e) {
      problem(contract.id(), Label.of(name) + " kunde inte tas emot: " + TakingFailure.words(e));
    }
  }

  /**
   * Takes a file, unless it is still growing. One that was received before, with the same name and
   * content, came when it first did; its copy is kept as long as the one that is there, if any.
   */
  private boolean take(SourceContract contract, Path file) throws IOException {
    InboxFile seen = InboxFile.look(file);
    LocalDateTime arrived = arrived(seen);
    NamedPeriod named =
        NamedPeriod.of(
            contract,
            installation.timeZone(),
            file.getFileName().toString(),
            arrived,
            latestDay(arrived));
    if (named.refusal() != null) {
      problem(contract.id(), named.refusal());
      return true;
    }
    Delivery.Period period = named.requirePeriod();
    String name = Label.of(file.getFileName().toString());
    if (!settled(seen)) {
      return false;
    }
    beforeTaking.run();
    Path folder = OwnerOnly.folder(home.landing().resolve(contract.id()));
    Path copy = Files.createTempFile(folder, "landing-", ".part");
    String sha256 = copy(file, seen.bytes(), copy);
    if (!seen.isUnchanged() || !sha256.equals(digest(copy))) {
      Files.delete(copy);
      return false;
    }
    String nameSha256 = digest((contract.id() + "/" + name).getBytes(StandardCharsets.UTF_8));
    String id = ids.of(contract.id(), period.asOf(), seen.modified(), sha256, nameSha256);
    Path target = folder.resolve(id + "." + extension(name));
    Optional<Delivery> before = landed.find(contract.id(), id);
    LocalDate landedOn = before.filter(landed::hasCopy).map(Delivery::landedOn).orElse(today);
    Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
    Delivery delivery =
        new Delivery(
            id,
            contract.id(),
            name,
            sha256,
            seen.bytes(),
            before.map(Delivery::arrived).orElse(arrived),
            period,
            folder.getFileName() + "/" + target.getFileName(),
            landedOn);
    landed.record(delivery);
    seen.deleteUnlessChanged();
    received.add(id);
    if (landed.isWithdrawn(delivery)) {
      problem(
          contract.id(),
          name
              + " har återkallats och läses inte in igen; skicka en rättad fil, eller samma fil under ett nytt namn.");
    }
    return true;
  }

  /** The day of the run or of the arrival; the file's own time may be that of a wrong clock. */
  private LocalDate latestDay(LocalDateTime arrived) {
    LocalDate clock = LocalDate.now(installation.timeZone());
    LocalDate came = arrived.toLocalDate().isAfter(clock) ? clock : arrived.toLocalDate();
    return came.isAfter(today) ? came : today;
  }

  private LocalDateTime arrived(InboxFile file) {
    ZoneId zone = installation.timeZone();
    return LocalDateTime.ofInstant(file.modified(), zone).withNano(0);
  }

  /** A file that was written to a moment ago gets that moment to stop growing. */
  private static boolean settled(InboxFile file) throws IOException {
    long age = System.currentTimeMillis() - file.modified().toEpochMilli();
    if (age < 0 || age >= SETTLED_MILLIS) {
      return true;
    }
    try {
      Thread.sleep(SETTLED_MILLIS - age);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return file.isUnchanged();
  }

  private static String extension(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return ending.matches("[A-Za-z0-9]{1,8}") ? ending : "data";
  }

  /** Copies no more than {@code bytes}: a file can grow faster than it is copied. */
  private static String copy(Path from, long bytes, Path to) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream file = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS);
        InputStream in = new DigestInputStream(file, digest);
        OutputStream out = Files.newOutputStream(to)) {
      long left = bytes;
      byte[] next;
      do {
        next = in.readNBytes((int) Math.min(COPIED_AT_ONCE, left));
        out.write(next);
        left -= next.length;
      } while (next.length > 0);
    }
    OwnerOnly.force(to, StandardOpenOption.WRITE);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String digest(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes what a broken run left half copied, and closes to others what is open to them. */
  private void tidy() {
    try {
      OwnerOnly.folder(home.landing());
      for (Path folder : children(home.landing())) {
        OwnerOnly.close(folder);
        for (Path file : Files.isDirectory(folder) ? children(folder) : List.<Path>of()) {
          if (file.getFileName().toString().endsWith(".part")) {
            Files.deleteIfExists(file);
          } else {
            OwnerOnly.close(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tidy " + home.landing(), e);
    }
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private void problem(String source, String sentence) {
    problems.computeIfAbsent(Label.of(source), key -> new ArrayList<>()).add(sentence);
  }
}
