package dev.levelup.chat.server.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** What a client knows of a room, from live events and requests, according to the contract. */
final class HeardRoom {
  private final TreeMap<Long, Message> messages = new TreeMap<>();
  private long rev;

  long lastSeq() {
    return messages.isEmpty() ? 0 : messages.lastKey();
  }

  /** Every held message is in its state as of this {@code rev} or a later one. */
  long rev() {
    return rev;
  }

  List<Message> messages() {
    return List.copyOf(messages.values());
  }

  /** A live event; it must not leave a gap in {@code seq}, as a client would have to fill that. */
  void posted(Message message) {
    assertThat(numberOf(message)).as("skips a number").isLessThanOrEqualTo(lastSeq() + 1);
    hold(message);
  }

  /** A live event; it comes after its message and must not skip a change. */
  void updated(MessageUpdate update) {
    assertThat(messages).as("received before its message").containsKey(numberOf(update.message()));
    assertThat(update.afterRev()).as("skips a change").isLessThanOrEqualTo(rev);
    hold(update.message());
    rev = Math.max(rev, update.message().rev());
  }

  /** Messages that are newer than all those held. */
  void missed(List<Message> answer) {
    answer.forEach(this::hold);
  }

  /** Everything that has changed since {@link #rev}. */
  void changed(List<HistoryPage> answers) {
    for (HistoryPage each : answers) {
      each.messages().forEach(this::hold);
      rev = Math.max(rev, Objects.requireNonNull(each.pagination().rev()));
    }
  }

  private void hold(Message message) {
    messages.merge(
        numberOf(message), message, (before, after) -> after.rev() > before.rev() ? after : before);
  }

  private static long numberOf(Message message) {
    return Objects.requireNonNull(message.seq());
  }
}
