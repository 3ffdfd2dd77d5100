package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.net.SocketEvent.MessagesPosted;
import dev.levelup.chat.client.sync.connection.EventPump;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventPumpTest {
  private static final RoomId LOBBY = TestMessage.ROOM;

  private final ManualFxThread fx = new ManualFxThread();
  private final List<SocketEvent> taken = new ArrayList<>();
  private final EventPump pump = new EventPump(fx, taken::add);

  @Test
  void queuesOneTaskHoweverManyEventsCome() {
    List<Message> offered = offer(3 * EventPump.SLICE);

    assertThat(fx.queued()).isEqualTo(1);
    fx.run();
    assertThat(messages()).isEqualTo(offered);
  }

  @Test
  void aBurstComesInSlicesThatLetTheThreadPaint() {
    offer(3 * EventPump.SLICE);

    fx.runOne();

    assertThat(messages()).hasSize(EventPump.SLICE);
    assertThat(fx.queued()).isEqualTo(1);
  }

  @Test
  void messagesOfOneRoomThatFollowEachOtherAreOneEvent() {
    Message first = message(LOBBY, 1);
    Message second = message(LOBBY, 2);
    Message elsewhere = message(RoomId.community("games"), 1);
    Message third = message(LOBBY, 3);
    SocketEvent between = new SocketEvent.RoomsHaveChanged();
    Message fourth = message(LOBBY, 4);
    Stream.of(first, second, elsewhere, third).map(MessagesPosted::new).forEach(pump::offer);
    pump.offer(between);
    pump.offer(new MessagesPosted(fourth));

    fx.run();

    assertThat(taken)
        .containsExactly(
            new MessagesPosted(List.of(first, second)),
            new MessagesPosted(elsewhere),
            new MessagesPosted(third),
            between,
            new MessagesPosted(fourth));
  }

  @Test
  void messagesWaitForOthersWhileTheWindowIsHidden() {
    pump.setSeen(false);
    offer(2);
    fx.run();
    assertThat(taken).isEmpty();

    offer(1);
    fx.advance(Duration.ofMillis(100));
    assertThat(messages()).hasSize(3);
    assertThat(taken).hasSize(1);

    offer(1);
    fx.advance(Duration.ofMillis(100));
    assertThat(taken).hasSize(2);
  }

  @Test
  void messagesBeforeAnotherEventComeAtOnceThoughTheWindowIsHidden() {
    pump.setSeen(false);
    offer(1);
    pump.offer(new SocketEvent.ConnectFailed());

    fx.run();

    assertThat(taken).hasSize(2).endsWith(new SocketEvent.ConnectFailed());
  }

  @Test
  void anEventThatIsOfferedMeanwhileIsNotForgotten() {
    EventPump[] feeding = new EventPump[1];
    feeding[0] =
        new EventPump(
            fx,
            event -> {
              taken.add(event);
              if (taken.size() < 5) {
                feeding[0].offer(new SocketEvent.ConnectFailed());
              }
            });

    feeding[0].offer(new SocketEvent.ConnectFailed());
    fx.run();

    assertThat(taken).hasSize(5);
  }

  @Test
  void anEventThatCannotBeTakenDoesNotHoldUpTheNext() {
    EventPump failing =
        new EventPump(
            fx,
            event -> {
              taken.add(event);
              if (event instanceof SocketEvent.ConnectFailed) {
                throw new IllegalStateException("cannot be taken");
              }
            });
    failing.offer(new SocketEvent.ConnectFailed());
    failing.offer(new SocketEvent.Connected(false));

    assertThatThrownBy(fx::run).isInstanceOf(IllegalStateException.class);
    fx.run();

    assertThat(taken).endsWith(new SocketEvent.Connected(false));
  }

  private List<Message> offer(int count) {
    List<Message> offered =
        LongStream.rangeClosed(1, count).mapToObj(number -> message(LOBBY, number)).toList();
    offered.stream().map(MessagesPosted::new).forEach(pump::offer);
    return offered;
  }

  private static Message message(RoomId room, long number) {
    return TestMessage.by("bob").in(room).number(number).message();
  }

  private List<Message> messages() {
    return taken.stream().flatMap(each -> ((MessagesPosted) each).messages().stream()).toList();
  }
}
