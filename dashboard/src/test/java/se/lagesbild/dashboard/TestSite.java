package se.lagesbild.dashboard;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.state.StateStore;
import se.lagesbild.dashboard.web.Server;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.gate.Gatehouse;

/** A running dashboard over an invented installation. */
public final class TestSite implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final GenerationFixture fixture;
  private final Gatehouse gatehouse;
  private final List<Page> pages;
  private final Server server;

  private TestSite(GenerationFixture fixture, Function<StateStore, List<Page>> pages) {
    this.fixture = fixture;
    this.gatehouse = Gatehouse.open(fixture.home());
    StateStore state = StateStore.open(fixture.home());
    this.pages = pages.apply(state);
    this.server = Server.start(gatehouse, state, this.pages, 0);
  }

  /** One site with eight years in two generations, for all tests that only read. */
  private static final class Shared {
    private static final TestSite SITE = site();

    private static TestSite site() {
      GenerationFixture fixture = GenerationFixture.in(temporary());
      fixture.publishSeeded(8, 12_000);
      fixture.publishSeeded(8, 12_500);
      return new TestSite(fixture, Pages::all);
    }
  }

  /** The site that tests share; nobody publishes into it. */
  public static TestSite shared() {
    return Shared.SITE;
  }

  /** A site of one's own, before its first publication. */
  public static TestSite empty() {
    return empty(Pages::all);
  }

  /** A site of one's own with other pages than the product's, before its first publication. */
  public static TestSite empty(Function<StateStore, List<Page>> pages) {
    return new TestSite(GenerationFixture.in(temporary()), pages);
  }

  /** What can be looked at. */
  List<Page> pages() {
    return pages;
  }

  /** Where to publish. */
  public GenerationFixture fixture() {
    return fixture;
  }

  /** Lets the site work its pages out before they are asked for. */
  public void prepare() {
    server.prepare();
  }

  /** Lets the site see at once what was published. */
  public void refresh() {
    gatehouse.refresh();
  }

  /** The full address of a path. */
  public String address(String path) {
    return "http://localhost:" + server.port() + path;
  }

  /** What a browser gets at a path. */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** The bytes of a file at a path. */
  public byte[] file(String path) {
    return send(
            HttpRequest.newBuilder(URI.create(address(path))).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  /** What a browser gets when a form of this site is sent without fields. */
  public HttpResponse<String> post(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Origin", address(""))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
  }

  /** The request of a form of this site. */
  public HttpRequest form(String path, String fields) {
    return HttpRequest.newBuilder(URI.create(address(path)))
        .headers("Origin", address(""), "Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(fields))
        .build();
  }

  /** What a client gets for any request. */
  public static HttpResponse<String> send(HttpRequest request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static <T> HttpResponse<T> send(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return CLIENT.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    gatehouse.close();
  }

  /** A folder for one installation, gone when the tests of this process end. */
  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("dashboard-site");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
