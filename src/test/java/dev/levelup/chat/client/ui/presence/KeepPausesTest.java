package dev.levelup.chat.client.ui.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.KeptRoom;
import dev.levelup.chat.client.state.KeptRoom.Phase;
import dev.levelup.chat.client.sync.Chat;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepPausesTest {
  @Test
  void inAChatThatOpensDuringAGameNothingIsFetched() {
    ChatFixture fixture = ChatFixture.full().online();
    SimpleObjectProperty<@Nullable Chat> chat = new SimpleObjectProperty<>();
    try (KeepPauses _ = new KeepPauses(chat, new SimpleBooleanProperty(true), fixture.fx)) {
      chat.set(fixture.chat);
      fixture.chat.keeping().keep(TestMessage.ROOM, true);
      fixture.fx.run();

      assertThat(fixture.chat.keeping().rooms().get(TestMessage.ROOM))
          .extracting(KeptRoom::phase)
          .isEqualTo(Phase.IN_GAME);
    }
  }
}
