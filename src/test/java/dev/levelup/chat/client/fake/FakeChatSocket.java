package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.ConnectionLostException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.ReadAck;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomRead;
import dev.levelup.chat.protocol.SendAck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A socket whose other end is the test: it records what is emitted, in order, and the test
 * responds. Like the real one it fails what is emitted without a connection, and what is
 * unacknowledged when the connection is lost.
 */
public final class FakeChatSocket implements ChatSocket {
  /** An event that was emitted. */
  public sealed interface Emitted {
    RoomId room();

    /** A join, and the future for its acknowledgement. */
    record Join(RoomId room, CompletableFuture<JoinAck> ack) implements Emitted {
      public void accept(long lastSeq) {
        accept(lastSeq, 0);
      }

      public void accept(long lastSeq, long lastRev) {
        ack.complete(new JoinAck.Joined(lastSeq, lastRev, 0, null));
      }

      public void accept(long lastSeq, String epoch) {
        ack.complete(new JoinAck.Joined(lastSeq, 0, epoch));
      }

      public void refuse(String code, String message) {
        ack.complete(new JoinAck.Refused(new ApiError(code, message)));
      }
    }

    record Leave(RoomId room) implements Emitted {}

    record Typing(RoomId room) implements Emitted {}

    /** A read mark, moved forward, and the future for its acknowledgement. */
    record Read(RoomId room, long seq, CompletableFuture<ReadAck> ack) implements Emitted {}

    /** A read mark, moved back, and the future for its acknowledgement. */
    record MarkUnread(RoomId room, long seq, CompletableFuture<ReadAck> ack) implements Emitted {}

    /** A send, and the future for its acknowledgement. */
    record Send(
        RoomId room,
        String content,
        @Nullable ClientMessageId id,
        @Nullable MessageId replyTo,
        List<AttachmentId> attachments,
        CompletableFuture<SendAck> ack)
        implements Emitted {
      public void stored(Message message) {
        ack.complete(new SendAck.Stored(message));
      }

      public void refuse(String code, String message) {
        ack.complete(new SendAck.Refused(new ApiError(code, message)));
      }
    }
  }

  private final Consumer<SocketEvent> events;
  private final List<String> connects = new ArrayList<>();
  private final List<Emitted> emitted = new ArrayList<>();
  private boolean connected;

  FakeChatSocket(Consumer<SocketEvent> events) {
    this.events = events;
  }

  /** The tokens of all connection attempts so far. */
  public List<String> connects() {
    return List.copyOf(connects);
  }

  /** All events emitted on a connection so far. */
  public List<Emitted> emitted() {
    return List.copyOf(emitted);
  }

  /** All events of one kind so far. */
  public <T extends Emitted> List<T> emitted(Class<T> kind) {
    return emitted.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The latest event of one kind. */
  public <T extends Emitted> T last(Class<T> kind) {
    return emitted(kind).getLast();
  }

  /** The connection attempt succeeds. */
  public void accept() {
    connected = true;
    events.accept(new SocketEvent.Connected(false));
  }

  /** The connection is lost. */
  public void lose() {
    lose(SocketEvent.Ending.CLOSED);
  }

  /** The server closes the connection on purpose. */
  public void endByServer() {
    lose(SocketEvent.Ending.BY_SERVER);
  }

  /** Delivers any other event. */
  public void tell(SocketEvent event) {
    events.accept(event);
  }

  /** A message is posted to a room. */
  public void post(Message message) {
    events.accept(new SocketEvent.MessagesPosted(message));
  }

  /** The server acknowledges a read mark: first with the state, as the real socket does. */
  public void acknowledge(Emitted.Read read, ReadState state) {
    events.accept(new SocketEvent.RoomWasRead(new RoomRead(read.room(), state)));
    read.ack().complete(new ReadAck.Done(Optional.of(state)));
  }

  /** A message has changed. */
  public void update(Message message, long afterRev) {
    events.accept(new SocketEvent.MessageUpdated(new MessageUpdate(message, afterRev)));
  }

  @Override
  public void connect(String token) {
    disconnect();
    connects.add(token);
  }

  @Override
  public void disconnect() {
    connected = false;
    failUnanswered();
  }

  @Override
  public CompletableFuture<JoinAck> join(RoomId room) {
    CompletableFuture<JoinAck> ack = new CompletableFuture<>();
    emit(new Emitted.Join(room, ack), ack);
    return ack;
  }

  @Override
  public void setSeen(boolean seen) {}

  @Override
  public void leave(RoomId room) {
    if (connected) {
      emitted.add(new Emitted.Leave(room));
    }
  }

  @Override
  public void typing(RoomId room) {
    if (connected) {
      emitted.add(new Emitted.Typing(room));
    }
  }

  @Override
  public CompletableFuture<SendAck> send(
      RoomId room,
      String content,
      @Nullable ClientMessageId id,
      @Nullable MessageId replyTo,
      List<AttachmentId> attachments) {
    CompletableFuture<SendAck> ack = new CompletableFuture<>();
    emit(new Emitted.Send(room, content, id, replyTo, attachments, ack), ack);
    return ack;
  }

  @Override
  public CompletableFuture<ReadAck> read(RoomId room, long seq) {
    CompletableFuture<ReadAck> ack = new CompletableFuture<>();
    emit(new Emitted.Read(room, seq, ack), ack);
    return ack;
  }

  @Override
  public CompletableFuture<ReadAck> markUnread(RoomId room, long seq) {
    CompletableFuture<ReadAck> ack = new CompletableFuture<>();
    emit(new Emitted.MarkUnread(room, seq, ack), ack);
    return ack;
  }

  private void emit(Emitted event, CompletableFuture<?> ack) {
    if (connected) {
      emitted.add(event);
    } else {
      ack.completeExceptionally(new ConnectionLostException());
    }
  }

  /** The connection ends in this way. */
  public void lose(SocketEvent.Ending how) {
    connected = false;
    failUnanswered();
    events.accept(new SocketEvent.Disconnected(how));
  }

  private void failUnanswered() {
    for (Emitted each : emitted) {
      switch (each) {
        case Emitted.Join join -> join.ack().completeExceptionally(new ConnectionLostException());
        case Emitted.Send send -> send.ack().completeExceptionally(new ConnectionLostException());
        case Emitted.Read read -> read.ack().completeExceptionally(new ConnectionLostException());
        case Emitted.MarkUnread mark ->
            mark.ack().completeExceptionally(new ConnectionLostException());
        case Emitted.Leave _, Emitted.Typing _ -> {}
      }
    }
  }
}
