package dev.levelup.chat.client.ui.moderation;

import static dev.levelup.chat.client.state.MemberRole.MEMBER;
import static dev.levelup.chat.client.state.MemberRole.MODERATOR;
import static dev.levelup.chat.client.state.MemberRole.OWNER;
import static dev.levelup.chat.client.ui.moderation.MemberAction.BAN;
import static dev.levelup.chat.client.ui.moderation.MemberAction.HAND_OVER;
import static dev.levelup.chat.client.ui.moderation.MemberAction.MAKE_MEMBER;
import static dev.levelup.chat.client.ui.moderation.MemberAction.MAKE_MODERATOR;
import static dev.levelup.chat.client.ui.moderation.MemberAction.MUTE;
import static dev.levelup.chat.client.ui.moderation.MemberAction.REMOVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.MemberRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be done to whom. */
class MemberActionTest {
  @Test
  void anOwnerDoesAnythingToOthers() {
    assertThat(MemberAction.of(OWNER, MEMBER))
        .containsExactly(MAKE_MODERATOR, HAND_OVER, MUTE, REMOVE, BAN);
    assertThat(MemberAction.of(OWNER, MODERATOR))
        .containsExactly(MAKE_MEMBER, HAND_OVER, MUTE, REMOVE, BAN);
  }

  @Test
  void aModeratorMutesRemovesAndBansMembers() {
    assertThat(MemberAction.of(MODERATOR, MEMBER)).containsExactly(MUTE, REMOVE, BAN);
  }

  @Test
  void nobodyDoesAnythingToTheirEqualOrBetter() {
    for (MemberRole other : new MemberRole[] {OWNER, MODERATOR}) {
      assertThat(MemberAction.of(MODERATOR, other)).isEmpty();
    }
    assertThat(MemberAction.of(OWNER, OWNER)).isEmpty();
  }

  @Test
  void whoDoesNotBelongToTheRoomIsMutedOrBannedAndNotRemoved() {
    assertThat(MemberAction.of(OWNER, null)).containsExactly(MUTE, BAN);
    assertThat(MemberAction.of(MODERATOR, null)).containsExactly(MUTE, BAN);
  }

  @Test
  void membersAndThoseWhoseRoleIsNotKnownDoNothing() {
    for (@Nullable MemberRole other : new @Nullable MemberRole[] {OWNER, MODERATOR, MEMBER, null}) {
      assertThat(MemberAction.of(MEMBER, other)).isEmpty();
      assertThat(MemberAction.of(null, other)).isEmpty();
    }
  }
}
