package se.lagesbild.etl.conform;

import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** Offsets from UTC, {@code +02:00}, at local times; remembered by day. Not for two threads. */
final class UtcOffsets {
  private final ZoneRules zone;
  private final Map<Integer, UTF8String> byDay = new HashMap<>();
  private final Map<String, UTF8String> words = new HashMap<>();

  UtcOffsets(ZoneRules zone) {
    this.zone = zone;
  }

  /** The offset at a local time; on a day without a change of clocks it is every minute's. */
  UTF8String of(long micros) {
    int day = TimePattern.epochDay(micros);
    UTF8String known = byDay.get(day);
    return known == null ? look(day, micros) : known;
  }

  private UTF8String look(int day, long micros) {
    ZoneOffset offset = at(micros);
    UTF8String word = words.computeIfAbsent(offset.getId(), UTF8String::fromString);
    long midnight = day * TimePattern.MICROS_PER_DAY;
    if (at(midnight).equals(offset) && at(midnight + TimePattern.MICROS_PER_DAY).equals(offset)) {
      byDay.put(day, word);
    }
    return word;
  }

  private ZoneOffset at(long micros) {
    return zone.getOffset(TimePattern.toLocal(micros));
  }
}
