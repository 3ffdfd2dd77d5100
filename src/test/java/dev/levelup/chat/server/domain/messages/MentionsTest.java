package dev.levelup.chat.server.domain.messages;

import static dev.levelup.chat.server.store.Role.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.messages.HistoryQuery.After;
import dev.levelup.chat.server.domain.rooms.MemberNames;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is mentioned is decided in the commit of the words, by the members of that moment. */
class MentionsTest extends DomainTestBase {
  private MessageService messages;
  private MessageChanges changes;
  private RoomId clan;

  @BeforeEach
  void annsClanWithBenInIt() {
    messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    changes = new MessageChanges(store, clock, messages, SendLimit.NONE, _ -> {});
    clan = rooms.create(RoomKind.CLAN, new NewRoom("Wolves", null), ANN.user()).join();
    letIn(clan, BEN);
  }

  private Message say(Identity author, String content) {
    return messages.send(author, clan, content, null).join();
  }

  private static Mentions users(UserId... users) {
    return new Mentions(List.of(users), false);
  }

  private Message stored(Message said) {
    long before = Objects.requireNonNull(said.seq()) - 1;
    return new HistoryService(store)
        .page(ANN.userId(), clan, new After(before, 1))
        .messages()
        .getFirst();
  }

  @Test
  void aSendMentionsMembersAndTheHistorySaysSo() {
    Message said = say(ANN, "hello @Ben and @ann and @carol");
    assertThat(said.mentions()).isEqualTo(users(BEN.userId()));
    assertThat(stored(said)).isEqualTo(said);
  }

  @Test
  void onlyTheOwnerMentionsEverybody() {
    assertThat(say(ANN, "@All").mentions()).isEqualTo(new Mentions(List.of(), true));
    assertThat(say(BEN, "@all").mentions()).isEqualTo(Mentions.NONE);
    assertThat(stored(say(ANN, "@all @ben")).mentions())
        .isEqualTo(new Mentions(List.of(BEN.userId()), true));
  }

  @Test
  void anEditDecidesAnewAndADeletionMentionsNobody() {
    Message said = say(ANN, "hello @ben");
    Message edited = changes.edit(ANN, said.id(), "hello").join();
    assertThat(edited.mentions()).isEqualTo(Mentions.NONE);
    Message again = changes.edit(ANN, said.id(), "hello @all @ben").join();
    assertThat(again.mentions()).isEqualTo(new Mentions(List.of(BEN.userId()), true));
    assertThat(stored(said)).isEqualTo(again);
    changes.delete(ANN, said.id()).join();
    assertThat(stored(said).mentions()).isEqualTo(Mentions.NONE);
  }

  @Test
  void aMemberOfAnotherServersTokenIsMentionedByNameToo() {
    Identity kim = new Identity(new UserId("elsewhere/7"), "Kim Ō", null, BEN.expiresAt());
    letIn(clan, kim);
    assertThat(say(ANN, "@KIM Ō!").mentions()).isEqualTo(users(kim.userId()));
  }

  @Test
  void namesOfMembersFromBeforeAreFoundAfterTheStart() {
    store
        .write(
            tables -> {
              User dan = new User(new UserId("dan"), "Dan", null);
              tables
                  .members()
                  .add(RoomAccess.find(tables, clan), dan, null, MEMBER, clock.instant());
              return dan;
            })
        .join();
    assertThat(say(ANN, "@dan").mentions()).isEqualTo(Mentions.NONE);
    MemberNames.bringUpToDate(store);
    assertThat(say(ANN, "@dan").mentions()).isEqualTo(users(new UserId("dan")));
  }
}
