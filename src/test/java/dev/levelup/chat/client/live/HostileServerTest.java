package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that ignores all limits of length. The amount of data that reaches the window's thread
 * is measured, because it could block that thread.
 */
class HostileServerTest {
  private static final String HUGE = "spam ".repeat(1_000_000);
  private static final int LONGEST = MessageContent.MOST_TAKEN + 1;

  @TempDir private Path profiles;
  private final List<Message> history = new ArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void aMessageOfFiveMegabytesIsCutWhicheverWayItComes() throws IOException {
    CoreServer server = server();
    server.say("bob", CoreServer.LOBBY, HUGE);
    LiveClient alice = signIn(server);
    server.say("bob", CoreServer.LOBBY, HUGE);
    server.say("bob", CoreServer.LOBBY, "last");

    alice.await(() -> alice.room().timeline().loaded().size() == 3);
    assertThat(alice.words())
        .allMatch(words -> words.length() <= LONGEST)
        .filteredOn(words -> words.startsWith("spam spam") && words.endsWith("…"))
        .hasSize(2);
    assertThat(alice.on(alice::isOnline)).isTrue();
  }

  @Test
  void aNameOfTwoMegabytesIsCut() throws IOException {
    CoreServer server = server();
    LiveClient alice = signIn(server);
    server.say(HUGE.substring(0, 2_000_000), CoreServer.LOBBY, "hello");

    alice.awaitWords("hello");
    List<MessageItem> shown =
        alice.on(
            () ->
                alice.room().timeline().items().stream()
                    .filter(MessageItem.class::isInstance)
                    .map(MessageItem.class::cast)
                    .toList());
    Message message = shown.getFirst().message();
    assertThat(message.userName().length() + message.userId().value().length())
        .isLessThan(HUGE.length() / 100);
  }

  @Test
  void aRoomWithANameOfFiveMegabytesIsListed() throws IOException {
    CoreServer server = server();
    LiveClient alice = signIn(server);
    server.nameLobby(HUGE);
    alice.run(() -> alice.chat().lists().reload());
    alice.await(
        () ->
            alice.chat().directory().communities().getFirst().name().startsWith("spam")
                && TimelineChecks.messages(alice.room().timeline().items()).isEmpty());
    assertThat(alice.on(() -> alice.chat().directory().communities().getFirst().name()))
        .hasSizeLessThan(100);
  }

  private CoreServer server() throws IOException {
    CoreServer server = new CoreServer(0, history, true);
    open.add(server);
    return server;
  }

  private LiveClient signIn(CoreServer server) {
    LiveClient alice = new LiveClient(profiles.resolve("alice"));
    open.add(alice);
    return alice.signInWithToken(server.url(), CoreServer.token("alice")).open(CoreServer.LOBBY);
  }
}
