package dev.levelup.chat.server.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.activity.Activities;
import dev.levelup.chat.server.domain.activity.Since;
import dev.levelup.chat.server.domain.messages.HistoryQuery.After;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import dev.levelup.chat.server.store.RoomNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reactions are changes of a message that are no news. */
class ReactionsTest extends DomainTestBase {
  private static final String THUMB = "\uD83D\uDC4D";
  private static final String HEART = "\u2764\uFE0F";

  private final List<Message> told = new ArrayList<>();
  private MessageChanges changes;
  private RoomId clan;
  private Message said;

  @BeforeEach
  void annHasSaidSomethingInHerClanWithBen() {
    MessageService messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    changes = new MessageChanges(store, clock, messages, SendLimit.NONE, this::hear);
    clan = rooms.create(RoomKind.CLAN, new NewRoom("Wolves", null), ANN.user()).join();
    letIn(clan, BEN);
    said = messages.send(ANN, clan, "one", null).join();
  }

  private void hear(ChatEvent event) {
    if (event instanceof ChatEvent.Changed(Message message)) {
      told.add(message);
    }
  }

  private Message react(Identity user, String emoji) {
    return changes.react(user, said.id(), emoji, true).join();
  }

  private Message stored() {
    return new HistoryService(store)
        .page(ANN.userId(), clan, new After(0, 1))
        .messages()
        .getFirst();
  }

  private RoomNumbers numbers() {
    return store.read(tables -> RoomAccess.find(tables, clan).numbers());
  }

  @Test
  void kindsAndPeopleAreInTheOrderOfTheirFirst() {
    react(BEN, THUMB);
    react(ANN, HEART);
    Message both = react(ANN, THUMB);
    assertThat(both.reactions())
        .containsExactly(
            new Reaction(THUMB, List.of(BEN.userId(), ANN.userId())),
            new Reaction(HEART, List.of(ANN.userId())));
    assertThat(both.rev()).isEqualTo(3);
    assertThat(stored()).isEqualTo(both);
    Message left = changes.react(BEN, said.id(), THUMB, false).join();
    assertThat(left.reactions()).extracting(Reaction::emoji).containsExactly(THUMB, HEART);
    Message gone = changes.react(ANN, said.id(), THUMB, false).join();
    assertThat(gone.reactions()).extracting(Reaction::emoji).containsExactly(HEART);
    assertThat(told).hasSize(5).last().isEqualTo(gone);
  }

  @Test
  void whatChangesNothingIsNoChange() {
    Message first = react(BEN, THUMB);
    assertThat(react(BEN, THUMB)).isEqualTo(first);
    assertThat(changes.react(ANN, said.id(), THUMB, false).join()).isEqualTo(first);
    assertThat(told).containsExactly(first);
    assertThat(numbers()).isEqualTo(new RoomNumbers(1, 1));
  }

  @Test
  void aReactionIsNoEditAndAnEditKeepsIt() {
    Message reacted = react(BEN, THUMB);
    assertThat(reacted.updatedAt()).isEqualTo(said.createdAt());
    assertThat(stored()).isEqualTo(reacted);
    Message edited = changes.edit(ANN, said.id(), "two").join();
    assertThat(edited.reactions()).isEqualTo(reacted.reactions());
    assertThat(stored()).isEqualTo(edited);
  }

  @Test
  void aDeletionTakesThemAwayAndNoneIsTakenAfterIt() {
    react(BEN, THUMB);
    Message deleted = changes.delete(ANN, said.id()).join();
    assertThat(deleted.reactions()).isEmpty();
    assertThat(stored()).isEqualTo(deleted);
    assertRefused(Refusal.DELETED, () -> react(BEN, THUMB));
    assertRefused(Refusal.DELETED, () -> changes.react(BEN, said.id(), THUMB, false).join());
  }

  @Test
  void oneEmojiInAnyFormIsTakenInItsFullyQualifiedOne() {
    assertThat(react(BEN, "\u2764").reactions()).extracting(Reaction::emoji).containsExactly(HEART);
    assertThat(react(BEN, HEART).rev()).isEqualTo(1);
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    assertThat(react(BEN, family).reactions().getLast().emoji()).isEqualTo(family);
    for (String other : List.of("a", "1", "", THUMB + THUMB, "\uD83D", "\uFE0F", "ok", ":)")) {
      assertRefused(Refusal.INVALID_REACTION, () -> react(BEN, other));
    }
  }

  @Test
  void aMessageHasTwentyKindsAtMost() {
    for (int i = 0; i < Reaction.MOST_KINDS; i++) {
      react(BEN, Character.toString(0x1F600 + i));
    }
    assertRefused(Refusal.TOO_MANY_REACTIONS, () -> react(BEN, THUMB));
    assertThat(react(ANN, Character.toString(0x1F600)).reactions()).hasSize(20);
  }

  @Test
  void aMessageHasTwoHundredReactionsAtMost() {
    store
        .write(
            tables -> {
              List<Reaction> full = List.of(new Reaction(HEART, users(Reaction.MOST)));
              return tables.changes().react(RoomAccess.find(tables, clan), said, full);
            })
        .join();
    assertRefused(Refusal.TOO_MANY_REACTIONS, () -> react(BEN, HEART));
    assertRefused(Refusal.TOO_MANY_REACTIONS, () -> react(BEN, THUMB));
  }

  private static List<UserId> users(int count) {
    return IntStream.range(0, count).mapToObj(i -> new UserId("u" + i)).toList();
  }

  @Test
  void onlyWhoMaySeeTheMessageReacts() {
    Identity stranger = somebody("stranger");
    assertRefused(Refusal.NOT_FOUND, () -> react(stranger, THUMB));
  }

  @Test
  void aReactionAloneIsNotToldToThoseWhoAreElsewhere() {
    Activities activities = new Activities(store);
    Message reacted = react(BEN, THUMB);
    Since before = new Since(Long.MAX_VALUE, reacted.rev() - 1);
    assertThat(activities.events(clan, before, List.of(ANN.userId(), BEN.userId()))).isEmpty();
    changes.edit(ANN, said.id(), "two").join();
    react(ANN, HEART);
    assertThat(activities.events(clan, before, List.of(BEN.userId()))).hasSize(1);
  }
}
