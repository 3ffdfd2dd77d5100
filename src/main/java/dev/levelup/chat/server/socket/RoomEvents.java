package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.EventLimits;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.activity.OnlineMembers;
import dev.levelup.chat.server.domain.rooms.RoomService;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.store.RoomNumbers;
import java.util.function.Supplier;

/** Joining and leaving rooms. */
final class RoomEvents {
  private final RoomService roomService;
  private final EventLimits limits;
  private final Rooms<ChatSession> rooms;
  private final RoomAdmission admission;
  private final ReadFeed reads;
  private final OnlineMembers online;

  RoomEvents(Services services, Rooms<ChatSession> rooms, RoomAdmission admission, ReadFeed reads) {
    this.roomService = services.rooms();
    this.limits = services.events();
    this.online = services.online();
    this.rooms = rooms;
    this.admission = admission;
    this.reads = reads;
  }

  void joinCommunity(ClientEvent event) {
    RoomId community = event.room(RoomKind.COMMUNITY);
    try {
      join(event, community);
    } catch (RuntimeException e) {
      Refusal refusal = event.refusal(e);
      if (refusal == Refusal.BANNED_FROM_COMMUNITY) {
        deny(event, community, refusal, ErrorCode.BANNED);
      } else {
        event.refuse(refusal);
      }
    }
  }

  void joinClan(ClientEvent event) {
    RoomId clan = event.room(RoomKind.CLAN);
    try {
      join(event, clan);
    } catch (RuntimeException e) {
      Refusal refusal = event.refusal(e);
      switch (refusal) {
        case NOT_MEMBER -> deny(event, clan, refusal, ErrorCode.NOT_MEMBER);
        case BANNED_FROM_CLAN -> deny(event, clan, refusal, ErrorCode.BANNED);
        case BUSY, SERVER_ERROR -> deny(event, clan, refusal, ErrorCode.ERROR);
        default -> event.refuse(refusal);
      }
    }
  }

  private static void deny(ClientEvent event, RoomId room, Refusal refusal, String code) {
    ApiError error = RoomAdmission.deny(event.socket(), room, refusal, code);
    event.reply().send(error.encodeAck());
  }

  private void join(ClientEvent event, RoomId room) {
    UserId user = event.user().userId();
    Supplier<RoomNumbers> check = () -> roomService.enter(user, room);
    if (!rooms.contains(event.socket(), room.toString())) {
      boolean isFirst = admission.enter(event.socket(), room, check);
      if (isFirst && limits.mayAnnounce(user)) {
        admission.announce(event.socket(), room);
      }
    }
    RoomNumbers numbers = admission.ask(event.socket(), room, check);
    long readSeq = reads.readSeq(user, room, numbers.lastSeq());
    Boolean presence = online.areTold(room) ? null : Boolean.FALSE;
    // Read last: numbers of one epoch are never sent with the name of the previous one.
    String epoch = roomService.epoch();
    event
        .reply()
        .send(
            new JoinAck.Joined(numbers.lastSeq(), numbers.lastRev(), readSeq, epoch, presence)
                .encode());
  }

  void leave(ClientEvent event, RoomKind kind) {
    RoomId room = event.room(kind);
    rooms.leave(event.socket(), room.toString());
    reads.left(event, room);
  }
}
