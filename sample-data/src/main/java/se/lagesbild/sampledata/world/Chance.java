package se.lagesbild.sampledata.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Seeded randomness by name: a fork's numbers depend on the seed and its name alone, so that a new
 * source or place never changes what the others draw.
 */
public final class Chance {

  private final String path;
  private final RandomGenerator generator;

  private Chance(String path) {
    this.path = path;
    this.generator = new Well19937c(seed(path));
  }

  /** The root of all randomness of one seed. */
  public static Chance of(long seed) {
    return new Chance(Long.toString(seed));
  }

  /** An independent stream; the same name always gives the same numbers. */
  public Chance fork(String name) {
    return new Chance(path + '/' + name);
  }

  /** True with the given probability. */
  public boolean happens(double probability) {
    return generator.nextDouble() < probability;
  }

  /** A whole number from first to last, both included. */
  public int between(int first, int last) {
    return first + generator.nextInt(last - first + 1);
  }

  /** A number from the normal distribution. */
  public double normal(double mean, double deviation) {
    return mean + deviation * generator.nextGaussian();
  }

  /** A number from the log-normal distribution. */
  public double logNormal(double median, double sigma) {
    return median * Math.exp(normal(0, sigma));
  }

  /** A number from the exponential distribution. */
  public double exponential(double mean) {
    return -mean * Math.log(1 - generator.nextDouble());
  }

  /** A factor around 1: Poisson counts with it are negative binomial with this size. */
  public double overdispersion(double size) {
    return new GammaDistribution(generator, size, 1 / size).sample();
  }

  /** A Poisson count, by multiplication of uniforms: the means here are small. */
  public int poisson(double mean) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = generator.nextDouble();
        product > limit;
        product *= generator.nextDouble()) {
      count++;
    }
    return count;
  }

  /** One of the items, each equally likely. */
  public <T> T pick(List<T> items) {
    return items.get(generator.nextInt(items.size()));
  }

  /** One of the items, likely in proportion to its weight. */
  public <T> T pick(List<T> items, ToDoubleFunction<T> weight) {
    double left = generator.nextDouble() * items.stream().mapToDouble(weight).sum();
    for (T item : items) {
      left -= weight.applyAsDouble(item);
      if (left < 0) {
        return item;
      }
    }
    return items.get(items.size() - 1);
  }

  private static int[] seed(String path) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer bytes = ByteBuffer.wrap(digest.digest(path.getBytes(StandardCharsets.UTF_8)));
      int[] seed = new int[bytes.remaining() / Integer.BYTES];
      bytes.asIntBuffer().get(seed);
      return seed;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
