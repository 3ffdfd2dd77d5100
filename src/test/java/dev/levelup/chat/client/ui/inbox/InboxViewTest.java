package dev.levelup.chat.client.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Sought;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomActivityEvent.News;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class InboxViewTest extends WindowTest {
  private static final RoomId OWLS = RoomId.clan("owls");

  @Test
  void theKeyAndTheButtonShowTheMentionsTheNewestFirst() {
    signIn(3);
    push(KeyCode.SHORTCUT, KeyCode.M);
    run();
    assertThat(rows())
        .extracting(Button::getAccessibleText)
        .first()
        .asString()
        .startsWith("bob in Night Owls")
        .endsWith("message 3");
    push(KeyCode.ESCAPE);
    run();
    assertThat(shown("#mentions-inbox")).isEmpty();
    clickOn("#open-mentions");
    run();
    assertThat(rows()).hasSize(3);
  }

  @Test
  void aNarrowWindowWithLargeLettersShowsWhoWroteAndWhere() {
    signIn(1);
    act(() -> window.settings.look().textSizeProperty().set(150));
    onFx(() -> stage.setWidth(480));
    push(KeyCode.SHORTCUT, KeyCode.M);
    run();
    for (String each : List.of(".mention-author", ".mention-room", ".mention-time")) {
      Label words = find(each, Label.class);
      assertThat(onFx(() -> words.getWidth()))
          .as(each)
          .isGreaterThanOrEqualTo(onFx(() -> words.prefWidth(-1)));
    }
  }

  @Test
  void aClickGoesToTheMessageInItsRoom() {
    signIn(3);
    open();
    clickOn(rows().get(1));
    run();
    assertThat(shown("#mentions-inbox")).isEmpty();
    RoomState room = onFx(() -> Objects.requireNonNull(window.chat().rooms().open()));
    assertThat(room.id()).isEqualTo(OWLS);
    assertThat(room.soughtProperty().get()).isEqualTo(new Sought.Numbered(2));
  }

  @Test
  void theEndOfThePageBringsTheNext() {
    signIn(50);
    open();
    assertThat(rows()).hasSize(20);
    act(() -> find(".mentions-scroll", ScrollPane.class).setVvalue(1));
    assertThat(rows()).hasSize(40);
    act(() -> find("#mentions-more", Button.class).fire());
    assertThat(rows()).hasSize(50);
    assertThat(shown("#mentions-more")).isEmpty();
  }

  @Test
  void nobodyHasMentionedTheUserIsSaid() {
    signIn(0);
    open();
    assertThat(shown("#mentions-inbox .empty-state")).hasSize(1);
    assertThat(rows()).isEmpty();
  }

  @Test
  void aFailureIsSaidAndCanBeTriedAgain() {
    signIn(3);
    act(
        () ->
            window.gateway.history().failWith(new ApiException.Unreachable(new IOException("no"))));
    open();
    assertThat(find("#mentions-retry", Button.class).getParent().isVisible()).isTrue();
    act(() -> window.gateway.history().failWith(null));
    clickOn("#mentions-retry");
    run();
    assertThat(rows()).hasSize(3);
  }

  @Test
  void whileItShowsItFollowsWhatIsSaidEditedAndDeleted() {
    signIn(2);
    open();
    Message said = mention("hi @alice", 0, false);
    act(() -> window.socket().post(said));
    assertThat(rows()).hasSize(3);
    assertThat(rows().getFirst().getAccessibleText()).endsWith("hi @alice");

    act(() -> window.socket().update(mention("**hello** `@alice`", 1, false), 0));
    assertThat(rows().getFirst().getAccessibleText()).endsWith("hello @alice");

    act(() -> window.socket().update(mention("", 2, true), 1));
    assertThat(rows()).hasSize(2);
  }

  @Test
  void whatIsSaidInAnotherRoomIsAskedFor() {
    signIn(2);
    open();
    act(
        () -> {
          window.gateway.history().mention(mentions(3));
          News news =
              new News(new MessageId("m3"), 3, TestMessage.user("bob").id(), "bob", "hi", true);
          RoomActivity activity = new RoomActivity(3, 0, new ReadState(0, 3, 3), null);
          window
              .socket()
              .tell(new SocketEvent.RoomHasNews(new RoomActivityEvent(OWLS, activity, news)));
        });
    assertThat(rows()).hasSize(3);
  }

  @Test
  void theWordsOfIgnoredPeopleDoNotShow() {
    signIn(2);
    act(() -> window.chat().ignoring().ignore(TestMessage.user("bob")));
    open();
    assertThat(rows())
        .extracting(Button::getAccessibleText)
        .allMatch(each -> each.endsWith("A message of somebody you ignore"));
  }

  private Message mention(String words, long rev, boolean deleted) {
    Message message = TestMessage.by("bob").number(90).message();
    Mentions mentions =
        deleted ? Mentions.NONE : new Mentions(List.of(window.chat().user().id()), false);
    return message.withState(
        new MessageState(
            words, message.createdAt().plusSeconds(rev), rev, deleted, mentions, null));
  }

  @Test
  void offlineIsSaidAndTheNextConnectionBringsWhatIsNew() {
    signIn(3);
    open();
    act(() -> window.socket().lose());
    assertThat(shown(".offline-note")).hasSize(1);
    act(() -> window.gateway.history().mention(mentions(4)));
    act(() -> window.chat().keeper().tryAgain());
    act(() -> window.socket().accept());
    assertThat(shown(".offline-note")).isEmpty();
    assertThat(rows()).hasSize(4);
  }

  @Test
  void aServerWithoutTheFeatureHasNoInbox() {
    showWindow();
    act(() -> window.signedIn());
    push(KeyCode.SHORTCUT, KeyCode.M);
    run();
    assertThat(shown("#mentions-inbox")).isEmpty();
    assertThat(lookup("#open-mentions").tryQuery()).isEmpty();
  }

  private void signIn(int mentions) {
    showWindow();
    act(
        () -> {
          window.gateway.accounts().setFeatures(FakeGateway.WITH_ACTIVITY);
          window.gateway.history().mention(mentions(mentions));
          window.signedIn().chat().rooms().open(RoomId.community("lobby"));
          window.fx.run();
          window.socket().last(Emitted.Join.class).accept(0);
        });
  }

  private static List<Message> mentions(long count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(i -> TestMessage.by("bob").in(OWLS).number(count + 1 - i).message())
        .toList();
  }

  private void open() {
    clickOn("#open-mentions");
    run();
  }

  private List<Button> rows() {
    return List.copyOf(lookup(".mention-row").queryAllAs(Button.class));
  }
}
