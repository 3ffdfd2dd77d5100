package dev.levelup.chat.bench;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.soak.Fault;
import dev.levelup.chat.soak.FaultProxy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Outages of a client's network, during which another user sends or edits messages.
 *
 * @param network between the client and the server
 */
record Outages(FaultProxy network, DeliveryClient client, Talker other) {
  /** Has an outage; returns the nanoseconds from the reconnect until the messages are shown. */
  long ofMessages(int count) throws Exception {
    return endAfterMessages(missMessages(count));
  }

  /** Starts an outage, and sends messages during it. */
  List<Message> missMessages(int count) throws Exception {
    begin();
    return other.sayAll(IntStream.range(0, count).mapToObj(i -> "missed " + i).toList());
  }

  /**
   * Starts an outage, and edits messages during it.
   *
   * @param own messages of the other user
   * @return the {@code rev} of the last edit
   */
  long missChanges(List<Message> own) throws Exception {
    begin();
    return other.editAll(own);
  }

  private void begin() throws Exception {
    CompletableFuture<Long> lost = client.lost();
    network.set(Fault.AWAY);
    DeliveryClient.await(lost);
  }

  /** Ends an outage; returns the nanoseconds from the reconnect until the messages are shown. */
  long endAfterMessages(List<Message> missed) throws Exception {
    long last = Objects.requireNonNull(missed.getLast().seq());
    return end(() -> client.caughtUpTo(last));
  }

  /** Ends an outage; returns the nanoseconds from the reconnect until the changes are shown. */
  long endAfterChanges(long rev) throws Exception {
    return end(() -> client.hasChangesUpTo(rev));
  }

  private long end(Supplier<CompletableFuture<Long>> caughtUp) throws Exception {
    network.set(Fault.NONE);
    client.run(() -> client.chat.keeper().tryAgain());
    long online = DeliveryClient.await(client.online());
    return DeliveryClient.await(caughtUp.get()) - online;
  }
}
