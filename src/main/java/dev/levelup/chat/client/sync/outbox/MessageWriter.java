package dev.levelup.chat.client.sync.outbox;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Creates the user's pending messages, each with a new client message id. */
public final class MessageWriter {
  private final User author;
  private final Clock clock;
  private final RandomGenerator random;
  private final int maxLength;

  public MessageWriter(User author, Clock clock, RandomGenerator random, int maxLength) {
    this.author = author;
    this.clock = clock;
    this.random = random;
    this.maxLength = maxLength;
  }

  /** The longest message after trimming, in UTF-16 code units. */
  public int maxLength() {
    return maxLength;
  }

  public PendingMessage write(RoomId room, String content) {
    return PendingMessage.written(newId(), room, author, content, clock.instant());
  }

  private ClientMessageId newId() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new ClientMessageId(new UUID(high, low).toString());
  }
}
