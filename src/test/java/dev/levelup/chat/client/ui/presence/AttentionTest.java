package dev.levelup.chat.client.ui.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttentionTest {
  private final ChatFixture fixture = ChatFixture.full().online();
  private final SimpleBooleanProperty inFront = new SimpleBooleanProperty(true);
  private final Attention attention = new Attention(inFront);

  @BeforeEach
  void openARoom() {
    fixture.history().add(TestMessage.by("bob").number(1).message());
    attention.follow(fixture.chat);
    inFront.set(false);
    fixture.joined(TestMessage.ROOM);
  }

  @Test
  void whatOthersWriteWhileTheWindowIsNotInFrontWantsAttentionUntilItIs() {
    assertThat(wanted()).as("what was there before").isFalse();
    fixture.arrives(TestMessage.by("bob").number(2).message());
    assertThat(wanted()).isTrue();

    inFront.set(true);

    assertThat(wanted()).isFalse();
    fixture.arrives(TestMessage.by("bob").number(3).message());
    assertThat(wanted()).isFalse();
  }

  @Test
  void ownMessagesWantNone() {
    fixture.arrives(TestMessage.by("alice").number(2).message());

    assertThat(wanted()).isFalse();
  }

  @Test
  void whoeverSignsOutLeavesNothingUnseen() {
    fixture.arrives(TestMessage.by("bob").number(2).message());

    attention.follow(null);

    assertThat(wanted()).isFalse();
    fixture.arrives(TestMessage.by("bob").number(3).message());
    assertThat(wanted()).isFalse();
  }

  private boolean wanted() {
    return attention.wantedProperty().get();
  }
}
