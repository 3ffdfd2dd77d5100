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

class RoomAdmissionTest extends OneSocketBase {
  private static final RoomNumbers NONE = new RoomNumbers(0, 0);
  private static final RoomId CLAN = RoomId.clan("wolves");

  private final RoomAdmission admission = TestAdmission.on(rooms);

  @Test
  void aCheckThatARemovalHasOvertakenCountsForNothing() {
    List<Supplier<RoomNumbers>> checks =
        List.of(
            () -> {
              admission.removed(CLAN, BEN);
              return NONE;
            },
            () -> {
              throw new RefusedException(Refusal.NOT_MEMBER);
            });
    var next = checks.iterator();

    assertThatThrownBy(() -> admission.enter(socket, CLAN, () -> next.next().get()))
        .isInstanceOf(RefusedException.class);
    assertThat(rooms.members(CLAN.toString())).isEmpty();
  }

  @Test
  void aRemovalOfSomebodyElseHoldsNobodyUp() {
    List<Supplier<RoomNumbers>> checks =
        List.of(
            () -> {
              admission.removed(CLAN, new UserId("cleo"));
              return NONE;
            },
            () -> NONE);
    var next = checks.iterator();

    admission.enter(socket, CLAN, () -> next.next().get());

    assertThat(rooms.members(CLAN.toString())).containsExactly(socket);
  }

  @Test
  void whoIsRemovedLeavesThatRoomAndNoOther() {
    RoomId other = RoomId.clan("owls");
    admission.enter(socket, CLAN, () -> NONE);
    admission.enter(socket, other, () -> NONE);

    admission.removed(CLAN, BEN);

    assertThat(rooms.members(CLAN.toString())).isEmpty();
    assertThat(rooms.members(other.toString())).containsExactly(socket);
  }

  @Test
  void whoDoesNotBelongToAClanAnyMoreIsFoundWhenItIsLookedAt() {
    admission.enter(socket, CLAN, () -> NONE);
    admission.recheck(CLAN, Set::of, () -> Set.of(BEN));
    assertThat(rooms.members(CLAN.toString())).containsExactly(socket);
    admission.recheck(CLAN, Set::of, Set::of);
    assertThat(rooms.members(CLAN.toString())).isEmpty();
  }

  @Test
  void whoComesInWhileTheMembersAreAskedForIsNotHeldToTheAnswer() {
    admission.recheck(
        CLAN,
        Set::of,
        () -> {
          admission.enter(socket, CLAN, () -> NONE);
          return Set.of();
        });
    assertThat(rooms.members(CLAN.toString())).containsExactly(socket);
  }
}
