package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.Drafts;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingChanges;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.Trays;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.client.sync.outbox.MessageWriter;
import dev.levelup.chat.client.sync.persistence.OutboxSaver;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageContent;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.VisibleText;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the user writes, stores it, shows it, and sends it as soon as its room is joined. A
 * message whose echo shows is stored, and remains so until the server has confirmed it or the user
 * has discarded it: a kill at any time loses nothing that left the composer.
 */
public final class Sender {
  private final Rooms rooms;
  private final Outbox outbox;
  private final PendingChanges changes;
  private final Drafts drafts;
  private final Trays trays;
  private final OutboxSaver saver;
  private final MessageWriter writer;
  private final boolean offersReplies;
  private final TypingReports typing;
  private final FxAnswers answers;

  public Sender(
      ServerLink link,
      Rooms rooms,
      PersistentState persistentState,
      MessageWriter writer,
      FxAnswers answers) {
    this.rooms = rooms;
    this.outbox = persistentState.outbox();
    this.changes = persistentState.changes();
    this.drafts = persistentState.drafts();
    this.trays = persistentState.trays();
    this.saver = persistentState.outboxSaver();
    this.writer = writer;
    this.offersReplies = link.session().has(Feature.REPLIES);
    this.typing = new TypingReports(link, rooms, answers);
    this.answers = answers;
  }

  /** The longest message after trimming, in UTF-16 code units; the composer counts down to it. */
  public int maxLength() {
    return writer.maxLength();
  }

  /** Why a text would not be accepted now, if so. */
  public Optional<SendRefusal> refusal(String text) {
    RoomState room = rooms.open();
    String content = MessageContent.trim(text);
    if (room != null && !trays.areReady(room.id())) {
      return Optional.of(SendRefusal.FILES_NOT_READY);
    }
    if (VisibleText.isBlank(content) && (room == null || trays.in(room.id()).isEmpty())) {
      return Optional.of(SendRefusal.EMPTY);
    }
    if (content.length() > maxLength()) {
      return Optional.of(SendRefusal.TOO_LONG);
    }
    return room != null && room.access().mayWrite()
        ? Optional.empty()
        : Optional.of(SendRefusal.NOT_IN_ROOM);
  }

  /**
   * Sends a message to the open room. Its echo shows as soon as it is stored, which takes much less
   * than a frame on a healthy disk; without a connection it waits in the outbox.
   *
   * @param shown called once the echo shows: only then may the composer clear its text
   * @return why it is not accepted, if so; nothing has happened then
   */
  public Optional<SendRefusal> send(String text, Runnable shown) {
    Optional<SendRefusal> refusal = refusal(text);
    RoomState room = rooms.open();
    if (refusal.isEmpty() && room != null) {
      Quote replyTo = offersReplies ? drafts.replyTo(room.id()) : null;
      PendingMessage written =
          writer
              .write(room.id(), content(text))
              .inReplyTo(replyTo)
              .withFiles(trays.take(room.id()));
      answers.take(
          saver.write(written),
          () -> true,
          _ -> {
            show(written);
            drafts.reply(room.id(), null);
            shown.run();
          },
          _ -> {});
    }
    return refusal;
  }

  /** Nothing at all where nothing would show. */
  private static String content(String text) {
    String content = MessageContent.trim(text);
    return VisibleText.isBlank(content) ? "" : content;
  }

  /** The files that are sent with the next message of each room. */
  public Trays trays() {
    return trays;
  }

  /** Whether the server supports {@code replies}. */
  public boolean offersReplies() {
    return offersReplies;
  }

  /** Whether the user may reply to a message now. */
  public boolean mayReply(Message message) {
    RoomState room = rooms.open();
    return offersReplies
        && !message.isDeleted()
        && message.seq() != null
        && room != null
        && room.id().equals(message.room())
        && room.access().mayWrite();
  }

  /** What is being written in the open room will reply to a message, or to none. */
  public void replyTo(@Nullable Message message) {
    RoomState room = rooms.open();
    if (room != null) {
      drafts.reply(room.id(), message == null ? null : Quote.of(message));
    }
  }

  /** Stores the draft of a room, which the user is typing; an empty one is removed. */
  public void storeDraft(RoomId room, String text) {
    if (!text.isEmpty() && !text.equals(drafts.get(room))) {
      typing.typed(room);
    }
    drafts.put(room, text);
  }

  /** Sends an undelivered message again, with the same id. */
  public void retry(ClientMessageId id) {
    undelivered(id)
        .map(_ -> outbox.move(id, SendState.QUEUED, null))
        .ifPresent(queued -> inOpenRoom(queued, RoomSession::sendWaiting));
  }

  /** Discards an undelivered message; the UI has asked the user. */
  public void discard(ClientMessageId id) {
    undelivered(id).ifPresent(this::discard);
  }

  /** Removes a message that will not be sent, with its changes and its echo. */
  public void discard(PendingMessage message) {
    changes.discard(message);
    outbox.remove(message.id());
    rooms.dropEcho(message);
  }

  private Optional<PendingMessage> undelivered(ClientMessageId id) {
    return outbox.find(id).filter(each -> each.state().isUndelivered());
  }

  private void show(PendingMessage stored) {
    outbox.add(stored);
    inOpenRoom(
        stored,
        open -> {
          // The user wants to see their message in its place, below the newest one.
          open.history().jumpToLatest(() -> {});
          open.sendWaiting();
        });
  }

  /** In other rooms the message waits for the delivery. */
  private void inOpenRoom(PendingMessage message, Consumer<RoomSession> act) {
    rooms.session().filter(open -> open.id().equals(message.room())).ifPresent(act);
  }
}
