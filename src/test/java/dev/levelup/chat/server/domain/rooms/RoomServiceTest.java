package dev.levelup.chat.server.domain.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.store.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomServiceTest extends DomainTestBase {
  private RoomId lobby;
  private RoomId clan;

  @BeforeEach
  void oneRoomOfEachKind() {
    lobby =
        rooms.create(RoomKind.COMMUNITY, new NewRoom("Lobby", "for everybody"), ANN.user()).join();
    clan = rooms.create(RoomKind.CLAN, new NewRoom("Wolves", null), ANN.user()).join();
  }

  @Test
  void everybodySeesEveryRoomAndWhetherAClanIsTheirs() {
    RoomActivity nothing = new RoomActivity(0, 0, ReadState.allRead(0), null);
    assertThat(rooms.communities(ANN.userId(), ListQuery.FIRST).items())
        .containsExactly(
            new RoomInfo(lobby.id(), "Lobby", "for everybody", null, true, nothing, 1));
    assertThat(rooms.communities(BEN.userId(), ListQuery.FIRST).items())
        .containsExactly(
            new RoomInfo(lobby.id(), "Lobby", "for everybody", null, false, nothing, 1));
    assertThat(rooms.clans(ANN.userId(), ListQuery.FIRST).items())
        .containsExactly(new RoomInfo(clan.id(), "Wolves", null, null, true, nothing, 1));
    assertThat(rooms.clans(BEN.userId(), ListQuery.FIRST).items())
        .containsExactly(new RoomInfo(clan.id(), "Wolves", null, null, false));
  }

  @Test
  void theCountOfMembersGoesWithThemAndIsToldToThoseWhoMayRead() {
    MembershipService memberships = new MembershipService(store, clock, _ -> {});
    memberships.join(lobby, BEN.user()).join();
    memberships.join(lobby, BEN.user()).join();
    letIn(clan, BEN);
    assertThat(memberCounts(BEN)).containsExactly(2, 2);
    memberships.leave(clan, BEN.userId()).join();
    assertThat(memberCounts(ANN)).containsExactly(2, 1);
    assertThat(memberCounts(BEN)).containsExactly(2, null);
    store
        .write(
            tables -> {
              tables.removeUser(BEN.userId());
              return true;
            })
        .join();
    assertThat(memberCounts(ANN)).containsExactly(1, 1);
  }

  @Test
  void aMemberBelongsToARoomSinceTheyJoinedItLast() {
    MembershipService memberships = new MembershipService(store, clock, _ -> {});
    Instant made = clock.instant();
    clock.move(Duration.ofDays(1));
    letIn(clan, BEN);
    memberships.join(lobby, BEN.user()).join();
    Instant joined = clock.instant();
    clock.move(Duration.ofDays(1));
    memberships.join(lobby, BEN.user()).join();
    memberships.changeRole(ANN.userId(), clan, BEN.userId(), Role.MODERATOR).join();
    assertThat(joinedAt(memberships, clan)).containsExactly(made, joined);
    assertThat(joinedAt(memberships, lobby)).containsExactly(made, joined);

    memberships.leave(clan, BEN.userId()).join();
    letIn(clan, BEN);
    assertThat(joinedAt(memberships, clan)).containsExactly(made, clock.instant());
  }

  private static List<@Nullable Instant> joinedAt(MembershipService memberships, RoomId room) {
    return memberships.members(ANN.userId(), room, ListQuery.FIRST).items().stream()
        .map(Member::joinedAt)
        .toList();
  }

  private List<@Nullable Integer> memberCounts(Identity asker) {
    return Stream.concat(
            rooms.communities(asker.userId(), ListQuery.FIRST).items().stream(),
            rooms.clans(asker.userId(), ListQuery.FIRST).items().stream())
        .map(RoomInfo::memberCount)
        .toList();
  }

  @Test
  void aCommunityIsOpenToEverybodyAndAClanToItsMembers() {
    assertThat(rooms.enter(BEN.userId(), lobby).lastSeq()).isZero();
    assertRefused(Refusal.NOT_MEMBER, () -> rooms.enter(BEN.userId(), clan));
    letIn(clan, BEN);
    assertThat(rooms.enter(BEN.userId(), clan).lastSeq()).isZero();
  }

  @Test
  void theTwoKindsAreApart() {
    assertRefused(
        Refusal.COMMUNITY_NOT_FOUND, () -> rooms.enter(ANN.userId(), RoomId.community(clan.id())));
    assertRefused(Refusal.CLAN_NOT_FOUND, () -> rooms.enter(ANN.userId(), RoomId.clan(lobby.id())));
  }

  @Test
  void oneMayAskAboutOneselfAndAMemberAboutAnybody() {
    assertThat(rooms.isMember(BEN.userId(), clan, BEN.userId())).isFalse();
    assertThat(rooms.isMember(ANN.userId(), clan, BEN.userId())).isFalse();
    assertThat(rooms.isMember(ANN.userId(), clan, ANN.userId())).isTrue();
    assertRefused(Refusal.NOT_MEMBER, () -> rooms.isMember(BEN.userId(), clan, ANN.userId()));
    assertRefused(
        Refusal.CLAN_NOT_FOUND,
        () -> rooms.isMember(ANN.userId(), RoomId.clan("none"), ANN.userId()));
  }
}
