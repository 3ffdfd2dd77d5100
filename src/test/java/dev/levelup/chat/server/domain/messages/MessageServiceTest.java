package dev.levelup.chat.server.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageServiceTest extends DomainTestBase {
  private final List<Message> told = Collections.synchronizedList(new ArrayList<>());
  private MessageService messages;
  private RoomId lobby;
  private RoomId clan;

  @BeforeEach
  void roomsAndService() {
    messages = service(SendLimit.NONE);
    lobby = rooms.create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ANN.user()).join();
    clan = rooms.create(RoomKind.CLAN, new NewRoom("Clan", null), ANN.user()).join();
  }

  private MessageService service(SendLimit limit) {
    return new MessageService(store, clock, limit, posts(told::add));
  }

  @Test
  void aMessageIsStoredThenToldThenAnswered() {
    Message message = messages.send(ANN, lobby, "  hi \n", new ClientMessageId("c1")).join();
    assertThat(message.content()).isEqualTo("hi");
    assertThat(message.userName()).isEqualTo("ann");
    assertThat(message.createdAt()).isEqualTo(clock.instant());
    assertThat(message.clientMessageId()).isEqualTo(new ClientMessageId("c1"));
    assertThat(told).containsExactly(message);
    assertThat(history(lobby)).containsExactly(message);
  }

  @Test
  void aRepeatIsAnsweredWithTheFirstAndToldToNobody() {
    ClientMessageId id = new ClientMessageId("c1");
    Message first = messages.send(ANN, lobby, "first", id).join();
    assertThat(messages.send(ANN, lobby, "first", id).join()).isEqualTo(first);
    assertThat(messages.send(ANN, clan, "otherwise", id).join()).isEqualTo(first);
    assertThat(told).containsExactly(first);
    assertThat(history(clan)).isEmpty();
  }

  @Test
  void theIdOfOneClientMeansNothingForAnother() {
    ClientMessageId id = new ClientMessageId("c1");
    messages.send(ANN, lobby, "ann's", id).join();
    messages.send(BEN, lobby, "ben's", id).join();
    assertThat(told).extracting(Message::content).containsExactly("ann's", "ben's");
  }

  @Test
  void withoutAnIdEverySendIsANewMessage() {
    messages.send(ANN, lobby, "gg", null).join();
    messages.send(ANN, lobby, "gg", null).join();
    assertThat(told).extracting(Message::seq).containsExactly(1L, 2L);
  }

  @Test
  void messagesAreToldInTheOrderOfTheirNumbers() {
    IntStream.range(0, 300)
        .parallel()
        .forEach(i -> messages.send(ANN, lobby, "m" + i, null).join());
    assertThat(told)
        .extracting(Message::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\t\u00a0\u3000\ufeff", "\u200b\u2800", "\ufe0f\u3164", "\u202e"})
  void nothingIsNoMessage(String content) {
    assertRefused(Refusal.EMPTY_MESSAGE, () -> messages.send(ANN, lobby, content, null).join());
  }

  @Test
  void aThousandCharactersAfterTrimmingAreEnough() {
    String longest = "x".repeat(998) + "\uD83D\uDE00";
    assertThat(messages.send(ANN, lobby, " " + longest + " ", null).join().content())
        .isEqualTo(longest);
    assertRefused(
        Refusal.MESSAGE_TOO_LONG, () -> messages.send(ANN, lobby, longest + "x", null).join());
  }

  @Test
  void whatCannotBeKeptIsTheSameForThoseWhoHearItAndThoseWhoReadIt() {
    Message message = messages.send(ANN, lobby, "a\uD83D b\u0000c", null).join();
    assertThat(message.content()).isEqualTo("a\uFFFD b\uFFFDc");
    assertThat(history(lobby)).containsExactly(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a b", "a\nb", "\u00e9"})
  void aStrangeClientMessageIdIsRefused(String id) {
    assertRefused(
        Refusal.INVALID_PAYLOAD,
        () -> messages.send(ANN, lobby, "hi", new ClientMessageId(id)).join());
  }

  @Test
  void aClientMessageIdIsNotEndless() {
    ClientMessageId longest = new ClientMessageId("x".repeat(64));
    ClientMessageId tooLong = new ClientMessageId("x".repeat(65));
    messages.send(ANN, lobby, "hi", longest).join();
    assertRefused(Refusal.INVALID_PAYLOAD, () -> messages.send(ANN, lobby, "hi", tooLong).join());
  }

  @Test
  void onlyMembersSpeakInAClan() {
    messages.send(ANN, clan, "mine", null).join();
    assertRefused(Refusal.NOT_MEMBER, () -> messages.send(BEN, clan, "let me in", null).join());
    letIn(clan, BEN);
    messages.send(BEN, clan, "thanks", null).join();
    assertThat(told).extracting(Message::content).containsExactly("mine", "thanks");
  }

  @Test
  void aRoomThatIsNotThereIsSaidToBeMissing() {
    assertRefused(
        Refusal.COMMUNITY_NOT_FOUND,
        () -> messages.send(ANN, RoomId.community("x"), "hi", null).join());
    assertRefused(
        Refusal.CLAN_NOT_FOUND, () -> messages.send(ANN, RoomId.clan("x"), "hi", null).join());
    assertRefused(
        Refusal.CLAN_NOT_FOUND,
        () -> messages.send(ANN, RoomId.clan(lobby.id()), "hi", null).join());
  }

  @Test
  void aUserWhoSendsTooFastIsHeldBackAndNobodyElse() {
    MessageService limited = service(new SendLimit(1, 2));
    limited.send(ANN, lobby, "1", null).join();
    limited.send(ANN, lobby, "2", null).join();
    assertRefused(Refusal.RATE_LIMITED, () -> limited.send(ANN, lobby, "3", null).join());
    limited.send(BEN, lobby, "ben's", null).join();
    clock.move(Duration.ofSeconds(1));
    limited.send(ANN, lobby, "4", null).join();
    assertThat(told).extracting(Message::content).containsExactly("1", "2", "ben's", "4");
  }

  private List<Message> history(RoomId room) {
    HistoryPage page =
        new HistoryService(store).page(ANN.userId(), room, new HistoryQuery.Page(1, 100));
    return page.messages();
  }
}
