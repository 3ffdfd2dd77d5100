package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoomTest {
  @Test
  void aNameThatTurnsItsSurroundingsIsShownWithoutThat() {
    RoomInfo evil = new RoomInfo("x", "\u202eevil\nroom", "a\u202eb", null, null);
    Room room = Room.of(RoomKind.COMMUNITY, evil);
    assertThat(room.name()).isEqualTo("evil room");
    assertThat(room.description()).isEqualTo("ab");
  }

  @Test
  void aRoomWhoseNameCannotBeSeenShowsItsId() {
    RoomInfo empty = new RoomInfo("x1", "\u2800\u200b", "\u3164", null, null);
    Room room = Room.of(RoomKind.CLAN, empty);
    assertThat(room.name()).isEqualTo("x1");
    assertThat(room.description()).isNull();
  }

  @Test
  void everybodyBelongsToACommunity() {
    assertThat(Room.of(RoomKind.COMMUNITY, info(null)).standing()).isEqualTo(Room.Standing.MEMBER);
    assertThat(Room.unlisted(RoomId.community("x")).standing()).isEqualTo(Room.Standing.MEMBER);
  }

  @Test
  void aClanTellsOrDoesNotTellWhetherTheUserBelongsToIt() {
    assertThat(Room.of(RoomKind.CLAN, info(true)).standing()).isEqualTo(Room.Standing.MEMBER);
    assertThat(Room.of(RoomKind.CLAN, info(false)).standing()).isEqualTo(Room.Standing.STRANGER);
    assertThat(Room.of(RoomKind.CLAN, info(null)).standing()).isEqualTo(Room.Standing.UNKNOWN);
    assertThat(Room.unlisted(RoomId.clan("x")).standing()).isEqualTo(Room.Standing.UNKNOWN);
  }

  private static RoomInfo info(@Nullable Boolean isMember) {
    return new RoomInfo("x", "X", null, null, isMember);
  }
}
