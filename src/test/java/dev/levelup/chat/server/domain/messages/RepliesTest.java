package dev.levelup.chat.server.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.activity.MentionInbox;
import dev.levelup.chat.server.domain.messages.HistoryQuery.After;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reply quotes is read anew each time, and whom it mentions is decided in its commit. */
class RepliesTest extends DomainTestBase {
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

  private Message reply(Identity author, Message to, String content) {
    return messages.send(author, clan, content, null, new Reply(to.id(), true)).join();
  }

  private Message stored(Message said) {
    long before = Objects.requireNonNull(said.seq()) - 1;
    return new HistoryService(store)
        .page(ANN.userId(), clan, new After(before, 1))
        .messages()
        .getFirst();
  }

  private static Quote quote(Message message) {
    return Objects.requireNonNull(message.replyTo());
  }

  @Test
  void aReplyQuotesTheOtherMessageOnOneLine() {
    Message asked = say(ANN, "who \n\t comes   today?");
    Message answered = reply(BEN, asked, "I do");
    assertThat(answered.replyTo())
        .isEqualTo(new Quote(asked.id(), 1, 0, ANN.user(), "who comes today?", false));
    assertThat(stored(answered)).isEqualTo(answered);
    assertThat(stored(asked).replyTo()).isNull();
    assertThat(quote(reply(ANN, answered, "fine")).preview())
        .as("no quote in it")
        .isEqualTo("I do");
  }

  @Test
  void theQuoteIsCutButNotInsideAPair() {
    Message asked = say(ANN, "x".repeat(119) + "\uD83D\uDE80 and more");
    assertThat(quote(reply(BEN, asked, "ok")).preview()).isEqualTo("x".repeat(119));
  }

  @Test
  void anEditAndADeletionOfTheOriginalShowInTheQuoteAndChangeNoReply() {
    Message asked = say(ANN, "one");
    Message answered = reply(BEN, asked, "yes");
    Message edited = changes.edit(ANN, asked.id(), "two").join();
    assertThat(quote(stored(answered))).isEqualTo(Quote.of(edited));
    assertThat(quote(stored(answered)).preview()).isEqualTo("two");
    Message deleted = changes.delete(ANN, asked.id()).join();
    assertThat(quote(stored(answered)))
        .isEqualTo(new Quote(asked.id(), 1, deleted.rev(), ANN.user(), "", true));
    assertThat(stored(answered).rev()).isZero();
  }

  @Test
  void anEditKeepsTheQuoteAndADeletionDropsIt() {
    Message asked = say(ANN, "one");
    Message answered = reply(BEN, asked, "yes");
    Message edited = changes.edit(BEN, answered.id(), "yes!").join();
    assertThat(edited.replyTo()).isEqualTo(answered.replyTo());
    assertThat(stored(answered)).isEqualTo(edited);
    Message deleted = changes.delete(BEN, answered.id()).join();
    assertThat(deleted.replyTo()).isNull();
    assertThat(stored(answered)).isEqualTo(deleted);
  }

  @Test
  void onlyAnUndeletedMessageOfTheSameRoomIsAnswered() {
    RoomId other = rooms.create(RoomKind.CLAN, new NewRoom("Bears", null), ANN.user()).join();
    Message secret = messages.send(ANN, other, "secret", null).join();
    Message gone = say(ANN, "gone");
    changes.delete(ANN, gone.id()).join();
    for (MessageId id : List.of(secret.id(), gone.id(), new MessageId("none"))) {
      assertRefused(
          Refusal.REPLIED_NOT_FOUND,
          () -> messages.send(BEN, clan, "hm", null, new Reply(id, true)).join());
    }
    assertThat(say(BEN, "next").seq()).as("nothing was stored").isEqualTo(2);
  }

  @Test
  void aRepeatIsAnsweredWithTheFirstEvenWhenTheOriginalIsGone() {
    Message asked = say(ANN, "one");
    ClientMessageId id = new ClientMessageId("c1");
    Reply reply = new Reply(asked.id(), true);
    Message first = messages.send(BEN, clan, "yes", id, reply).join();
    changes.delete(ANN, asked.id()).join();
    Message again = messages.send(BEN, clan, "yes", id, reply).join();
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(quote(again).deleted()).isTrue();
    assertThat(messages.send(BEN, clan, "yes", id, null).join()).isEqualTo(again);
  }

  @Test
  void aReplyMentionsTheAuthorOfTheOriginal() {
    Message asked = say(ANN, "one");
    Message answered = reply(BEN, asked, "yes");
    assertThat(answered.mentions()).isEqualTo(users(ANN.userId()));
    assertThat(stored(answered).mentions()).isEqualTo(users(ANN.userId()));
    assertThat(unreadMentions(ANN)).isEqualTo(1);
    assertThat(inbox(ANN)).containsExactly(answered);
    Message edited = changes.edit(BEN, answered.id(), "yes!").join();
    assertThat(edited.mentions()).as("the edit keeps it").isEqualTo(users(ANN.userId()));
    changes.delete(BEN, answered.id()).join();
    assertThat(unreadMentions(ANN)).isZero();
    assertThat(inbox(ANN)).isEmpty();
  }

  @Test
  void aReplyWithoutPingMentionsOnlyWhomItsWordsName() {
    Message asked = say(ANN, "one");
    Message quiet = send(BEN, new Reply(asked.id(), false), "yes");
    assertThat(quiet.mentions()).isEqualTo(Mentions.NONE);
    Message named = changes.edit(BEN, quiet.id(), "yes @ann").join();
    assertThat(named.mentions()).isEqualTo(users(ANN.userId()));
    assertThat(changes.edit(BEN, quiet.id(), "yes").join().mentions()).isEqualTo(Mentions.NONE);
  }

  @Test
  void nobodyMentionsThemselvesAndTwentyAreMentionedAtMost() {
    Message asked = say(BEN, "one");
    assertThat(reply(BEN, asked, "and two").mentions()).isEqualTo(Mentions.NONE);
    IntStream.range(0, 25).forEach(i -> letIn(clan, somebody("guest" + i)));
    StringBuilder all = new StringBuilder("@ben");
    IntStream.range(0, 25).forEach(i -> all.append(" @guest").append(i));
    List<UserId> mentioned = reply(ANN, asked, all.toString()).mentions().users();
    assertThat(mentioned).hasSize(Mentions.MOST).startsWith(BEN.userId()).doesNotHaveDuplicates();
  }

  private Message send(Identity author, @Nullable Reply reply, String content) {
    return messages.send(author, clan, content, null, reply).join();
  }

  private static Mentions users(UserId... users) {
    return new Mentions(List.of(users), false);
  }

  private int unreadMentions(Identity user) {
    return store.read(
        tables ->
            tables
                .activity()
                .of(RoomAccess.find(tables, clan), user.userId())
                .orElseThrow()
                .mentions());
  }

  private List<Message> inbox(Identity user) {
    return new MentionInbox(store).page(user.userId(), null, 10).messages();
  }
}
