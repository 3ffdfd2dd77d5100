package dev.levelup.chat.server.metrics;

import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusalTally;
import dev.levelup.chat.server.store.CommitListener;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** The metrics of one server. Numbers only: nothing in them identifies a user or a room. */
public final class ServerMetrics implements CommitListener {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final DistributionSummary commitWrites =
      DistributionSummary.builder("levelup.commit.writes")
          .description("Writes in one commit")
          .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128, 256)
          .register(registry);
  private final Timer commitTime =
      Timer.builder("levelup.commit")
          .description("How long a commit takes, with its writes and the sync")
          .serviceLevelObjectives(
              Duration.ofMillis(1),
              Duration.ofMillis(5),
              Duration.ofMillis(20),
              Duration.ofMillis(100),
              Duration.ofSeconds(1))
          .register(registry);

  /** Metrics that contain only the commits at first. */
  public ServerMetrics() {}

  @Override
  public void committed(int writes, Duration time) {
    commitWrites.record(writes);
    commitTime.record(time);
  }

  /** Shows how many clients have a session with this transport. */
  public void connections(String transport, IntSupplier count) {
    Gauge.builder("levelup.connections", count::getAsInt)
        .description("Clients with a session")
        .tag("transport", transport)
        .register(registry);
  }

  /** Shows the length of a queue. */
  public void queue(String name, IntSupplier length) {
    Gauge.builder("levelup.queue.length", length::getAsInt)
        .description("What waits to be done")
        .tag("queue", name)
        .register(registry);
  }

  /** Shows how many messages were accepted. */
  public void sends(LongSupplier count) {
    // Micrometer holds the counted object weakly, but the function strongly.
    FunctionCounter.builder("levelup.sends", this, _ -> count.getAsLong())
        .description("Messages that were taken in")
        .register(registry);
  }

  /** Shows how many searches were answered. */
  public void searches(LongSupplier count) {
    FunctionCounter.builder("levelup.searches", this, _ -> count.getAsLong())
        .description("Searches that were answered, one for each page")
        .register(registry);
  }

  /** Shows how many times a broadcast was sent to a client. */
  public void deliveries(LongSupplier count) {
    FunctionCounter.builder("levelup.deliveries", this, _ -> count.getAsLong())
        .description("Broadcasts to clients, one for each client")
        .register(registry);
  }

  /**
   * Shows whether the bus to the other servers is connected, and how many events it sent and
   * received.
   */
  public void bus(BooleanSupplier connected, LongSupplier published, LongSupplier heard) {
    Gauge.builder("levelup.bus.connected", () -> connected.getAsBoolean() ? 1 : 0)
        .description("1 while the bus is there, 0 while it is away")
        .register(registry);
    busEvents("out", published);
    busEvents("in", heard);
  }

  private void busEvents(String direction, LongSupplier count) {
    FunctionCounter.builder("levelup.bus.events", this, _ -> count.getAsLong())
        .description("What servers told each other")
        .tag("direction", direction)
        .register(registry);
  }

  /** Shows how many messages were broadcast late, since they had to be read from the store. */
  public void healed(LongSupplier count) {
    FunctionCounter.builder("levelup.healed", this, _ -> count.getAsLong())
        .description("Messages read from the database, since nobody had told of them")
        .register(registry);
  }

  /** Shows the refusals, by the code that the client received. */
  public void refusals(RefusalTally tally) {
    Arrays.stream(Refusal.values())
        .map(Refusal::code)
        .distinct()
        .forEach(code -> refusals(tally, code));
  }

  private void refusals(RefusalTally tally, String code) {
    FunctionCounter.builder("levelup.refusals", tally, each -> each.sum(code))
        .description("What was refused")
        .tag("code", code)
        .register(registry);
  }

  /** All metrics in the text format of Prometheus. */
  String scrape() {
    return registry.scrape();
  }
}
