package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.diagnostics.Diagnostics;
import dev.levelup.chat.client.diagnostics.Loss;
import dev.levelup.chat.client.diagnostics.ServerFacts;
import dev.levelup.chat.client.diagnostics.Trouble.What;
import dev.levelup.chat.client.diagnostics.Trouble.Where;
import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.UserId;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Reports what a session does and what comes in to its diagnostics. On the FX thread. */
public final class DiagnosticsFeed {
  private final Diagnostics diagnostics;
  private final Outbox outbox;
  private final UserId self;
  private final InstantSource clock;
  private final FxThread fx;

  /**
   * Creates the diagnostics of a session.
   *
   * @param shown the room that shows; its value is null for none
   */
  public DiagnosticsFeed(
      Session session,
      Connection connection,
      ObservableValue<@Nullable RoomState> shown,
      Outbox outbox,
      InstantSource clock,
      FxThread fx) {
    this.outbox = outbox;
    this.self = session.user().id();
    this.clock = clock;
    this.fx = fx;
    diagnostics = new Diagnostics(facts(session), connection, shown, outbox, clock, fx);
  }

  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /** The same service, with its failures and answers reported. */
  public HistoryService watched(HistoryService history) {
    return new WatchedHistory(history, diagnostics, fx);
  }

  /** The same socket, with its acknowledgements reported. */
  public ChatSocket watched(ChatSocket socket) {
    return new WatchedSocket(socket, diagnostics, clock, fx);
  }

  private static ServerFacts facts(Session session) {
    return new ServerFacts(
        session.server().base().isHttps(),
        place(session.server()),
        session.info().version(),
        session.has(Feature.ACK),
        session.has(Feature.SEQ));
  }

  private static ServerFacts.Place place(ServerAddress server) {
    if (server.isOnThisMachine()) {
      return ServerFacts.Place.THIS_MACHINE;
    }
    return server.isPrivate() ? ServerFacts.Place.PRIVATE_NETWORK : ServerFacts.Place.INTERNET;
  }

  /** Reports an event, before it is processed. */
  public void report(SocketEvent event) {
    switch (event) {
      case SocketEvent.Connected _ -> {}
      case SocketEvent.Disconnected lost -> diagnostics.connection().lost(cause(lost.how()));
      case SocketEvent.ConnectFailed _ ->
          diagnostics.troubles().note(Where.CONNECTION, What.UNREACHABLE);
      case SocketEvent.TokenRefused _ -> {
        diagnostics.connection().tokenRefused();
        diagnostics.troubles().note(Where.CONNECTION, What.TOKEN_REFUSED);
      }
      case SocketEvent.MessagesPosted posted -> posted.messages().forEach(this::posted);
      case SocketEvent.MessageUpdated _, SocketEvent.RoomHasChanged _ -> {}
      case SocketEvent.RoomHasNews _, SocketEvent.RoomWasRead _, SocketEvent.UserTypes _ -> {}
      case SocketEvent.MembersPresent _, SocketEvent.UserCame _, SocketEvent.UserLeft _ -> {}
      case SocketEvent.RoomsHaveChanged _ -> {}
      case SocketEvent.RoomClosed _ -> diagnostics.troubles().note(Where.JOIN, What.REFUSED);
      case SocketEvent.ErrorReported _ -> diagnostics.troubles().note(Where.SERVER, What.REFUSED);
    }
  }

  private void posted(Message message) {
    boolean own = message.userId().equals(self);
    diagnostics.skew().arrived(message.createdAt());
    diagnostics.rooms().arrived(message, own);
    if (own) {
      writtenAs(message).ifPresent(diagnostics.delivery()::broadcast);
    }
  }

  /** On a core server only the text identifies the message. */
  private Optional<ClientMessageId> writtenAs(Message own) {
    return Optional.ofNullable(own.clientMessageId())
        .or(() -> outbox.confirmedByLive(own).map(PendingMessage::id));
  }

  private static Loss.Cause cause(SocketEvent.Ending how) {
    return switch (how) {
      case BY_SERVER -> Loss.Cause.SERVER;
      case CLOSED -> Loss.Cause.CLOSED;
      case SILENT -> Loss.Cause.SILENT;
      case BROKEN -> Loss.Cause.BROKEN;
      case BY_CLIENT -> Loss.Cause.CLIENT;
    };
  }
}
