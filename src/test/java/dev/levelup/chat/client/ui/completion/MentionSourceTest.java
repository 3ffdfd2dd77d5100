package dev.levelup.chat.client.ui.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.ui.completion.Suggestion.Person;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionSourceTest {
  private static final RoomId LOBBY = RoomId.community("lobby");

  private final ChatFixture fixture = ChatFixture.withActivity().online();
  private final MentionSource source =
      new MentionSource(fixture.chat, Runnable::run, Runnable::run);

  @Test
  void whoWroteLastIsOfferedFirst() {
    fixture.joined(LOBBY);
    wrote("bob", 1);
    wrote("carol", 2);
    wrote("dave", 3);
    wrote("bob", 4);
    assertThat(offered()).containsExactly("bob", "dave", "carol");
  }

  private void wrote(String name, long number) {
    fixture.arrives(TestMessage.by(name).in(LOBBY).number(number).message());
  }

  private List<String> offered() {
    return source.find("", 8).stream().map(Person.class::cast).map(Person::name).toList();
  }
}
