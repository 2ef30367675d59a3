package se.lagesbild.etl.conform;

import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** A 64-bit hash over values, to see whether something changed. */
final class ContentHash {
  private static final long SEED = 42;
  private static final long NULL = 0x9E3779B97F4A7C15L;

  private long hash;

  ContentHash() {
    this(SEED);
  }

  /** Goes on after what another hash has come to. */
  ContentHash(long before) {
    hash = before;
  }

  ContentHash add(@Nullable Object value) {
    if (value == null) {
      hash = XXH64.hashLong(NULL, hash);
    } else if (value instanceof UTF8String text) {
      hash =
          XXH64.hashUnsafeBytes(text.getBaseObject(), text.getBaseOffset(), text.numBytes(), hash);
    } else if (value instanceof Double number) {
      hash = XXH64.hashLong(Double.doubleToLongBits(number), hash);
    } else if (value instanceof Boolean flag) {
      hash = XXH64.hashLong(flag ? 1 : 0, hash);
    } else {
      hash = XXH64.hashLong(((Number) value).longValue(), hash);
    }
    return this;
  }

  long value() {
    return hash;
  }
}
