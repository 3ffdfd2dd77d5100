package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageInternerTest {
  private final MessageInterner interner = new MessageInterner();

  @Test
  void messagesByOneAuthorHaveOneName() {
    Message first = interner.message(decoded(1));
    Message second = interner.message(decoded(2));

    assertThat(second.userName()).isSameAs(first.userName());
    assertThat(second.userId()).isSameAs(first.userId());
    assertThat(second.room()).isSameAs(first.room());
  }

  @Test
  void aMessageThatWasNeverEditedHasOneTime() {
    Message message = interner.message(decoded(1));

    assertThat(message.updatedAt()).isSameAs(message.createdAt());
  }

  @Test
  void theMessageSaysWhatItSaid() {
    assertThat(interner.message(decoded(1))).isEqualTo(decoded(1));
  }

  /** Nothing in it is the same object as in another. */
  private static Message decoded(long number) {
    Message said = TestMessage.by("bob").number(number).message();
    return new Message(
        said.id(),
        new RoomId(said.room().kind(), said.room().id()),
        number,
        new User(
            new UserId(said.userId().value()), new String(said.userName().toCharArray()), null),
        said.createdAt(),
        null,
        MessageState.first(said.content(), Instant.ofEpochMilli(said.createdAt().toEpochMilli())));
  }
}
