package dev.levelup.chat.simulation;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.ConnectionLostException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.ReadAck;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The client's end of a line, with the contract of the real socket. */
final class SimulatedSocket implements ChatSocket {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(10);

  private final Scheduler scheduler;
  private final Network network;
  private final SimulatedServers servers;
  private final Consumer<SocketEvent> events;
  private @Nullable Connection connection;

  SimulatedSocket(
      Scheduler scheduler,
      Network network,
      SimulatedServers servers,
      Consumer<SocketEvent> events) {
    this.scheduler = scheduler;
    this.network = network;
    this.servers = servers;
    this.events = events;
  }

  @Override
  public void connect(String token) {
    disconnect();
    Connection dialled = new Connection();
    connection = dialled;
    if (network.isReachable()) {
      dialled.visitor.line.up(
          () -> servers.atAny(server -> dialled.visitor.connect(server, token)));
      scheduler.after(CONNECT_PATIENCE, dialled::giveUpUnlessUp);
    } else {
      scheduler.after(network.inVain(), dialled::giveUpUnlessUp);
    }
  }

  /** The server at the other end; empty while there is none. */
  Optional<ServerLife> server() {
    return isUpToDate()
        ? Optional.ofNullable(connection).flatMap(each -> each.visitor.server())
        : Optional.empty();
  }

  /** Whether what is at the other end is a server that is up now. */
  boolean isUpToDate() {
    return connection != null && connection.up && connection.visitor.isMet();
  }

  @Override
  public void disconnect() {
    if (connection != null) {
      connection.hangUp();
      connection = null;
    }
  }

  @Override
  public CompletableFuture<JoinAck> join(RoomId room) {
    return ask((visitor, answer) -> visitor.join(room, answer));
  }

  @Override
  public void setSeen(boolean seen) {}

  @Override
  public void leave(RoomId room) {
    if (connection != null && connection.up) {
      ServerConnection visitor = connection.visitor;
      visitor.line.up(() -> visitor.leave(room));
    }
  }

  @Override
  public CompletableFuture<SendAck> send(
      RoomId room,
      String content,
      @Nullable ClientMessageId id,
      @Nullable MessageId replyTo,
      List<AttachmentId> attachments) {
    return ask((visitor, answer) -> visitor.send(room, content, id, attachments, answer));
  }

  /** The servers of this world do not name the feature. */
  @Override
  public CompletableFuture<ReadAck> read(RoomId room, long seq) {
    return mark(room.kind().readEvent(), room, seq);
  }

  @Override
  public CompletableFuture<ReadAck> markUnread(RoomId room, long seq) {
    return mark(room.kind().markUnreadEvent(), room, seq);
  }

  private CompletableFuture<ReadAck> mark(String event, RoomId room, long seq) {
    return ask((visitor, answer) -> visitor.mark(event, room, seq, answer));
  }

  @Override
  public void typing(RoomId room) {}

  private <T> CompletableFuture<T> ask(Question<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    if (connection == null || !connection.up) {
      answer.completeExceptionally(new ConnectionLostException());
    } else {
      ServerConnection visitor = connection.visitor;
      connection.unanswered.add(answer);
      visitor.line.up(() -> question.reach(visitor, answer::complete));
    }
    return answer;
  }

  private interface Question<T> {
    void reach(ServerConnection visitor, Consumer<T> answer);
  }

  /** One try to connect and what comes of it. */
  private final class Connection implements ServerConnection.Client {
    private final List<CompletableFuture<?>> unanswered = new ArrayList<>();
    private final ServerConnection visitor =
        new ServerConnection(scheduler, network, servers.wire, this);
    private boolean up;
    private boolean over;

    @Override
    public void accepted() {
      if (!over && !up) {
        up = true;
        events.accept(new SocketEvent.Connected(false));
      }
    }

    @Override
    public void refused() {
      end(new SocketEvent.TokenRefused("Invalid token"));
    }

    @Override
    public void expelled() {
      end(new SocketEvent.Disconnected(SocketEvent.Ending.BY_SERVER));
    }

    @Override
    public void hears(SocketEvent event) {
      if (!over) {
        events.accept(event);
      }
    }

    @Override
    public void lost() {
      end(
          up
              ? new SocketEvent.Disconnected(SocketEvent.Ending.BROKEN)
              : new SocketEvent.ConnectFailed());
    }

    void giveUpUnlessUp() {
      if (!up) {
        lost();
      }
    }

    private void end(SocketEvent how) {
      if (!over) {
        hangUp();
        events.accept(how);
      }
    }

    void hangUp() {
      over = true;
      up = false;
      visitor.line.end();
      unanswered.forEach(each -> each.completeExceptionally(new ConnectionLostException()));
    }
  }
}
