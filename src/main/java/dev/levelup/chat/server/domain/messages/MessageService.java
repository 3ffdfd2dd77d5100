package dev.levelup.chat.server.domain.messages;

import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.RateLimiter;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.attachments.Attachments;
import dev.levelup.chat.server.domain.moderation.Mutes;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import dev.levelup.chat.server.store.Claim;
import dev.levelup.chat.server.store.Draft;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Accepts messages: checks and stores them; listeners are called after the commit. */
public final class MessageService {
  private static final Pattern CLIENT_MESSAGE_ID = Pattern.compile("[!-~]{1,64}");

  private final Store store;
  private final Clock clock;
  private final RateLimiter<UserId> rate;
  private final ChatListener listener;
  private final LongAdder taken = new LongAdder();

  public MessageService(Store store, Clock clock, SendLimit limit, ChatListener listener) {
    this.store = store;
    this.clock = clock;
    this.rate = limit.limiter(clock);
    this.listener = listener;
  }

  private record Posted(Message message, boolean isNew) {}

  /** Posts a message that is no reply and has no attachments; see the other method. */
  public CompletableFuture<Message> send(
      Identity author, RoomId room, String content, @Nullable ClientMessageId id) {
    return send(author, room, content, id, null, List.of());
  }

  /** Posts a message without attachments; see the other method. */
  public CompletableFuture<Message> send(
      Identity author,
      RoomId room,
      String content,
      @Nullable ClientMessageId id,
      @Nullable Reply reply) {
    return send(author, room, content, id, reply, List.of());
  }

  /**
   * Posts a message in a room. Never blocks. Accepted messages of one thread keep their order.
   *
   * @param id the same for every retry of one send: a retry returns the first message, whatever its
   *     content, and is not broadcast
   * @param reply what makes it a reply; null when it is none
   * @param attachments the author's files that were not sent yet; with some, the content may be
   *     empty
   * @return the message once it is durable, after {@link ChatListener} was called
   */
  public CompletableFuture<Message> send(
      Identity author,
      RoomId room,
      String content,
      @Nullable ClientMessageId id,
      @Nullable Reply reply,
      List<AttachmentId> attachments) {
    String text;
    try {
      text =
          attachments.isEmpty() ? MessageWords.check(content) : MessageWords.checkOptional(content);
      Attachments.check(attachments);
      check(author, id);
    } catch (RefusedException e) {
      return CompletableFuture.failedFuture(e);
    }
    MentionFinder possible = MentionFinder.in(text);
    return store
        .write(
            Claim.of(room, author.userId()),
            tables -> post(tables, author, room, new Words(text, possible, reply, attachments), id),
            this::tell)
        .thenApply(Posted::message);
  }

  /** How many messages were accepted since the server started, without retries. */
  public long taken() {
    return taken.sum();
  }

  private void check(Identity author, @Nullable ClientMessageId id) {
    if (id != null && !CLIENT_MESSAGE_ID.matcher(id.value()).matches()) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    }
    if (!rate.take(author.userId())) {
      throw new RefusedException(Refusal.RATE_LIMITED);
    }
  }

  /** The limit that sends and edits of one user share. */
  RateLimiter<UserId> rate() {
    return rate;
  }

  private record Words(
      String text, MentionFinder possible, @Nullable Reply reply, List<AttachmentId> attachments) {}

  private Posted post(
      Tables tables, Identity author, RoomId roomId, Words words, @Nullable ClientMessageId id) {
    RoomRow room = RoomAccess.enter(tables, roomId, author.userId());
    Optional<Message> first =
        id == null ? Optional.empty() : tables.messages().byClientMessageId(author.userId(), id);
    if (first.isPresent()) {
      return new Posted(first.get(), false);
    }
    Mutes.requireNone(tables, room, author.userId(), clock);
    return new Posted(tables.messages().append(room, draft(tables, author, room, words, id)), true);
  }

  private Draft draft(
      Tables tables, Identity author, RoomRow room, Words words, @Nullable ClientMessageId id) {
    Reply reply = words.reply();
    Message quoted = reply == null ? null : answered(tables, room, reply);
    boolean ping = reply != null && reply.ping();
    return new Draft(
        author.userId(),
        author.userName(),
        words.text(),
        id,
        clock.instant(),
        MemberMentions.of(
            tables,
            room,
            author.userId(),
            words.possible(),
            quoted == null || !ping ? null : quoted.userId()),
        quoted,
        ping,
        Attachments.toSend(tables, author.userId(), words.attachments()));
  }

  private static Message answered(Tables tables, RoomRow room, Reply reply) {
    return tables
        .messages()
        .find(reply.to())
        .filter(found -> found.room().equals(room.id()) && !found.isDeleted())
        .orElseThrow(() -> new RefusedException(Refusal.REPLIED_NOT_FOUND));
  }

  private void tell(Posted posted) {
    if (posted.isNew()) {
      taken.increment();
      listener.told(new ChatEvent.Posted(posted.message()));
    }
  }
}
