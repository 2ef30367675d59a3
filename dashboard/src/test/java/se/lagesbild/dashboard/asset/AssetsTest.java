package se.lagesbild.dashboard.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installed, the assets lie in a jar; where the tests run, in a folder. */
class AssetsTest {
  private static final int READERS = 12;

  @Test
  void readsAJarForManyAtOnce(@TempDir Path folder)
      throws IOException, InterruptedException, ExecutionException {
    URL root = URI.create("jar:" + jar(folder.resolve("å b.jar")).toUri() + "!/assets/").toURL();
    CyclicBarrier together = new CyclicBarrier(READERS);
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    List<Future<Map<String, byte[]>>> read = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      read.add(
          readers.submit(
              () -> {
                together.await();
                return Assets.read(root);
              }));
    }
    for (Future<Map<String, byte[]>> files : read) {
      assertThat(files.get()).containsOnlyKeys("css/a.css", "js/chart/b.js");
      assertThat(files.get().get("css/a.css")).asString(StandardCharsets.UTF_8).isEqualTo("a {}");
    }
    readers.shutdown();
  }

  @Test
  void readsWhatIsShippedOnce() {
    assertThat(Assets.shipped()).isSameAs(Assets.shipped());
    assertThat(Assets.shipped().paths("css/")).contains("css/lagesbild.css");
  }

  private static Path jar(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (String name : List.of("assets/", "assets/css/", "assets/css/a.css", "other.txt")) {
        put(jar, name, "a {}");
      }
      put(jar, "assets/js/chart/b.js", "export const b = 1;");
    }
    return file;
  }

  private static void put(JarOutputStream jar, String name, String text) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    if (!name.endsWith("/")) {
      jar.write(text.getBytes(StandardCharsets.UTF_8));
    }
    jar.closeEntry();
  }
}
