package dev.levelup.chat.client.net;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.ReadAck;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomRead;
import dev.levelup.chat.protocol.SendAck;
import io.socket.thread.EventThread;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@link ChatSocket} over Socket.IO. Everything runs on its event thread, so that events are
 * emitted in order.
 */
final class SocketIoChatSocket implements ChatSocket {
  private final SocketFactory sockets;
  private final boolean acks;
  private final Consumer<SocketEvent> events;
  private @Nullable SocketConnection connection;

  /**
   * Not connected yet.
   *
   * @param acks whether the server acknowledges
   */
  SocketIoChatSocket(SocketFactory sockets, boolean acks, Consumer<SocketEvent> events) {
    this.sockets = sockets;
    this.acks = acks;
    this.events = events;
  }

  @Override
  public void connect(String token) {
    // Some networks block WebSockets, and Socket.IO does not fall back by itself. The next connect
    // tries a WebSocket first again.
    Runnable overPolling =
        () -> open(token, true, () -> events.accept(new SocketEvent.ConnectFailed()));
    EventThread.exec(() -> open(token, false, overPolling));
  }

  @Override
  public void disconnect() {
    EventThread.exec(this::closeLine);
  }

  @Override
  public void setSeen(boolean seen) {
    sockets.setSeen(seen);
  }

  @Override
  public CompletableFuture<JoinAck> join(RoomId room) {
    return ask(room.kind().joinEvent(), payload(room), JoinAck::decode);
  }

  @Override
  public void leave(RoomId room) {
    if (acks) {
      var _ = askState(room.kind().leaveEvent(), room, payload(room));
      return;
    }
    tell(room.kind().leaveEvent(), room);
  }

  @Override
  public CompletableFuture<SendAck> send(
      RoomId room,
      String content,
      @Nullable ClientMessageId id,
      @Nullable MessageId replyTo,
      List<AttachmentId> attachments) {
    JsonObject payload = payload(room);
    payload.addProperty("content", content);
    if (id != null) {
      payload.addProperty("clientMessageId", id.value());
    }
    if (replyTo != null) {
      payload.addProperty("replyToId", replyTo.value());
    }
    if (!attachments.isEmpty()) {
      JsonArray ids = new JsonArray();
      attachments.forEach(each -> ids.add(each.value()));
      payload.add(Attachment.IDS, ids);
    }
    return ask(room.kind().sendEvent(), payload, SendAck::decode);
  }

  @Override
  public CompletableFuture<ReadAck> read(RoomId room, long seq) {
    return askState(room.kind().readEvent(), room, payload(room, seq));
  }

  @Override
  public CompletableFuture<ReadAck> markUnread(RoomId room, long seq) {
    return askState(room.kind().markUnreadEvent(), room, payload(room, seq));
  }

  @Override
  public void typing(RoomId room) {
    tell(room.kind().typingEvent(), room);
  }

  private void tell(String event, RoomId room) {
    EventThread.exec(
        () -> {
          if (connection != null) {
            connection.emit(event, payload(room));
          }
        });
  }

  /** The state goes the way of the events, or it could overtake an older one. */
  private CompletableFuture<ReadAck> askState(String event, RoomId room, JsonObject payload) {
    return ask(
        event,
        payload,
        wire -> {
          ReadAck ack = ReadAck.decode(wire);
          if (ack instanceof ReadAck.Done done) {
            done.state()
                .ifPresent(
                    state -> events.accept(new SocketEvent.RoomWasRead(new RoomRead(room, state))));
          }
          return ack;
        });
  }

  private void open(String token, boolean polling, Runnable unreachable) {
    closeLine();
    connection =
        new SocketConnection(sockets.make(token, polling), polling, acks, events, unreachable);
    connection.open();
  }

  private void closeLine() {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }

  private <T> CompletableFuture<T> ask(
      String event, JsonObject payload, Function<JsonElement, T> decode) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    EventThread.exec(
        () -> {
          if (connection == null) {
            answer.completeExceptionally(new ConnectionLostException());
          } else {
            connection.emit(event, payload, answer, decode);
          }
        });
    return answer;
  }

  private static JsonObject payload(RoomId room, long seq) {
    JsonObject payload = payload(room);
    payload.addProperty("seq", seq);
    return payload;
  }

  private static JsonObject payload(RoomId room) {
    JsonObject payload = new JsonObject();
    payload.addProperty(room.kind().idField(), room.id());
    return payload;
  }
}
