package se.lagesbild.dashboard.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import se.lagesbild.warehouse.generation.OverloadedException;

/**
 * Lets a few work at a time and some wait for their turn. Whoever finds no place to wait, or has
 * waited long, is asked to come again: an answer that comes too late is work for nobody.
 */
final class Turnstile {
  private final int places;
  private final Semaphore working;
  private final Semaphore inside;
  private final Lock preparing = new ReentrantLock();
  private final Duration patience;
  private final AtomicLong refused = new AtomicLong();

  Turnstile(int working, int waiting, Duration patience) {
    this.places = working;
    this.working = new Semaphore(working, true);
    this.inside = new Semaphore(working + waiting);
    this.patience = patience;
  }

  /**
   * Does {@code work} when it is its turn.
   *
   * @throws OverloadedException if too many wait, or it has waited too long
   */
  void pass(Runnable work) {
    if (!inside.tryAcquire()) {
      throw refusal("Många väntar just nu; försök igen om en stund.");
    }
    try {
      await();
      try {
        work.run();
      } finally {
        working.release();
      }
    } finally {
      inside.release();
    }
  }

  /**
   * Does {@code work} that many will gain by, and keeps half of the places free of others
   * meanwhile: among all of them it would take as many times as long. It waits for its turn as they
   * do, but is never refused.
   */
  void prepare(Runnable work) {
    if (!preparing.tryLock()) {
      // Half of the places are kept free already.
      work.run();
      return;
    }
    try {
      working.acquireUninterruptibly(places / 2);
      try {
        work.run();
      } finally {
        working.release(places / 2);
      }
    } finally {
      preparing.unlock();
    }
  }

  /** How many wait for their turn. */
  int waiting() {
    return working.getQueueLength();
  }

  /** How many were asked to come again. */
  long refused() {
    return refused.get();
  }

  private void await() {
    try {
      if (working.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw refusal("Det tog för lång tid att få sin tur; försök igen om en stund.");
  }

  private OverloadedException refusal(String sentence) {
    refused.incrementAndGet();
    return new OverloadedException(sentence);
  }
}
