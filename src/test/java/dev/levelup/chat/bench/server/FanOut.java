package dev.levelup.chat.bench.server;

import dev.levelup.chat.server.ServerProcess;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A room in which all send as fast as the server can broadcast: whenever everyone has received a
 * message, the next one is sent. So there is one message for each client on its way, whatever the
 * speed.
 */
final class FanOut implements LoadSocket.Ear {
  private static final int CONNECTIONS = 200;
  private static final int WARM_UP_SECONDS = 6;

  /**
   * The throughput of a server.
   *
   * @param deliveries messages received by a client
   */
  record Result(long deliveries, double seconds, CpuTime cpu) {
    Result plus(Result other) {
      return new Result(
          deliveries + other.deliveries, seconds + other.seconds, cpu.plus(other.cpu));
    }

    double perSecond() {
      return deliveries / seconds;
    }

    double cpuMicros() {
      return cpu.total() * 1e6 / deliveries;
    }

    double kernelMicros() {
      return cpu.kernel() * 1e6 / deliveries;
    }
  }

  private record Reading(long heard, long nanos, CpuTime cpu) {}

  private final ServerProcess server;
  private final Crowd crowd;
  private int sent;
  private long heard;

  private FanOut(ServerProcess server)
      throws InterruptedException, ExecutionException, TimeoutException {
    this.server = server;
    this.crowd = Crowd.connect(server.url(), CONNECTIONS, "lobby", this);
  }

  static Result measure(Contestant contestant, int seconds) throws Exception {
    try (ServerProcess server = contestant.launcher().start()) {
      FanOut load = new FanOut(server);
      try (Crowd _ = load.crowd) {
        load.crowd.loop().submit(load::begin).get();
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS); // not counted yet
        Reading before = load.read();
        TimeUnit.SECONDS.sleep(seconds); // the crowd sends meanwhile
        Reading after = load.read();
        return new Result(
            after.heard - before.heard,
            (after.nanos - before.nanos) / 1e9,
            after.cpu.since(before.cpu));
      }
    }
  }

  private void begin() {
    for (int i = 0; i < CONNECTIONS; i++) {
      say();
    }
  }

  private void say() {
    int number = sent++;
    crowd.get(number).say(0, "Somebody ought to hold the gate, number " + number, "m" + number);
  }

  @Override
  public void message(ByteBuf bytes, int start, int length) {
    if (++heard % CONNECTIONS == 0) {
      say();
    }
  }

  private Reading read() throws InterruptedException, ExecutionException {
    return crowd.loop().submit(() -> new Reading(heard, System.nanoTime(), cpu())).get();
  }

  private CpuTime cpu() throws IOException {
    return CpuTime.of(server.pid());
  }
}
