package se.lagesbild.etl.conform;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.landing.OwnerOnly;
import se.lagesbild.warehouse.catalogue.ConfigurationException;

/**
 * Keyed pseudonyms: HMAC-SHA-256 (RFC 2104, FIPS 198-1) cut to 128 bits, in hex. Without the
 * installation's key nobody can test a guess.
 */
public final class Pseudonym implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BYTES = 16;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] key;
  private transient @Nullable Mac mac;

  private Pseudonym(byte[] key) {
    this.key = key;
  }

  /**
   * Reads the installation's key, and closes it to others.
   *
   * @throws ConfigurationException if it is missing or is not at least 16 bytes in hex
   */
  public static Pseudonym withKeyOf(Path config) {
    Path file = config.resolve("hmac.key");
    try {
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      OwnerOnly.close(file);
      if (key.length >= BYTES) {
        return new Pseudonym(key);
      }
    } catch (IllegalArgumentException e) {
      throw unusable(file);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new ConfigurationException(
          file,
          "nyckeln saknas; återställ den ur en säkerhetskopia, en ny nyckel ger nya pseudonymer.");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    throw unusable(file);
  }

  /** Pseudonyms that mean nothing afterwards: their key is made now and kept nowhere. */
  public static Pseudonym forOnce() {
    byte[] key = new byte[2 * BYTES];
    new SecureRandom().nextBytes(key);
    return new Pseudonym(key);
  }

  private static ConfigurationException unusable(Path file) {
    return new ConfigurationException(file, "nyckeln ska vara minst 32 hexadecimala tecken.");
  }

  /** What this key, and no other, makes of a fixed text; it tells nothing of the key. */
  public String fingerprint() {
    return of("the key of this installation").text().toString();
  }

  /** The pseudonym of a text: 16 bytes, valid until the next call. Not for two threads. */
  Id of(String text) {
    try {
      if (mac == null) {
        mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
      }
      byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return new Id((long) LONGS.get(digest, 0), (long) LONGS.get(digest, Long.BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A pseudonym.
   *
   * @param high first 8 bytes
   * @param low last 8 bytes
   */
  record Id(long high, long low) {

    /** What a row is about. */
    ConformedRow.About about() {
      return new ConformedRow.About(high, low);
    }

    /** As the lake holds it. */
    UTF8String text() {
      return UTF8String.fromBytes(PseudonymText.of(high, low));
    }
  }
}
