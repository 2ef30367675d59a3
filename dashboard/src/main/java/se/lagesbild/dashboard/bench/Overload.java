package se.lagesbild.dashboard.bench;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What becomes of more heavy requests at one moment than can be answered in time.
 *
 * @param answered how many got a page
 * @param refused how many were asked to come again, and when
 * @param otherwise how many got anything else
 * @param longest milliseconds that anyone waited
 */
record Overload(int answered, int refused, int otherwise, double longest) {
  private static final String HEAVY = "/kvartal.pdf";

  static Overload of(Site site, int clients) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      CountDownLatch ready = new CountDownLatch(clients);
      List<Future<Site.Got>> asking = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        asking.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return got(site);
                }));
      }
      List<Site.Got> all = new ArrayList<>();
      for (Future<Site.Got> each : asking) {
        all.add(each.get());
      }
      return of(all);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Site.Got got(Site site) {
    try {
      return site.get(HEAVY);
    } catch (UncheckedIOException e) {
      return new Site.Got(0, new byte[0], null, 0);
    }
  }

  private static Overload of(List<Site.Got> all) {
    int answered = (int) all.stream().filter(got -> got.status() == 200).count();
    int refused =
        (int) all.stream().filter(got -> got.status() == 503 && got.retryAfter() != null).count();
    double longest = all.stream().mapToDouble(Site.Got::milliseconds).max().orElse(0);
    return new Overload(answered, refused, all.size() - answered - refused, longest);
  }
}
