package se.lagesbild.dashboard.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All assets, read once. Their addresses carry one fingerprint of the whole tree, so that modules
 * may import each other by relative paths and browsers may keep every file for ever.
 */
public final class Assets {
  /** Where all addresses begin. */
  public static final String ROOT = "/assets/";

  private static final String FOLDER = "/se/lagesbild/dashboard/assets/";
  private static final String CHART_LIBRARY =
      "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, byte[]> files;
  private final String fingerprint;

  private Assets(Map<String, byte[]> files) {
    this.files = files;
    this.fingerprint = fingerprint(files);
  }

  /**
   * A file of the tree.
   *
   * @param bytes its content
   * @param type its media type
   */
  public record Asset(byte[] bytes, String type) {}

  private static final class Shipped {
    private static final Assets ASSETS = load();
  }

  /** Those on the class path, read when they are first asked for. */
  public static Assets shipped() {
    return Shipped.ASSETS;
  }

  private static Assets load() {
    try {
      Map<String, byte[]> files = read(Assets.class.getResource(FOLDER));
      try (InputStream library = Assets.class.getResourceAsStream(CHART_LIBRARY)) {
        files.put("js/echarts.min.js", library.readAllBytes());
      }
      return new Assets(files);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the dashboard's assets", e);
    }
  }

  /**
   * Reads every file under an address of the class path, by its path from there. Of a jar it opens
   * a file system of its own: one that is found by its address can be open once in a process only.
   */
  static Map<String, byte[]> read(URL root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      if (root.openConnection() instanceof JarURLConnection jar) {
        try (FileSystem system = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
          collect(system.getPath(jar.getEntryName()), files);
        }
      } else {
        collect(Path.of(root.toURI()), files);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path holds a malformed address", e);
    }
    return files;
  }

  /**
   * The address of a file.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public String href(String path) {
    if (!files.containsKey(path)) {
      throw new IllegalArgumentException("no asset " + path);
    }
    return ROOT + fingerprint + "/" + path;
  }

  /** The file at an address's fingerprint and path, if both are current. */
  public Optional<Asset> find(String wantedFingerprint, String path) {
    byte[] bytes = files.get(path);
    if (bytes == null || !wantedFingerprint.equals(fingerprint)) {
      return Optional.empty();
    }
    String extension = path.substring(path.lastIndexOf('.') + 1);
    return Optional.of(new Asset(bytes, TYPES.getOrDefault(extension, "application/octet-stream")));
  }

  /**
   * The content of a file that is text.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public String text(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no asset " + path);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The files whose paths begin with {@code folder}, in order. */
  public List<String> paths(String folder) {
    return files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
  }

  /** Changes whenever a file changes. */
  public String fingerprint() {
    return fingerprint;
  }

  private static void collect(Path root, Map<String, byte[]> files) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
  }

  private static String fingerprint(Map<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (path, bytes) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          });
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
