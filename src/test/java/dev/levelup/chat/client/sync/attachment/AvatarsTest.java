package dev.levelup.chat.client.sync.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.Faces;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.UserId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvatarsTest {
  private static final String PATH = "/api/avatars/a1";
  private static final String URL = "http://127.0.0.1:8001" + PATH;
  private static final UserId BOB = TestMessage.user("bob").id();

  private final ChatFixture alice = ChatFixture.withAttachments().online();
  private final Avatars avatars = alice.chat.avatars();

  private CompletableFuture<byte[]> fetch() {
    return fetch(PATH);
  }

  private CompletableFuture<byte[]> fetch(String path) {
    CompletableFuture<byte[]> answer = avatars.fetch(path, false);
    alice.fx.run();
    return answer;
  }

  private int asked() {
    return alice.gateway.downloads().askedAvatars().size();
  }

  @Test
  void howeverManyAskThereIsOneRequest() {
    alice.gateway.downloads().putAvatar(URL, new byte[] {1, 2});
    alice.gateway.downloads().hold();
    CompletableFuture<byte[]> first = fetch();
    CompletableFuture<byte[]> second = fetch();
    alice.gateway.downloads().release();
    alice.fx.run();
    assertThat(List.of(first, second)).allMatch(CompletableFuture::isDone);
    assertThat(alice.gateway.downloads().askedAvatars()).containsExactly(URL);
  }

  @Test
  void aFewAreAskedForAtOnceAndThoseThatWaitTheLastOneFirst() {
    alice.gateway.downloads().hold();
    for (int i = 1; i <= 6; i++) {
      var _ = fetch("/" + i);
    }
    assertThat(asked()).isEqualTo(4);
    alice.gateway.downloads().release();
    alice.fx.run();
    assertThat(alice.gateway.downloads().askedAvatars())
        .map(url -> url.substring(url.lastIndexOf('/') + 1))
        .containsExactly("1", "2", "3", "4", "6", "5");
  }

  @Test
  void whatTheDiskHasIsNotAskedForAgain() {
    alice.gateway.downloads().putAvatar(URL, new byte[] {1, 2});
    assertThat(fetch()).isCompleted();
    ChatFixture later = alice.killed().online();
    CompletableFuture<byte[]> again = later.chat.avatars().fetch(PATH, false);
    later.fx.run();
    assertThat(again).isCompleted();
    assertThat(asked()).isEqualTo(1);
  }

  /** Another picture may have the same address there. */
  @Test
  void onACoreServerAPictureIsAskedForAgainTheNextDay() {
    ChatFixture core = ChatFixture.core().online();
    core.gateway.downloads().putAvatar(URL, new byte[] {1, 2});
    for (int day = 0; day < 2; day++) {
      var _ = core.chat.avatars().fetch(PATH, false);
      core.fx.run();
      var _ = core.chat.avatars().fetch(PATH, false);
      core.fx.run();
      core.fx.advance(Duration.ofDays(1));
    }
    assertThat(core.gateway.downloads().askedAvatars()).hasSize(2);
  }

  @Test
  void aMissingPictureIsNotAskedForAgainForAWhile() {
    assertThat(fetch()).isCompletedExceptionally();
    alice.fx.advance(Avatars.NONE_THERE.minusSeconds(1));
    assertThat(fetch()).isCompletedExceptionally();
    assertThat(asked()).isEqualTo(1);
    alice.fx.advance(Duration.ofSeconds(2));
    var _ = fetch();
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void whatDidNotComeIsAskedForAgainAfterAReconnect() {
    alice.gateway.downloads().setOffline(true);
    var _ = fetch();
    var _ = fetch();
    assertThat(asked()).isEqualTo(1);
    alice.reconnect();
    var _ = fetch();
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void whatIsNoPictureIsNotKept() {
    alice.gateway.downloads().putAvatar(URL, new byte[] {1, 2});
    assertThat(fetch()).isCompleted();
    avatars.drop(PATH, false);
    assertThat(fetch()).isCompletedExceptionally();
    assertThat(asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/a.png",
        "//evil.example/a.png",
        "http://127.0.0.1:8002/a.png",
        "file:///etc/passwd",
        "data:image/png;base64,AA=="
      })
  void anotherAddressMayNotBeAsked(String said) {
    assertThat(avatars.mayFetch(said, false)).isFalse();
  }

  @Test
  void theNewestAddressHoldsForOlderMessagesToo() {
    hearTwoMessages(alice);
    assertThat(avatars.faces().of(BOB, "/api/avatars/old"))
        .as("a message without an address is of somebody without a picture")
        .isNull();
  }

  @Test
  void theListOfMembersTellsTheirPictures() {
    ChatFixture chat = ChatFixture.withMembers().online();
    chat.joined(TestMessage.ROOM);
    Member bob = new Member(BOB, "bob", "/api/avatars/new", "member");
    chat.history().belong(TestMessage.ROOM, List.of(bob));
    chat.chat.members().load(TestMessage.ROOM);
    chat.fx.run();
    assertThat(chat.chat.avatars().faces().of(BOB, null)).isEqualTo("/api/avatars/new");
  }

  @Test
  void aCoreServerMayLeaveTheAddressOut() {
    ChatFixture core = ChatFixture.core().online();
    hearTwoMessages(core);
    assertThat(core.chat.avatars().faces().of(BOB, null)).isEqualTo("/api/avatars/new");
  }

  /** The second one comes without an address. */
  private static void hearTwoMessages(ChatFixture chat) {
    Faces faces = chat.chat.avatars().faces();
    chat.joined(TestMessage.ROOM);
    assertThat(faces.of(BOB, "/api/avatars/old")).isEqualTo("/api/avatars/old");
    chat.arrives(TestMessage.by("bob").number(1).pictured("/api/avatars/new"));
    assertThat(faces.of(BOB, "/api/avatars/old")).isEqualTo("/api/avatars/new");
    chat.arrives(TestMessage.by("bob").number(2).message());
  }
}
