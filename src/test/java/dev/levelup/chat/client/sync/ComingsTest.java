package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted.Send;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Comings;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.state.TimelineItem.PeopleCame;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserJoined;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who comes to the open room and who leaves it. */
class ComingsTest {
  private static final RoomId ROOM = TestMessage.ROOM;

  private ChatFixture alice = ChatFixture.full().online();

  @AfterEach
  void invariantsHold() {
    if (alice.chat.rooms().open() != null) {
      TimelineChecks.checkInvariants(alice.timeline(), ZoneId.of("UTC"));
    }
  }

  @Test
  void theyAreOneItemAboveTheNextMessageInTheChangeThatBringsIt() {
    room(2);
    List<TimelineItem> before = items();
    came("ada");
    came("bea");
    left("dan");
    came("cleo");
    assertThat(items()).as("nothing moves").isEqualTo(before);
    assertThat(waiting()).isEqualTo(new Comings(List.of("ada", "bea", "cleo"), List.of("dan")));
    List<Integer> changes = countChanges();
    alice.arrives(said(3));
    assertThat(changes).as("one splice").hasSize(1);
    assertThat(shown()).containsExactly(new Comings(List.of("ada", "bea", "cleo"), List.of("dan")));
    assertThat(items().get(items().size() - 2)).isInstanceOf(PeopleCame.class);
    assertThat(((MessageItem) items().getLast()).startsGroup()).isTrue();
    assertThat(waiting()).isEqualTo(Comings.NONE);
  }

  @Test
  void whoComesAndLeavesAtOnceLeavesNoItem() {
    room(1);
    came("ada");
    left("ada");
    left("bea");
    came("bea");
    alice.arrives(said(2));
    assertThat(shown()).isEmpty();
  }

  @Test
  void whoLeavesAfterAMessageIsInTheNextItem() {
    room(1);
    came("ada");
    alice.arrives(said(2));
    left("ada");
    alice.arrives(said(3));
    assertThat(shown())
        .containsExactly(
            new Comings(List.of("ada"), List.of()), new Comings(List.of(), List.of("ada")));
  }

  @Test
  void aMessageOfTheUserShowsThemFromItsFirstFrameOn() {
    room(1);
    came("ada");
    alice.say("hello ada");
    assertThat(items().get(items().size() - 2)).isInstanceOf(PeopleCame.class);
    assertThat(items().getLast()).isInstanceOf(EchoItem.class);
    came("bea");
    Send send = alice.socket().last(Send.class);
    Message stored = TestMessage.by("alice").number(2).confirming(send.id()).message();
    send.stored(stored);
    alice.fx.run();
    assertThat(shown()).containsExactly(new Comings(List.of("ada"), List.of()));
    assertThat(items().getLast()).isInstanceOf(MessageItem.class);
    alice.arrives(said(3));
    assertThat(shown()).hasSize(2);
  }

  @Test
  void anOlderPageDoesNotShowThem() {
    IntStream.rangeClosed(1, 300).forEach(i -> alice.history().add(said(i)));
    alice.joined(ROOM);
    came("ada");
    alice.chat.history().loadOlder();
    alice.fx.run();
    assertThat(shown()).isEmpty();
    assertThat(waiting().came()).containsExactly("ada");
  }

  @Test
  void theyAreNotUnread() {
    room(2);
    alice.open().setWatched(false);
    came("ada");
    assertThat(alice.chat.reads().unread().find(ROOM))
        .satisfiesAnyOf(
            none -> assertThat(none).isNull(), state -> assertThat(state.unread()).isZero());
    assertThat(alice.chat.alerts().all()).isEmpty();
  }

  @Test
  void theUserAndThoseWhomTheyIgnoreDoNotShow() {
    room(1);
    alice.chat.ignoring().ignore(TestMessage.user("bob"));
    came("bob");
    left("bob");
    left("bob");
    came("alice");
    alice.arrives(said(2));
    assertThat(shown()).isEmpty();
  }

  @Test
  void aRoomOfManyMembersDoesNotShowThem() {
    list(50);
    room(1);
    came("ada");
    assertThat(waiting().came()).containsExactly("ada");
    list(51);
    alice.chat.lists().reload();
    alice.fx.run();
    came("bea");
    assertThat(waiting().came()).containsExactly("ada");
  }

  @Test
  void whereTheServerDoesNotTellHowManyTheLoadedMembersCount() {
    alice = ChatFixture.withMembers().online();
    alice
        .history()
        .belong(
            ROOM,
            IntStream.range(0, 51)
                .mapToObj(i -> new Member(TestMessage.user("m" + i).id(), "m" + i, null, "member"))
                .toList());
    room(1);
    came("ada");
    assertThat(waiting().came()).containsExactly("ada");
    alice.chat.members().load(ROOM);
    alice.fx.run();
    came("bea");
    assertThat(waiting().came()).containsExactly("ada");
  }

  @Test
  void anotherRoomBeginsWithNobody() {
    room(1);
    came("ada");
    alice.joined(RoomId.community("other"));
    assertThat(waiting()).isEqualTo(Comings.NONE);
    alice.joined(ROOM);
    assertThat(waiting()).isEqualTo(Comings.NONE);
  }

  /** After a restart of the server everybody comes again. */
  @Test
  void thoseWhoComeBackWithTheUserAreNoNews() {
    room(1);
    alice.reconnect();
    alice.acceptJoin();
    came("ada");
    assertThat(waiting()).isEqualTo(Comings.NONE);
    alice.fx.advance(Duration.ofSeconds(30));
    came("bea");
    assertThat(waiting().came()).containsExactly("bea");
  }

  @Test
  void aNameIsMadeSafe() {
    room(1);
    tell(new SocketEvent.UserCame(new UserJoined(TestMessage.user("x").id(), "a\u202eb\nc")));
    assertThat(waiting().came()).containsExactly("ab c");
  }

  @Test
  void theyAreNotStored() {
    room(1);
    came("ada");
    alice.arrives(said(2));
    alice.chat.rooms().store();
    alice.fx.run();
    ChatFixture next = alice.killed().offline();
    next.chat.rooms().open(ROOM);
    next.fx.run();
    assertThat(next.timeline().items()).noneMatch(PeopleCame.class::isInstance);
    assertThat(TimelineChecks.messages(next.timeline().items())).isNotEmpty();
  }

  private void list(int members) {
    alice
        .history()
        .list(RoomKind.COMMUNITY, new RoomInfo(ROOM.id(), "A", null, null, true, null, members));
    alice.chat.lists().reload();
    alice.fx.run();
  }

  private void room(int messages) {
    IntStream.rangeClosed(1, messages).forEach(i -> alice.history().add(said(i)));
    alice.joined(ROOM);
  }

  private static Message said(int number) {
    return TestMessage.by("bob").number(number).message();
  }

  private void tell(SocketEvent event) {
    alice.socket().tell(event);
    alice.fx.run();
  }

  private void came(String name) {
    tell(new SocketEvent.UserCame(new UserJoined(TestMessage.user(name).id(), name)));
  }

  private void left(String name) {
    tell(new SocketEvent.UserLeft(new UserJoined(TestMessage.user(name).id(), name)));
  }

  private List<TimelineItem> items() {
    return List.copyOf(alice.timeline().items());
  }

  private Comings waiting() {
    return alice.timeline().overlay().comingsProperty().get();
  }

  private List<Comings> shown() {
    return items().stream()
        .filter(PeopleCame.class::isInstance)
        .map(each -> ((PeopleCame) each).people())
        .toList();
  }

  private List<Integer> countChanges() {
    List<Integer> sizes = new ArrayList<>();
    alice
        .timeline()
        .items()
        .addListener(
            (ListChangeListener<TimelineItem>) change -> sizes.add(change.getList().size()));
    return sizes;
  }
}
