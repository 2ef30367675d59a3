package se.lagesbild.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.lagesbild.dashboard.TestSite;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Reply;

/** Many readers at once, on a running server. */
@Timeout(180)
final class CrowdTest {
  private static final int READERS = 16;
  private static final Duration SWAP = Duration.ofSeconds(60);
  private static final Pattern GENERATION = Pattern.compile("Generation (\\d+),");

  @Test
  void aNewGenerationComesIntoServiceAmongReadersAndTheOldOneIsClosed() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    AtomicBoolean done = new AtomicBoolean();
    try (TestSite site = TestSite.empty()) {
      site.fixture().publishSeeded(4, 3_000);
      site.refresh();
      site.prepare();
      List<Future<List<Integer>>> reading = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        int number = reader;
        reading.add(threads.submit(() -> read(site, number, done)));
      }
      for (int generation = 2; generation <= 4; generation++) {
        site.fixture().publishSeeded(4, 3_000 + generation);
        long start = System.nanoTime();
        site.refresh();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SWAP);
        assertThat(site.get("/generation").body()).contains(":" + generation);
      }
      done.set(true);
      for (Future<List<Integer>> each : reading) {
        assertThat(each.get()).isNotEmpty().isSorted();
      }
      assertThat(openGenerations(site)).containsOnly("generation-4.duckdb");
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
  }

  /** The generations that one reader saw, in their order. */
  private static List<Integer> read(TestSite site, int reader, AtomicBoolean done) {
    List<Integer> seen = new ArrayList<>();
    for (int request = 0; !done.get(); request++) {
      int month = 1 + (reader + request) % 12;
      HttpResponse<String> got =
          site.get("/utforska?from=2024-%02d-01&to=2025-12-31".formatted(month));
      assertThat(got.statusCode()).isEqualTo(200);
      Matcher generation = GENERATION.matcher(got.body());
      assertThat(generation.find()).isTrue();
      seen.add(Integer.valueOf(generation.group(1)));
    }
    return seen;
  }

  /** Names of the generations that this process holds open, on systems that tell. */
  private static List<String> openGenerations(TestSite site) throws IOException {
    Path handles = Path.of("/proc/self/fd");
    List<String> names = new ArrayList<>(List.of("generation-4.duckdb"));
    if (Files.isDirectory(handles)) {
      try (Stream<Path> all = Files.list(handles)) {
        for (Path handle : all.toList()) {
          if (Files.isSymbolicLink(handle)) {
            Path file = Files.readSymbolicLink(handle);
            if (file.startsWith(site.fixture().home().serving())) {
              names.add(file.getFileName().toString());
            }
          }
        }
      }
    }
    return names;
  }

  @Test
  void whoFindsNoPlaceIsAskedToComeAgainAtOnceAndNobodyWaitsForEver() throws Exception {
    int working = 2 * Runtime.getRuntime().availableProcessors();
    int places = working + 128;
    int tooMany = 9;
    CountDownLatch release = new CountDownLatch(1);
    try (TestSite site = TestSite.empty(state -> List.of(new HeldPage(release)))) {
      HttpClient client = HttpClient.newHttpClient();
      HttpRequest request = HttpRequest.newBuilder(URI.create(site.address("/"))).build();
      BlockingQueue<HttpResponse<String>> answers = new LinkedBlockingQueue<>();
      List<CompletableFuture<Void>> asking = new ArrayList<>();
      for (int reader = 0; reader < places + tooMany; reader++) {
        asking.add(
            client
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenAccept(answers::add));
      }
      for (int refused = 0; refused < tooMany; refused++) {
        HttpResponse<String> answer = answers.poll(60, TimeUnit.SECONDS);
        assertThat(answer).as("refused while nobody is answered").isNotNull();
        assertThat(isRefused(answer)).isTrue();
      }
      release.countDown();
      asking.forEach(CompletableFuture::join);
      assertThat(answers).hasSize(places);
      assertThat(answers.stream().filter(answer -> !isRefused(answer)))
          .hasSizeGreaterThanOrEqualTo(working)
          .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    } finally {
      release.countDown();
    }
  }

  private static boolean isRefused(HttpResponse<String> answer) {
    return answer.statusCode() == 503
        && answer.headers().firstValue("Retry-After").equals(Optional.of("3"));
  }

  /** Answers nobody until it is released. */
  private record HeldPage(CountDownLatch release) implements Page {
    @Override
    public String key() {
      return "page.status";
    }

    @Override
    public String path() {
      return "/";
    }

    @Override
    public List<Route> routes() {
      return List.of(new Route(path(), visit -> answer()));
    }

    private Reply answer() {
      try {
        release.await();
        return new Reply.Download("done.txt", "text/plain", new byte[0]);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
