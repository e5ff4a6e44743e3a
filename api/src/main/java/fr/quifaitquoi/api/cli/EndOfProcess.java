package fr.quifaitquoi.api.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command close what it opened when the process is asked to stop. */
final class EndOfProcess {
  private static final int PATIENCE_SECONDS = 15;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Listens from now on. */
  EndOfProcess() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::hold, "arret"));
  }

  private void hold() {
    if (closed.getCount() == 0) {
      return;
    }
    asked.countDown();
    try {
      closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when the process is asked to stop. */
  void await() throws InterruptedException {
    asked.await();
  }

  /** Lets the process end: all is closed. */
  void release() {
    closed.countDown();
  }
}
