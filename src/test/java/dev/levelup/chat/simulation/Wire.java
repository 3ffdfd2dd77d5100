package dev.levelup.chat.simulation;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.User;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How much of the contract a server speaks. */
enum Wire {
  FULL,
  /** No accounts, no acknowledgements, no numbers, no ids of the client's. */
  CORE;

  /** As the contract says: by number, else by time. */
  static final Comparator<Message> ORDER =
      Comparator.comparing(Message::seq, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Message::createdAt)
          .thenComparing(message -> message.id().value());

  Set<String> features() {
    if (this == CORE) {
      return Set.of();
    }
    Set<String> features = new HashSet<>(FakeGateway.WITH_ACTIVITY);
    features.addAll(Set.of(Feature.ATTACHMENTS, Feature.MEMBERSHIP, Feature.PRESENCE));
    return features;
  }

  /** A message as clients hear of it. */
  Message told(Message message) {
    return this == FULL
        ? message
        : new Message(
            message.id(),
            message.room(),
            null,
            new User(message.userId(), message.userName(), message.userAvatar()),
            message.createdAt(),
            null,
            MessageState.first(message.content(), message.updatedAt()));
  }

  /** An event as clients hear of it; empty where they do not. */
  Optional<SocketEvent> told(SocketEvent event) {
    if (this == FULL) {
      return Optional.of(event);
    }
    return switch (event) {
      case SocketEvent.MessagesPosted(List<Message> messages) ->
          Optional.of(new SocketEvent.MessagesPosted(messages.stream().map(this::told).toList()));
      case SocketEvent.RoomClosed(AccessDenied why) ->
          Optional.of(new SocketEvent.RoomClosed(new AccessDenied(why.code(), why.message())));
      case SocketEvent.MessageUpdated _, SocketEvent.RoomHasChanged _ -> Optional.empty();
      case SocketEvent.RoomHasNews _, SocketEvent.RoomWasRead _ -> Optional.empty();
      case SocketEvent.RoomsHaveChanged _, SocketEvent.MembersPresent _ -> Optional.empty();
      default -> Optional.of(event);
    };
  }

  /** Whether one message belongs below another. */
  boolean isAfter(Message above, Message below) {
    return ORDER.compare(above, below) < 0;
  }

  /** Whether one message may stand right below another where nothing is missing. */
  boolean mayFollow(Message above, Message below) {
    return isAfter(above, below) && (this == CORE || seq(below) == seq(above) + 1);
  }

  private static long seq(Message message) {
    return Objects.requireNonNull(message.seq());
  }

  /**
   * The same for an echo and its message: the words may change, and where they do there are ids.
   */
  String name(Message message) {
    ClientMessageId own = message.clientMessageId();
    return this == FULL && own != null ? own.value() : message.content();
  }

  String name(PendingMessage echo) {
    return this == FULL ? echo.id().value() : echo.content();
  }

  HistoryPage told(HistoryPage page) {
    return new HistoryPage(page.messages().stream().map(this::told).toList(), page.pagination());
  }
}
