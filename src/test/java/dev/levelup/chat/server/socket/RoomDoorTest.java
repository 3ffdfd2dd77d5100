package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.store.RoomNumbers;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RoomDoorTest extends OneSocketBase {
  private static final RoomNumbers NONE = new RoomNumbers(0, 0);
  private static final RoomId CLAN = RoomId.clan("wolves");

  private final RoomDoor door = Doors.on(rooms);

  @Test
  void aCheckThatARemovalHasOvertakenCountsForNothing() {
    List<Supplier<RoomNumbers>> checks =
        List.of(
            () -> {
              door.removed(CLAN, BEN);
              return NONE;
            },
            () -> {
              throw new RefusedException(Refusal.NOT_MEMBER);
            });
    var next = checks.iterator();

    assertThatThrownBy(() -> door.enter(socket, CLAN, () -> next.next().get()))
        .isInstanceOf(RefusedException.class);
    assertThat(rooms.members(CLAN.toString())).isEmpty();
  }

  @Test
  void aRemovalOfSomebodyElseHoldsNobodyUp() {
    List<Supplier<RoomNumbers>> checks =
        List.of(
            () -> {
              door.removed(CLAN, new UserId("cleo"));
              return NONE;
            },
            () -> NONE);
    var next = checks.iterator();

    door.enter(socket, CLAN, () -> next.next().get());

    assertThat(rooms.members(CLAN.toString())).containsExactly(socket);
  }

  @Test
  void whoIsRemovedLeavesThatRoomAndNoOther() {
    RoomId other = RoomId.clan("owls");
    door.enter(socket, CLAN, () -> NONE);
    door.enter(socket, other, () -> NONE);

    door.removed(CLAN, BEN);

    assertThat(rooms.members(CLAN.toString())).isEmpty();
    assertThat(rooms.members(other.toString())).containsExactly(socket);
  }

  @Test
  void whoDoesNotBelongToAClanAnyMoreIsFoundWhenItIsLookedAt() {
    door.enter(socket, CLAN, () -> NONE);
    door.recheck(CLAN, () -> Set.of(BEN));
    assertThat(rooms.members(CLAN.toString())).containsExactly(socket);
    door.recheck(CLAN, Set::of);
    assertThat(rooms.members(CLAN.toString())).isEmpty();
  }

  @Test
  void whoComesInWhileTheMembersAreAskedForIsNotHeldToTheAnswer() {
    door.recheck(
        CLAN,
        () -> {
          door.enter(socket, CLAN, () -> NONE);
          return Set.of();
        });
    assertThat(rooms.members(CLAN.toString())).containsExactly(socket);
  }
}
