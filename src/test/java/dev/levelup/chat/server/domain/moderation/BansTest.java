package dev.levelup.chat.server.domain.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.activity.MentionInbox;
import dev.levelup.chat.server.domain.messages.HistoryQuery.After;
import dev.levelup.chat.server.domain.messages.HistoryService;
import dev.levelup.chat.server.domain.messages.MessageChanges;
import dev.levelup.chat.server.domain.messages.MessageService;
import dev.levelup.chat.server.domain.rooms.InviteService;
import dev.levelup.chat.server.domain.rooms.MembershipService;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.store.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann's community and her clan, with Ben in both. */
class BansTest extends DomainTestBase {
  private final List<ChatEvent> told = new ArrayList<>();
  private Bans bans;
  private MembershipService memberships;
  private MessageService messages;
  private HistoryService history;
  private RoomId lobby;
  private RoomId clan;

  private void hear(ChatEvent event) {
    if (!(event instanceof ChatEvent.RoomsChanged)) {
      told.add(event);
    }
  }

  @BeforeEach
  void annsRooms() {
    bans = new Bans(store, clock, this::hear);
    memberships = new MembershipService(store, clock, this::hear);
    messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    history = new HistoryService(store);
    lobby = rooms.create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ANN.user()).join();
    clan = rooms.create(RoomKind.CLAN, new NewRoom("Wolves", null), ANN.user()).join();
    memberships.join(lobby, BEN.user()).join();
    letIn(clan, BEN);
  }

  private CompletableFuture<Ban> ban(RoomId room, boolean deleteMessages) {
    return bans.ban(ANN.userId(), room, BEN.userId(), " spam ", deleteMessages);
  }

  private List<Ban> bans(RoomId room) {
    return bans.of(ANN.userId(), room, new ListQuery(null, 10)).items();
  }

  @Test
  void nothingOfAClanIsOpenToWhoIsBannedAndNoInvitationHelps() {
    InviteService invites = new InviteService(store, ids, clock, _ -> {});
    String anns = invites.make(ANN.userId(), clan).join().code();
    String bens = invites.make(BEN.userId(), clan).join().code();
    ban(clan, false).join();
    assertThat(told).containsExactly(new ChatEvent.Banned(clan, BEN.userId()));
    assertThat(rooms.memberIds(clan)).containsExactly(ANN.userId());
    Refusal banned = Refusal.BANNED_FROM_CLAN;
    assertRefused(banned, () -> invites.accept(anns, BEN.user()).join());
    assertRefused(Refusal.INVITE_NOT_FOUND, () -> invites.accept(bens, BEN.user()).join());
    assertRefused(banned, () -> rooms.enter(BEN.userId(), clan));
    assertRefused(banned, () -> messages.send(BEN, clan, "hello", null).join());
    assertRefused(banned, () -> history.page(BEN.userId(), clan, new After(0, 10)));
    assertRefused(banned, () -> history.changes(BEN.userId(), clan, new After(0, 10)));
    assertRefused(banned, () -> memberships.members(BEN.userId(), clan, new ListQuery(null, 10)));
  }

  @Test
  void anInvitationLetsInAgainOnceTheBanHasEnded() {
    String code =
        new InviteService(store, ids, clock, _ -> {}).make(ANN.userId(), clan).join().code();
    ban(clan, false).join();
    bans.unban(ANN.userId(), clan, BEN.userId()).join();
    assertRefused(Refusal.NOT_MEMBER, () -> rooms.enter(BEN.userId(), clan));
    new InviteService(store, ids, clock, _ -> {}).accept(code, BEN.user()).join();
    assertThat(rooms.memberIds(clan)).containsExactlyInAnyOrder(ANN.userId(), BEN.userId());
  }

  @Test
  void aModeratorBansMembersButNeitherModeratorsNorTheOwner() {
    Identity cleo = somebody("cleo");
    Identity dan = somebody("dan");
    List.of(cleo, dan).forEach(each -> letIn(clan, each));
    for (Identity each : List.of(BEN, cleo)) {
      memberships.changeRole(ANN.userId(), clan, each.userId(), Role.MODERATOR).join();
    }
    for (Identity each : List.of(ANN, BEN, cleo)) {
      assertRefused(
          Refusal.OUTRANKED, () -> bans.ban(BEN.userId(), clan, each.userId(), null, false).join());
    }
    bans.ban(BEN.userId(), clan, dan.userId(), null, false).join();
    ban(clan, false).join();
    assertThat(rooms.memberIds(clan)).containsExactlyInAnyOrder(ANN.userId(), cleo.userId());
  }

  @Test
  void whoWasAModeratorIsNoneAfterTheBan() {
    memberships.changeRole(ANN.userId(), lobby, BEN.userId(), Role.MODERATOR).join();
    ban(lobby, false).join();
    bans.unban(ANN.userId(), lobby, BEN.userId()).join();
    memberships.join(lobby, BEN.user()).join();
    assertRefused(
        Refusal.NOT_MODERATOR, () -> bans.of(BEN.userId(), lobby, new ListQuery(null, 1)));
  }

  @Test
  void nothingOfACommunityIsOpenToWhoIsBanned() {
    Message said = messages.send(BEN, lobby, "hello", null).join();
    messages.send(ANN, lobby, "@ben, a secret", null).join();
    ban(lobby, false).join();
    Refusal banned = Refusal.BANNED_FROM_COMMUNITY;
    assertRefused(banned, () -> memberships.join(lobby, BEN.user()).join());
    assertRefused(banned, () -> rooms.enter(BEN.userId(), lobby));
    assertRefused(banned, () -> messages.send(BEN, lobby, "hello", null).join());
    assertRefused(banned, () -> history.page(BEN.userId(), lobby, new After(0, 10)));
    MessageChanges changes = new MessageChanges(store, clock, messages, SendLimit.NONE, _ -> {});
    assertRefused(Refusal.NOT_FOUND, () -> changes.edit(BEN, said.id(), "again").join());
    assertThat(new MentionInbox(store).page(BEN.userId(), null, 10).messages()).isEmpty();
    RoomInfo listed = rooms.communities(BEN.userId(), new ListQuery(null, 10)).items().getFirst();
    assertThat(listed.isMember()).isFalse();
    assertThat(listed.activity()).isNull();
  }

  @Test
  void aBanIsListedAndEndsByItself() {
    Ban ban = ban(lobby, false).join();
    assertThat(ban).isEqualTo(new Ban(BEN.userId(), "ben", "spam", clock.instant()));
    assertThat(bans(lobby)).containsExactly(ban);
    bans.ban(ANN.userId(), lobby, BEN.userId(), null, false).join();
    assertThat(bans(lobby)).extracting(Ban::reason).containsOnlyNulls();
    bans.unban(ANN.userId(), lobby, BEN.userId()).join();
    assertThat(bans(lobby)).isEmpty();
    assertThat(rooms.memberIds(lobby)).containsExactly(ANN.userId());
    memberships.join(lobby, BEN.user()).join();
    assertRefused(Refusal.NOT_FOUND, () -> bans.unban(ANN.userId(), lobby, BEN.userId()).join());
    assertRefused(
        Refusal.NOT_MODERATOR, () -> bans.of(BEN.userId(), lobby, new ListQuery(null, 1)));
  }

  @Test
  void whoIsNotAMemberIsBannedIfThereIsSuchAUser() {
    Identity cleo = somebody("cleo");
    messages.send(cleo, lobby, "hello", null).join();
    assertThat(bans.ban(ANN.userId(), lobby, cleo.userId(), null, false).join().name())
        .isEqualTo("cleo");
    assertRefused(
        Refusal.NOT_FOUND, () -> bans.ban(ANN.userId(), clan, cleo.userId(), null, false).join());
  }

  @Test
  void aLongReasonIsRefused() {
    assertRefused(
        Refusal.INVALID_REASON,
        () -> bans.ban(ANN.userId(), clan, BEN.userId(), "x".repeat(201), false).join());
  }

  @Test
  void theirMessagesAreDeletedInTheSameCommitAndTheOthersStay() {
    Message first = messages.send(BEN, clan, "one", null).join();
    messages.send(ANN, clan, "two", null).join();
    messages.send(BEN, clan, "three", null).join();
    Message last = messages.send(BEN, clan, "four", null).join();
    Message elsewhere = messages.send(BEN, lobby, "five", null).join();
    ban(clan, true).join();
    assertThat(history.page(ANN.userId(), clan, new After(0, 10)).messages())
        .extracting(Message::content)
        .containsExactly("", "two", "", "");
    assertThat(rooms.enter(ANN.userId(), clan).lastRev()).isEqualTo(3);
    assertThat(history.page(ANN.userId(), lobby, new After(0, 10)).messages())
        .containsExactly(elsewhere);
    assertThat(told.getFirst()).isEqualTo(new ChatEvent.Banned(clan, BEN.userId()));
    assertThat(told.subList(1, told.size()))
        .extracting(event -> ((ChatEvent.Changed) event).message())
        .extracting(Message::id, Message::rev)
        .containsExactly(tuple(first.id(), 1L), tuple(last.id(), 3L));
  }

  @Test
  void aSendIsBeforeTheBanOrRefused() {
    CompletableFuture<Message> before = messages.send(BEN, lobby, "one", null);
    CompletableFuture<Ban> ban = ban(lobby, true);
    CompletableFuture<Message> after = messages.send(BEN, lobby, "two", null);
    before.join();
    ban.join();
    assertRefused(Refusal.BANNED_FROM_COMMUNITY, after::join);
    assertThat(history.page(ANN.userId(), lobby, new After(0, 10)).messages())
        .extracting(Message::content)
        .containsExactly("");
  }
}
