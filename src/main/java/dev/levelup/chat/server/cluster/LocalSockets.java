package dev.levelup.chat.server.cluster;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.socket.ActivityFeed;
import dev.levelup.chat.server.socket.Broadcaster;
import dev.levelup.chat.server.socket.Departures;
import dev.levelup.chat.server.socket.PresenceFeed;
import dev.levelup.chat.server.socket.ReadFeed;
import dev.levelup.chat.server.socket.RoomAdmission;
import dev.levelup.chat.server.socket.RoomsChangedFeed;
import dev.levelup.chat.server.socket.SocketExpiry;
import dev.levelup.chat.server.socket.TypingFeed;
import java.util.List;

/** The parts that deliver to this server's sockets. */
public record LocalSockets(
    Broadcaster broadcaster,
    RoomAdmission admission,
    SocketExpiry expiry,
    ActivityFeed activity,
    ReadFeed reads,
    TypingFeed typing,
    RoomsChangedFeed roomsChanged,
    PresenceFeed presence,
    Departures departures)
    implements ChatListener {
  @Override
  public void told(ChatEvent event) {
    switch (event) {
      case ChatEvent.Posted(Message message) -> {
        broadcaster.posted(message);
        activity.posted(message);
      }
      case ChatEvent.Changed(Message message) -> {
        broadcaster.changed(message);
        activity.changed(message);
      }
      case ChatEvent.Removed(RoomId room, UserId user) -> admission.removed(room, user);
      case ChatEvent.Banned(RoomId room, UserId user) -> admission.banned(room, user);
      case ChatEvent.Left(RoomId clan, UserId user) -> admission.left(clan, user);
      case ChatEvent.RoomDeleted(RoomId room) -> admission.deleted(room);
      case ChatEvent.RoomsChanged(RoomId room, long number, List<UserId> others) ->
          roomsChanged.changed(room, number, others);
      case ChatEvent.SignInEnded(String signInId) -> expiry.ended(signInId);
      case ChatEvent.Read(RoomId room, UserId user) -> reads.movedElsewhere(room, user);
      case ChatEvent.Typing(RoomId room, User user) -> typing.typesElsewhere(room, user);
      case ChatEvent.Online(List<UserId> users) -> presence.reported(users);
      case ChatEvent.Departing(RoomId room, UserId user) -> departures.asked(room, user);
      case ChatEvent.Present(RoomId room, UserId user) -> departures.isElsewhere(room, user);
      case ChatEvent.Departed(RoomId room, User user) -> departures.departed(room, user);
      case ChatEvent.Joined(RoomId room, User user) -> broadcaster.joinedElsewhere(room, user);
    }
  }
}
