package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.diagnostics.Diagnostics;
import dev.levelup.chat.client.diagnostics.Trouble.What;
import dev.levelup.chat.client.diagnostics.Trouble.Where;
import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.ReadAck;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Reports acknowledgements and their times to the diagnostics. */
final class WatchedSocket implements ChatSocket {
  private final ChatSocket inner;
  private final Diagnostics diagnostics;
  private final InstantSource clock;
  private final FxThread fx;

  WatchedSocket(ChatSocket inner, Diagnostics diagnostics, InstantSource clock, FxThread fx) {
    this.inner = inner;
    this.diagnostics = diagnostics;
    this.clock = clock;
    this.fx = fx;
  }

  @Override
  public void connect(String token) {
    inner.connect(token);
  }

  @Override
  public void disconnect() {
    inner.disconnect();
  }

  @Override
  public void setSeen(boolean seen) {
    inner.setSeen(seen);
  }

  @Override
  public CompletableFuture<JoinAck> join(RoomId room) {
    CompletableFuture<JoinAck> ack = inner.join(room);
    // A caller gives up waiting by completing this very future.
    var _ = ack.whenComplete((answer, thrown) -> fx.execute(() -> joined(room, answer, thrown)));
    return ack;
  }

  @Override
  public void leave(RoomId room) {
    inner.leave(room);
  }

  @Override
  public CompletableFuture<SendAck> send(
      RoomId room,
      String content,
      @Nullable ClientMessageId id,
      @Nullable MessageId replyTo,
      List<AttachmentId> attachments) {
    CompletableFuture<SendAck> ack = inner.send(room, content, id, replyTo, attachments);
    if (id != null) {
      var _ = ack.thenAccept(answer -> sent(id, answer, clock.instant()));
    }
    return ack;
  }

  @Override
  public CompletableFuture<ReadAck> read(RoomId room, long seq) {
    return inner.read(room, seq);
  }

  @Override
  public CompletableFuture<ReadAck> markUnread(RoomId room, long seq) {
    return inner.markUnread(room, seq);
  }

  @Override
  public void typing(RoomId room) {
    inner.typing(room);
  }

  private void sent(ClientMessageId id, SendAck answer, Instant at) {
    if (answer instanceof SendAck.Stored) {
      fx.execute(() -> diagnostics.delivery().acknowledged(id, at));
    }
  }

  private void joined(RoomId room, @Nullable JoinAck answer, @Nullable Throwable thrown) {
    switch (answer) {
      case JoinAck.Joined _ -> diagnostics.rooms().joined(room);
      case JoinAck.Refused no -> {
        diagnostics.rooms().refused(room, no.error().code());
        diagnostics.troubles().note(Where.JOIN, What.REFUSED);
      }
      case null -> {
        if (thrown instanceof TimeoutException) {
          diagnostics.troubles().note(Where.JOIN, What.TIMED_OUT);
        }
      }
    }
  }
}
