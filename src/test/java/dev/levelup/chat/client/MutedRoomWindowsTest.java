package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.ProfileLock;
import dev.levelup.chat.client.desktop.Desktop;
import dev.levelup.chat.client.state.FxApplicationThread;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rooms that are muted in their menus, until the time is over. */
class MutedRoomWindowsTest extends ProgramTest {
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
  private static final Duration LONG = Duration.ofSeconds(30);

  private final SetClock clock = new SetClock();
  private final List<Runnable> timers = new ArrayList<>();
  private Identity bob;

  /** Shows the time that it is set to, by any thread. */
  private static final class SetClock extends Clock {
    private volatile Instant now = Instant.now();

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** Timers of a minute or so run when the clock is advanced. */
  private final class Timers implements FxThread {
    private final FxThread fx = new FxApplicationThread();

    @Override
    public void assertOnThread() {
      fx.assertOnThread();
    }

    @Override
    public void execute(Runnable task) {
      fx.execute(task);
    }

    @Override
    public Subscription after(Duration delay, Runnable task) {
      if (delay.compareTo(LONG) < 0) {
        return fx.after(delay, task);
      }
      timers.add(task);
      return () -> timers.remove(task);
    }
  }

  @BeforeEach
  void openTheWindow() {
    bob = identity("bob");
    open(window, "here", account("alice"), RoomId.community("lobby"));
    until(() -> messages(window).size() >= 10 && canWrite(window));
    until(() -> in(window).lookup("#clan-list .room-cell").tryQuery().isPresent());
  }

  @Override
  ClientApp program(LaunchOptions options) {
    ProfileLock lock = ProfileLock.take(options.profile().data());
    return new ClientApp(options, lock, Desktop.NONE, new Timers(), clock);
  }

  @Test
  void eachIsQuietUntilTheChosenTimeIsOverAndTheLastUntilItIsTurnedOn() {
    mute("Night Owls", "#mute-1");
    mute("Raid Planning", "#mute-8");
    mute("The Lobby", "#mute-forever");
    server.messages().send(bob, RoomId.clan("night-owls"), "@alice there?", null).join();
    until(() -> cell("Night Owls").lookup(".mention-badge").isVisible());
    assertThat(onFx(() -> isQuiet("Night Owls"))).isTrue();

    advance(Duration.ofMinutes(59));
    assertThat(muted()).containsExactlyInAnyOrder("Night Owls", "Raid Planning", "The Lobby");
    advance(Duration.ofMinutes(1));
    assertThat(muted()).containsExactlyInAnyOrder("Raid Planning", "The Lobby");
    assertThat(onFx(() -> isQuiet("Night Owls"))).isFalse();
    advance(Duration.ofHours(7));
    assertThat(muted()).containsExactly("The Lobby");
    advance(Duration.ofDays(400));
    assertThat(muted()).containsExactly("The Lobby");

    rightClickOn(onFx(() -> cell("The Lobby")));
    clickOn("#unmute");
    until(() -> !cell("The Lobby").lookup(".icon-muted").isVisible());
    assertThat(muted()).isEmpty();
  }

  private void mute(String room, String item) {
    rightClickOn(onFx(() -> cell(room)));
    clickOn("#room-mute").clickOn(item);
    until(() -> cell(room).lookup(".icon-muted").isVisible());
  }

  private void advance(Duration time) {
    onFx(
        () -> {
          clock.now = clock.now.plus(time);
          List.copyOf(timers).forEach(Runnable::run);
        });
  }

  private List<String> muted() {
    return onFx(
        () ->
            List.of("Night Owls", "Raid Planning", "The Lobby").stream()
                .filter(each -> cell(each).lookup(".icon-muted").isVisible())
                .toList());
  }

  private boolean isQuiet(String room) {
    return cell(room).getPseudoClassStates().contains(QUIET);
  }

  private Node cell(String room) {
    return in(window).lookup(".room-cell").<Node>queryAll().stream()
        .filter(
            each -> each.isVisible() && String.valueOf(each.getAccessibleText()).startsWith(room))
        .findFirst()
        .orElseThrow();
  }
}
