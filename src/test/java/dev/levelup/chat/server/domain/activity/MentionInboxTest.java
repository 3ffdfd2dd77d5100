package dev.levelup.chat.server.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.MentionPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.messages.MessageChanges;
import dev.levelup.chat.server.domain.messages.MessageService;
import dev.levelup.chat.server.domain.rooms.MembershipService;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MentionInboxTest extends DomainTestBase {
  private MentionInbox inbox;
  private MessageService messages;
  private MessageChanges changes;
  private MembershipService memberships;
  private RoomId clan;
  private RoomId lobby;

  @BeforeEach
  void benIsInBothRoomsOfAnn() {
    inbox = new MentionInbox(store);
    messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    changes = new MessageChanges(store, clock, messages, SendLimit.NONE, _ -> {});
    memberships = new MembershipService(store, clock, _ -> {});
    clan = rooms.create(RoomKind.CLAN, new NewRoom("Wolves", null), ANN.user()).join();
    lobby = rooms.create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ANN.user()).join();
    letIn(clan, BEN);
    memberships.join(lobby, BEN.user()).join();
  }

  private Message say(RoomId room, String content) {
    clock.move(Duration.ofMillis(1));
    return messages.send(ANN, room, content, null).join();
  }

  private List<String> bens() {
    return inbox.page(BEN.userId(), null, 10).messages().stream().map(Message::content).toList();
  }

  @Test
  void mentionsOfAllRoomsComeTheNewestFirst() {
    say(lobby, "1 @ben");
    say(clan, "2 @all");
    say(clan, "3");
    say(lobby, "4 @all @ben");
    assertThat(bens()).containsExactly("4 @all @ben", "2 @all", "1 @ben");
    assertThat(inbox.page(ANN.userId(), null, 10).messages()).as("her own").isEmpty();
  }

  @Test
  void aDeletionAndAnEditTakeTheMentionAway() {
    Message first = say(lobby, "1 @ben");
    Message second = say(lobby, "2 @ben");
    changes.delete(ANN, first.id()).join();
    changes.edit(ANN, second.id(), "2").join();
    assertThat(bens()).isEmpty();
  }

  @Test
  void onlyRoomsThatTheUserMayReadNowAreSearched() {
    say(clan, "1 @ben");
    say(lobby, "2 @ben");
    say(lobby, "3 @all");
    memberships.remove(ANN.userId(), clan, BEN.userId()).join();
    memberships.leave(lobby, BEN.userId()).join();
    assertThat(bens()).as("a community is open, but Ben is no member").containsExactly("2 @ben");
  }

  @Test
  void pagesFollowOneAnotherWithoutAGap() {
    List<Message> said = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      said.addFirst(say(i % 2 == 0 ? lobby : clan, i + " @ben"));
    }
    List<Message> found = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      MentionPage page = inbox.page(BEN.userId(), cursor, 3);
      found.addAll(page.messages());
      cursor = page.pagination().cursor();
      assertThat(cursor != null).isEqualTo(page.pagination().hasMore());
    } while (cursor != null);
    assertThat(found).containsExactlyInAnyOrderElementsOf(said);
  }

  @Test
  void aWrongCursorOrLimitIsRefused() {
    assertRefused(Refusal.INVALID_PAYLOAD, () -> inbox.page(BEN.userId(), "1-2", 10));
    assertRefused(Refusal.INVALID_PAYLOAD, () -> inbox.page(BEN.userId(), null, 0));
    assertRefused(Refusal.INVALID_PAYLOAD, () -> inbox.page(BEN.userId(), null, 101));
  }
}
