package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.sync.connection.EventPump;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventPumpTest {
  private final ManualFxThread fx = new ManualFxThread();
  private final List<SocketEvent> taken = new ArrayList<>();
  private final EventPump pump = new EventPump(fx, taken::add);

  @Test
  void queuesOneTaskHoweverManyEventsCome() {
    List<SocketEvent> offered = offer(3 * EventPump.SLICE);

    assertThat(fx.queued()).isEqualTo(1);
    fx.run();
    assertThat(taken).isEqualTo(offered);
  }

  @Test
  void aBurstComesInSlicesThatLetTheThreadPaint() {
    offer(3 * EventPump.SLICE);

    fx.runOne();

    assertThat(taken).hasSize(EventPump.SLICE);
    assertThat(fx.queued()).isEqualTo(1);
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

  private List<SocketEvent> offer(int count) {
    List<SocketEvent> offered = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      offered.add(new SocketEvent.MessagePosted(TestMessage.by("bob").number(number).message()));
    }
    offered.forEach(pump::offer);
    return offered;
  }
}
