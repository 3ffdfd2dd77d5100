package dev.levelup.chat.server.domain.messages;

import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.RateLimiter;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.moderation.Mutes;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import dev.levelup.chat.server.store.Claim;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Edits and deletes messages, and takes reactions to them; listeners are called after the commit. A
 * call that changes nothing uses no number and is not announced. Each call blocks for the store, to
 * find the message's room.
 */
public final class MessageChanges {
  private final Store store;
  private final Clock clock;
  private final RateLimiter<UserId> edits;
  private final RateLimiter<UserId> deletions;
  private final RateLimiter<UserId> reactions;
  private final ChatListener listener;

  /**
   * For messages that a service accepts.
   *
   * @param messages edits share its limit
   * @param sends deletions have a separate limit derived from it, since cleaning up takes many at
   *     once
   */
  public MessageChanges(
      Store store, Clock clock, MessageService messages, SendLimit sends, ChatListener listener) {
    this(
        store,
        clock,
        messages.rate(),
        sends.times(5).limiter(clock),
        sends.times(5).limiter(clock),
        listener);
  }

  /**
   * @param edits the limit shared with sends
   * @param deletions a separate limit, since cleaning up takes many deletions at once
   * @param reactions a separate limit, since a reaction is less than a message
   */
  MessageChanges(
      Store store,
      Clock clock,
      RateLimiter<UserId> edits,
      RateLimiter<UserId> deletions,
      RateLimiter<UserId> reactions,
      ChatListener listener) {
    this.store = store;
    this.clock = clock;
    this.edits = edits;
    this.deletions = deletions;
    this.reactions = reactions;
    this.listener = listener;
  }

  private record Change(Message message, boolean isNew) {}

  /**
   * Edits one of the user's own messages. Its words may go where attachments stay.
   *
   * @return the message once it is durable, after {@link ChatListener} was called
   * @throws RefusedException when the content is invalid, edits come too fast, or the message does
   *     not exist
   */
  public CompletableFuture<Message> edit(Identity author, MessageId id, String content) {
    String text = MessageWords.checkOptional(content);
    MentionFinder possible = MentionFinder.in(text);
    return change(author, id, edits, tables -> edit(tables, author.userId(), id, text, possible));
  }

  private Change edit(
      Tables tables, UserId user, MessageId id, String text, MentionFinder possible) {
    Message message = visible(tables, user, id);
    if (!message.userId().equals(user)) {
      throw new RefusedException(Refusal.NOT_YOURS);
    }
    if (message.isDeleted()) {
      throw new RefusedException(Refusal.DELETED);
    }
    if (text.isEmpty() && message.attachments().isEmpty()) {
      throw new RefusedException(Refusal.EMPTY_MESSAGE);
    }
    if (message.content().equals(text)) {
      return new Change(message, false);
    }
    RoomRow room = RoomAccess.find(tables, message.room());
    Mutes.requireNone(tables, room, user, clock);
    UserId quoted = tables.messages().pinged(room, message).orElse(null);
    Mentions mentions = MemberMentions.of(tables, room, user, possible, quoted);
    return new Change(tables.changes().edit(room, message, text, mentions, clock.instant()), true);
  }

  /**
   * Deletes a message: the user's own, or any message in a room whose owner or moderator they are.
   * A message that is already deleted does not change.
   *
   * @return as {@link #edit}
   * @throws RefusedException when deletions come too fast, or the message does not exist
   */
  public CompletableFuture<Message> delete(Identity user, MessageId id) {
    return change(user, id, deletions, tables -> delete(tables, user.userId(), id));
  }

  private Change delete(Tables tables, UserId user, MessageId id) {
    Message message = visible(tables, user, id);
    RoomRow room = RoomAccess.find(tables, message.room());
    if (!message.userId().equals(user) && !RoomAccess.isModerator(tables, room, user)) {
      throw new RefusedException(Refusal.NOT_YOURS);
    }
    return message.isDeleted()
        ? new Change(message, false)
        : new Change(tables.changes().delete(room, message, clock.instant()), true);
  }

  /**
   * Adds or removes the user's reaction. A message that has it already, or has none, does not
   * change.
   *
   * @param emoji any form of one emoji
   * @return as {@link #edit}
   * @throws RefusedException when it is no emoji, reactions come too fast, or the message does not
   *     exist
   */
  public CompletableFuture<Message> react(
      Identity user, MessageId id, String emoji, boolean present) {
    String qualified =
        Emoji.qualified(emoji).orElseThrow(() -> new RefusedException(Refusal.INVALID_REACTION));
    return change(
        user, id, reactions, tables -> react(tables, user.userId(), id, qualified, present));
  }

  private Change react(Tables tables, UserId user, MessageId id, String emoji, boolean present) {
    Message message = visible(tables, user, id);
    RoomRow room = RoomAccess.find(tables, message.room());
    Mutes.requireNone(tables, room, user, clock);
    if (message.isDeleted()) {
      throw new RefusedException(Refusal.DELETED);
    }
    List<Reaction> next =
        present ? Reactions.with(message, emoji, user) : Reactions.without(message, emoji, user);
    return next.equals(message.reactions())
        ? new Change(message, false)
        : new Change(tables.changes().react(room, message, next), true);
  }

  private CompletableFuture<Message> change(
      Identity user, MessageId id, RateLimiter<UserId> rate, Function<Tables, Change> work) {
    if (!rate.take(user.userId())) {
      throw new RefusedException(Refusal.RATE_LIMITED);
    }
    RoomId room = store.read(tables -> visible(tables, user.userId(), id).room());
    return store.write(Claim.of(room, user.userId()), work, this::tell).thenApply(Change::message);
  }

  /** A message that the user may not read is treated as missing. */
  private static Message visible(Tables tables, UserId user, MessageId id) {
    return tables
        .messages()
        .find(id)
        .filter(found -> maySee(tables, found.room(), user))
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
  }

  private static boolean maySee(Tables tables, RoomId room, UserId user) {
    return RoomAccess.isOpenTo(tables, RoomAccess.find(tables, room), user);
  }

  private void tell(Change change) {
    if (change.isNew()) {
      listener.told(new ChatEvent.Changed(change.message()));
    }
  }
}
