package dev.levelup.chat.client.ui.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.NotificationLevel;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

/** One summary of what came while nothing could show. */
class MissedAlertsTest extends DesktopAlertsBase {
  /** The clan as the list tells it, when the client is connected again. */
  private void reconnect(int unread, int mentions) {
    ReadState read = new ReadState(7, unread, mentions);
    RoomActivity owls = new RoomActivity(7 + unread, 0, read, null);
    RoomActivity elves = new RoomActivity(3, 0, new ReadState(0, 3, 0), null);
    alice
        .history()
        .list(
            RoomKind.CLAN,
            new RoomInfo("owls", "Night Owls", null, null, true, owls),
            new RoomInfo("elves", "Elves", null, null, true, elves));
    alice.reconnect();
  }

  @Test
  void whatWasMissedWithoutAConnectionIsOneSummary() {
    reconnect(4, 2);
    assertThat(desktop)
        .containsExactly("LevelUp Chat: New messages: 4, in rooms: 1. Of these mention you: 2");
    inFront.set(true);
    assertThat(desktop).endsWith("withdraw summary");
    inFront.set(false);
    desktop.clear();
    reconnect(4, 2);
    assertThat(desktop).as("nothing new").isEmpty();
  }

  @Test
  void aSummaryCountsWhatTheUserWantsToBeNotifiedOf() {
    reconnect(4, 0);
    assertThat(desktop).as("nobody mentions her").isEmpty();
    alice.chat.preferences().setLevel(OWLS, NotificationLevel.ALL);
    reconnect(6, 0);
    assertThat(desktop).containsExactly("LevelUp Chat: New messages: 2, in rooms: 1");
    desktop.clear();
    alice.chat.preferences().mute(OWLS);
    reconnect(9, 3);
    assertThat(desktop).isEmpty();
  }

  @Test
  void nothingShowsDuringAGameAndOneSummaryAfterwards() {
    SimpleBooleanProperty still = new SimpleBooleanProperty(false);
    alerts.holdWhile(still);
    news(8, true);
    still.set(true);
    assertThat(desktop).endsWith("withdraw " + OWLS);
    desktop.clear();
    news(9, true);
    tell(10, new ReadState(7, 3, 2), newsOf(10, true));
    alice.fx.advance(DesktopAlerts.REST);
    assertThat(desktop).isEmpty();
    still.set(false);
    assertThat(desktop)
        .containsExactly("LevelUp Chat: New messages: 2, in rooms: 1. Of these mention you: 1");
  }

  @Test
  void aClickOnTheSummaryShowsTheWindow() {
    reconnect(4, 2);
    click.accept("summary");
    alice.fx.run();
    assertThat(desktop).endsWith("window");
    assertThat(alice.chat.rooms().open()).isNull();
  }
}
