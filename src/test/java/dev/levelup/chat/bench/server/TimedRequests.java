package dev.levelup.chat.bench.server;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** HTTP requests at a steady rate, each timed from the moment when it was due. */
final class TimedRequests implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int perSecond;

  TimedRequests(int perSecond) {
    this.perSecond = perSecond;
  }

  /** One that is refused takes for ever. */
  Times measure(Supplier<HttpRequest> requests, int seconds) throws InterruptedException {
    Times times = new Times();
    List<Thread> asking = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < perSecond * seconds; i++) {
      HttpRequest request = requests.get();
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      asking.add(Thread.startVirtualThread(() -> ask(request, due, times)));
    }
    for (Thread each : asking) {
      each.join();
    }
    return times;
  }

  private void ask(HttpRequest request, long due, Times times) {
    try {
      int status = http.send(request, BodyHandlers.ofByteArray()).statusCode();
      long time = status == 200 ? System.nanoTime() - due : Long.MAX_VALUE;
      synchronized (times) {
        times.add(time);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
