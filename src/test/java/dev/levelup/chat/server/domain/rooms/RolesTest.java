package dev.levelup.chat.server.domain.rooms;

import static dev.levelup.chat.server.store.Role.MEMBER;
import static dev.levelup.chat.server.store.Role.MODERATOR;
import static dev.levelup.chat.server.store.Role.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.messages.MessageChanges;
import dev.levelup.chat.server.domain.messages.MessageService;
import dev.levelup.chat.server.store.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann's clan with Ben and Cleo in it: who may change whose role, and what a role is good for. */
class RolesTest extends DomainTestBase {
  private static final Identity CLEO = somebody("cleo");

  private MembershipService memberships;
  private RoomId room;

  @BeforeEach
  void annsClan() {
    memberships = new MembershipService(store, clock, _ -> {});
    room = rooms.create(RoomKind.CLAN, new NewRoom("Wolves", null), ANN.user()).join();
    letIn(room, BEN);
    letIn(room, CLEO);
  }

  private CompletableFuture<?> change(Identity asking, Identity member, Role role) {
    return memberships.changeRole(asking.userId(), room, member.userId(), role);
  }

  private Map<String, String> roles() {
    Map<String, String> roles = new TreeMap<>();
    memberships
        .members(ANN.userId(), room, new ListQuery(null, 10))
        .items()
        .forEach(member -> roles.put(member.name(), member.role()));
    return roles;
  }

  @Test
  void theOwnerMakesModeratorsAndMembersAgain() {
    change(ANN, BEN, MODERATOR).join();
    assertThat(roles()).isEqualTo(Map.of("ann", "owner", "ben", "moderator", "cleo", "member"));
    change(ANN, BEN, MEMBER).join();
    assertThat(roles()).isEqualTo(Map.of("ann", "owner", "ben", "member", "cleo", "member"));
  }

  @Test
  void nobodyElseChangesRoles() {
    change(ANN, BEN, MODERATOR).join();
    assertRefused(Refusal.NOT_OWNER, () -> change(BEN, CLEO, MODERATOR).join());
    assertRefused(Refusal.NOT_OWNER, () -> change(BEN, BEN, OWNER).join());
    assertRefused(Refusal.NOT_OWNER, () -> change(CLEO, CLEO, MODERATOR).join());
    assertRefused(Refusal.NOT_MEMBER, () -> change(somebody("dan"), CLEO, MEMBER).join());
    assertRefused(Refusal.NOT_FOUND, () -> change(ANN, somebody("dan"), MODERATOR).join());
  }

  @Test
  void whoHandsTheRoomOverBecomesAModeratorAndThereIsOneOwner() {
    change(ANN, BEN, OWNER).join();
    assertThat(roles()).isEqualTo(Map.of("ann", "moderator", "ben", "owner", "cleo", "member"));
    assertRefused(Refusal.NOT_OWNER, () -> change(ANN, ANN, OWNER).join());
  }

  @Test
  void ownersCannotDemoteThemselves() {
    assertRefused(Refusal.OWNER_STAYS, () -> change(ANN, ANN, MODERATOR).join());
    assertRefused(Refusal.OWNER_STAYS, () -> change(ANN, ANN, MEMBER).join());
    change(ANN, ANN, OWNER).join();
    assertThat(roles()).containsEntry("ann", "owner");
  }

  @Test
  void whoIsHandedTheRoomTwiceAtOnceIsItsOnlyOwner() {
    CompletableFuture<?> toBen = change(ANN, BEN, OWNER);
    CompletableFuture<?> toCleo = change(ANN, CLEO, OWNER);
    toBen.join();
    assertRefused(Refusal.NOT_OWNER, toCleo::join);
    assertThat(roles()).isEqualTo(Map.of("ann", "moderator", "ben", "owner", "cleo", "member"));
  }

  @Test
  void aRoomIsNotHandedToSomebodyWhoOwnsAsManyAsOneMay() {
    for (int i = 0; i < 100; i++) {
      var _ = rooms.create(RoomKind.COMMUNITY, new NewRoom("Another", null), BEN.user());
    }
    assertRefused(Refusal.TOO_MANY_ROOMS, () -> change(ANN, BEN, OWNER).join());
    assertThat(roles()).containsEntry("ann", "owner");
  }

  @Test
  void aModeratorRemovesMembersButNeitherModeratorsNorTheOwner() {
    Identity dan = somebody("dan");
    letIn(room, dan);
    change(ANN, BEN, MODERATOR).join();
    change(ANN, CLEO, MODERATOR).join();
    for (Identity equalOrBetter : List.of(ANN, CLEO, BEN)) {
      assertRefused(
          Refusal.OUTRANKED,
          () -> memberships.remove(BEN.userId(), room, equalOrBetter.userId()).join());
    }
    memberships.remove(BEN.userId(), room, dan.userId()).join();
    memberships.remove(ANN.userId(), room, CLEO.userId()).join();
    assertThat(roles().keySet()).containsExactly("ann", "ben");
  }

  @Test
  void membersOfACommunityAreRemovedToo() {
    RoomId lobby = rooms.create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ANN.user()).join();
    memberships.join(lobby, BEN.user()).join();
    assertRefused(
        Refusal.NOT_MODERATOR, () -> memberships.remove(CLEO.userId(), lobby, BEN.userId()).join());
    memberships.remove(ANN.userId(), lobby, BEN.userId()).join();
    assertThat(rooms.memberIds(lobby)).containsExactly(ANN.userId());
  }

  @Test
  void aCommunityHasRolesToo() {
    room = rooms.create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ANN.user()).join();
    memberships.join(room, BEN.user()).join();
    assertThat(roles()).isEqualTo(Map.of("ann", "owner", "ben", "member"));
    change(ANN, BEN, MODERATOR).join();
    assertThat(roles()).isEqualTo(Map.of("ann", "owner", "ben", "moderator"));
    change(ANN, BEN, OWNER).join();
    assertThat(roles()).isEqualTo(Map.of("ann", "moderator", "ben", "owner"));
  }

  @Test
  void moderatorsDeleteMessagesOfOthersAndMentionEverybody() {
    MessageService messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    MessageChanges changes = new MessageChanges(store, clock, messages, SendLimit.NONE, _ -> {});
    Message owners = messages.send(ANN, room, "hello", null).join();
    assertRefused(Refusal.NOT_YOURS, () -> changes.delete(BEN, owners.id()).join());
    change(ANN, BEN, MODERATOR).join();
    assertThat(changes.delete(BEN, owners.id()).join().isDeleted()).isTrue();
    assertRefused(Refusal.DELETED, () -> changes.edit(ANN, owners.id(), "again").join());
    Message all = messages.send(BEN, room, "@all", null).join();
    assertThat(all.mentions()).isEqualTo(new Mentions(List.of(), true));
    assertRefused(Refusal.NOT_YOURS, () -> changes.edit(ANN, all.id(), "nobody").join());
  }
}
