package dev.levelup.chat.server.domain.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.activity.MentionInbox;
import dev.levelup.chat.server.domain.messages.MessageChanges;
import dev.levelup.chat.server.domain.messages.MessageService;
import dev.levelup.chat.server.store.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the owner does with a room, and how a room is left. */
class OwnedRoomsTest extends DomainTestBase {
  private final List<ChatEvent> told = new ArrayList<>();
  private OwnedRooms owned;
  private MembershipService memberships;
  private RoomId clan;

  private void hear(ChatEvent event) {
    if (!(event instanceof ChatEvent.RoomsChanged)) {
      told.add(event);
    }
  }

  @BeforeEach
  void annsClanWithBenInIt() {
    owned = new OwnedRooms(store, this::hear);
    memberships = new MembershipService(store, clock, this::hear);
    clan = rooms.create(RoomKind.CLAN, new NewRoom("Wolves", "howl"), ANN.user()).join();
    letIn(clan, BEN);
  }

  private RoomInfo edit(RoomEdit edit) {
    return owned.edit(ANN.userId(), clan, edit).join();
  }

  private List<String> clans() {
    return rooms.clans(BEN.userId(), new ListQuery(null, 10)).items().stream()
        .map(room -> room.name() + " " + room.description())
        .toList();
  }

  @Test
  void theOwnerChangesTheNameAndTheDescriptionEachByItself() {
    assertThat(edit(new RoomEdit(" Owls ", false, null)).description()).isEqualTo("howl");
    assertThat(clans()).containsExactly("Owls howl");
    edit(new RoomEdit(null, true, "hoot"));
    assertThat(clans()).containsExactly("Owls hoot");
    edit(new RoomEdit(null, true, null));
    assertThat(clans()).containsExactly("Owls null");
    assertRefused(Refusal.INVALID_ROOM_NAME, () -> edit(new RoomEdit(" ", false, null)));
    assertRefused(
        Refusal.NOT_OWNER,
        () -> owned.edit(BEN.userId(), clan, new RoomEdit("Mine", false, null)).join());
  }

  @Test
  void nothingIsLeftOfADeletedRoom() {
    MessageService messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    InviteService invites = new InviteService(store, ids, clock, _ -> {});
    ClientMessageId id = new ClientMessageId("c1");
    Message said = messages.send(BEN, clan, "hello @ann", id).join();
    String code = invites.make(ANN.userId(), clan).join().code();
    assertRefused(Refusal.NOT_OWNER, () -> owned.delete(BEN.userId(), clan).join());
    owned.delete(ANN.userId(), clan).join();
    assertThat(told).containsExactly(new ChatEvent.RoomDeleted(clan));
    assertThat(clans()).isEmpty();
    assertThat(rooms.heads()).isEmpty();
    assertThat(new MentionInbox(store).page(ANN.userId(), null, 10).messages()).isEmpty();
    assertRefused(Refusal.CLAN_NOT_FOUND, () -> rooms.enter(ANN.userId(), clan));
    assertRefused(Refusal.CLAN_NOT_FOUND, () -> messages.send(BEN, clan, "again", id).join());
    assertRefused(Refusal.INVITE_NOT_FOUND, () -> invites.accept(code, ANN.user()).join());
    MessageChanges changes = new MessageChanges(store, clock, messages, SendLimit.NONE, _ -> {});
    assertRefused(Refusal.NOT_FOUND, () -> changes.delete(BEN, said.id()).join());
  }

  @Test
  void theIdsOfADeletedRoomsMessagesAreNotGivenAgain() {
    MessageService messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    Message said = messages.send(BEN, clan, "hello", null).join();
    owned.delete(ANN.userId(), clan).join();
    clan = rooms.create(RoomKind.CLAN, new NewRoom("Owls", null), ANN.user()).join();
    letIn(clan, BEN);
    assertThat(messages.send(BEN, clan, "hello", null).join().id()).isNotEqualTo(said.id());
  }

  @Test
  void aDeletedRoomIsNoLongerOneOfThoseThatItsOwnerMayHave() {
    for (int i = 1; i < 100; i++) {
      rooms.createForUser(RoomKind.CLAN, new NewRoom("Another", null), ANN.user()).join();
    }
    NewRoom more = new NewRoom("One more", null);
    assertRefused(
        Refusal.TOO_MANY_ROOMS, () -> rooms.createForUser(RoomKind.CLAN, more, ANN.user()).join());
    owned.delete(ANN.userId(), clan).join();
    rooms.createForUser(RoomKind.CLAN, more, ANN.user()).join();
  }

  @Test
  void aMemberLeavesAndTheirInvitationsEnd() {
    InviteService invites = new InviteService(store, ids, clock, _ -> {});
    String code = invites.make(BEN.userId(), clan).join().code();
    memberships.leave(clan, BEN.userId()).join();
    memberships.leave(clan, BEN.userId()).join();
    assertThat(told).containsExactly(new ChatEvent.Left(clan, BEN.userId()));
    assertThat(rooms.memberIds(clan)).containsExactly(ANN.userId());
    assertRefused(Refusal.INVITE_NOT_FOUND, () -> invites.accept(code, BEN.user()).join());
  }

  @Test
  void theOwnerLeavesOnlyAfterHandingOver() {
    assertRefused(Refusal.OWNER_STAYS, () -> memberships.leave(clan, ANN.userId()).join());
    CompletableFuture<?> early = memberships.leave(clan, ANN.userId());
    CompletableFuture<?> handed =
        memberships.changeRole(ANN.userId(), clan, BEN.userId(), Role.OWNER);
    CompletableFuture<?> late = memberships.leave(clan, ANN.userId());
    assertRefused(Refusal.OWNER_STAYS, early::join);
    handed.join();
    late.join();
    assertThat(rooms.memberIds(clan)).containsExactly(BEN.userId());
  }

  @Test
  void aRoomIsNotHandedToSomebodyWhoHasJustLeft() {
    CompletableFuture<?> left = memberships.leave(clan, BEN.userId());
    CompletableFuture<?> handed =
        memberships.changeRole(ANN.userId(), clan, BEN.userId(), Role.OWNER);
    left.join();
    assertRefused(Refusal.NOT_FOUND, handed::join);
    assertThat(rooms.memberIds(clan)).containsExactly(ANN.userId());
  }
}
