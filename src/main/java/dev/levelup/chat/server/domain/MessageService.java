package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageContent;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.VisibleText;
import dev.levelup.chat.server.store.Claim;
import dev.levelup.chat.server.store.Draft;
import dev.levelup.chat.server.store.Room;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes messages in: checks them, has them stored, and only then tells of them. */
public final class MessageService {
  private static final Pattern CLIENT_MESSAGE_ID = Pattern.compile("[!-~]{1,64}");
  private static final Pattern UNKEEPABLE = Pattern.compile("[\\p{Cs}\\x00]");

  private final Store store;
  private final Clock clock;
  private final RateLimiter<UserId> rate;
  private final ChatListener listener;
  private final LongAdder taken = new LongAdder();

  public MessageService(Store store, Clock clock, SendLimit limit, ChatListener listener) {
    this.store = store;
    this.clock = clock;
    this.rate = new RateLimiter<>(limit.perSecond(), limit.burst(), clock);
    this.listener = listener;
  }

  private record Posted(Message message, boolean isNew) {}

  /**
   * Says something in a room. Never blocks. Sends of one thread that are accepted keep their order.
   *
   * @param id the same for every repeat of one send: the first one is answered, whatever the repeat
   *     says, and nobody else hears of it
   * @return the message once it is durable, after {@link ChatListener} has heard of it
   */
  public CompletableFuture<Message> send(
      Identity author, RoomId room, String content, @Nullable ClientMessageId id) {
    String trimmed = MessageContent.trim(content);
    Optional<Refusal> refusal = refusal(author, trimmed, id);
    if (refusal.isPresent()) {
      return CompletableFuture.failedFuture(new RefusedException(refusal.get()));
    }
    String text = wellFormed(trimmed);
    return store
        .write(
            Claim.of(room, author.userId()),
            tables -> post(tables, author, room, text, id),
            this::tell)
        .thenApply(Posted::message);
  }

  /** How many messages were taken in since the server began, repeats not counted. */
  public long taken() {
    return taken.sum();
  }

  private Optional<Refusal> refusal(Identity author, String text, @Nullable ClientMessageId id) {
    if (VisibleText.isBlank(text)) {
      return Optional.of(Refusal.EMPTY_MESSAGE);
    }
    if (text.length() > MessageContent.MAX_LENGTH) {
      return Optional.of(Refusal.MESSAGE_TOO_LONG);
    }
    if (id != null && !CLIENT_MESSAGE_ID.matcher(id.value()).matches()) {
      return Optional.of(Refusal.INVALID_PAYLOAD);
    }
    return rate.take(author.userId()) ? Optional.empty() : Optional.of(Refusal.RATE_LIMITED);
  }

  /**
   * Half a character cannot be kept in UTF-8, and NUL not in every database: the same for those who
   * hear it and who read it.
   */
  private static String wellFormed(String text) {
    return UNKEEPABLE.matcher(text).replaceAll("\uFFFD");
  }

  private Posted post(
      Tables tables, Identity author, RoomId roomId, String text, @Nullable ClientMessageId id) {
    Room room = RoomAccess.enter(tables, roomId, author.userId());
    Optional<Message> first =
        id == null ? Optional.empty() : tables.messages().byClientMessageId(author.userId(), id);
    if (first.isPresent()) {
      return new Posted(first.get(), false);
    }
    Draft draft = new Draft(author.userId(), author.userName(), text, id, clock.instant());
    return new Posted(tables.messages().append(room, draft), true);
  }

  private void tell(Posted posted) {
    if (posted.isNew()) {
      taken.increment();
      listener.told(new ChatEvent.Posted(posted.message()));
    }
  }
}
