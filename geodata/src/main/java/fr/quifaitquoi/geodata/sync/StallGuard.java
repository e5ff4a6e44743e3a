package fr.quifaitquoi.geodata.sync;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Closes a body that gives no byte for too long, which wakes up whoever reads it: the client's own
 * time-out ends with the headers.
 */
final class StallGuard implements AutoCloseable {
  private final InputStream body;
  private final long patienceNanos;
  private final Thread watcher;
  private volatile long lastProgress = System.nanoTime();
  private volatile boolean fired;

  StallGuard(InputStream body, Duration patience) {
    this.body = body;
    this.patienceNanos = patience.toNanos();
    this.watcher = Thread.ofVirtual().name("geodata-sync-stall").start(this::watch);
  }

  void progressed() {
    lastProgress = System.nanoTime();
  }

  boolean hasFired() {
    return fired;
  }

  private void watch() {
    try {
      for (long left = patienceNanos; left > 0; left = remaining()) {
        Thread.sleep(Duration.ofNanos(left));
      }
      fired = true;
      body.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The body is being given up: that it does not close either changes nothing.
      fired = true;
    }
  }

  private long remaining() {
    return patienceNanos - (System.nanoTime() - lastProgress);
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
