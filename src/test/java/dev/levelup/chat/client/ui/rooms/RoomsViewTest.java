package dev.levelup.chat.client.ui.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;

class RoomsViewTest extends WindowTest {
  @Test
  void aClickOpensARoomAndMarksIt() {
    signIn();
    clickOn("Strategy Corner");
    run();
    assertThat(open()).isEqualTo(RoomId.community("strategy"));
    assertThat(marked()).containsExactly("Strategy Corner");
  }

  @Test
  void theArrowsMoveAMarkAndEnterOpensTheRoom() {
    signIn();
    act(() -> find("#clan-list", Node.class).requestFocus());
    push(KeyCode.DOWN).push(KeyCode.HOME);
    assertThat(window.chat().rooms().open()).isNull();
    push(KeyCode.ENTER);
    run();
    assertThat(open()).isEqualTo(RoomId.clan("owls"));
  }

  @Test
  void aClanOfStrangersHasALock() {
    signIn();
    assertThat(cell("Iron Wolves").lookup(".icon-lock").isVisible()).isTrue();
    assertThat(cell("Iron Wolves").getAccessibleText()).isEqualTo("Iron Wolves, members only");
    assertThat(cell("Night Owls").lookup(".icon-lock").isVisible()).isFalse();
    assertThat(cell("Night Owls").getAccessibleText()).isEqualTo("Night Owls");
  }

  @Test
  void aRoomWithSomethingThatWasNotDeliveredIsMarked() {
    signIn();
    act(() -> window.in(RoomId.clan("owls")));
    assertThat(cell("Night Owls").lookup(".icon-undelivered").isVisible()).isFalse();
    act(
        () -> {
          window.chat().sender().send("hello", () -> {});
          window.fx.run();
          window.socket().last(Emitted.Send.class).refuse("SERVER_ERROR", "No");
          window.chat().rooms().open(RoomId.community("lobby"));
        });
    run();
    assertThat(cell("Night Owls").lookup(".icon-undelivered").isVisible()).isTrue();
    assertThat(cell("Night Owls").getAccessibleText())
        .isEqualTo("Night Owls, something was not delivered");
    assertThat(cell("Lobby").lookup(".icon-undelivered").isVisible()).isFalse();
  }

  @Test
  void aRoomThatComesHasItsColourInTheFrameThatShowsIt() {
    signIn();
    onFx(
        () -> {
          RoomDirectory directory = window.chat().directory();
          Room room = Room.of(RoomKind.COMMUNITY, new RoomInfo("new", "New", null, null, null));
          directory.show(List.of(room), List.copyOf(directory.clans()));
          Region list = find("#community-list", Region.class);
          list.layout();
          Region avatar = (Region) list.lookup(".avatar");
          Paint ground = avatar.getBackground().getFills().getFirst().getFill();
          list.applyCss();
          assertThat(avatar.getBackground().getFills().getFirst().getFill()).isEqualTo(ground);
        });
  }

  @Test
  void aRoomIsMutedForAnHourInItsMenu() {
    showWindow();
    act(() -> window.gateway.accounts().setFeatures(FakeGateway.WITH_ACTIVITY));
    act(window::signedIn);
    assertThat(isMuted("Lobby")).isFalse();
    rightClickOn("Lobby");
    clickOn("#room-mute").clickOn("#mute-1");
    act(() -> window.fx.advance(Duration.ofHours(1).minusSeconds(1)));
    assertThat(isMuted("Lobby")).isTrue();
    assertThat(isMuted("Night Owls")).as("another room").isFalse();
    act(() -> window.fx.advance(Duration.ofSeconds(1)));
    assertThat(isMuted("Lobby")).isFalse();
  }

  private boolean isMuted(String name) {
    return cell(name).lookup(".icon-muted").isVisible();
  }

  @Test
  void aSectionFoldsAndUnfolds() {
    signIn();
    clickOn("Communities");
    assertThat(find("#community-list", Node.class).isVisible()).isFalse();
    assertThat(find("#clan-list", Node.class).isVisible()).isTrue();
    clickOn("Communities");
    assertThat(find("#community-list", Node.class).isVisible()).isTrue();
  }

  @Test
  void typingInTheFilterAndEnterOpenARoomWithoutAMouse() {
    signIn();
    act(() -> find("#room-filter", Node.class).requestFocus());
    write("owls");
    assertThat(find("#community-list", Node.class).isVisible()).isFalse();
    push(KeyCode.ENTER);
    run();
    assertThat(open()).isEqualTo(RoomId.clan("owls"));
  }

  @Test
  void escapeClearsTheFilterFirst() {
    signIn();
    act(() -> find("#room-filter", Node.class).requestFocus());
    write("owls");
    push(KeyCode.ESCAPE);
    assertThat(find("#community-list", Node.class).isVisible()).isTrue();
    assertThat(find("#room-filter", Node.class).isFocused()).isTrue();
  }

  @Test
  void greyBarsStandWhereTheRoomsWillBe() {
    showWindow();
    act(
        () -> {
          window.gateway.history().hold();
          window.signedIn();
        });
    assertThat(shown(".skeleton")).hasSize(2);
    act(window.gateway.history()::release);
    assertThat(shown(".skeleton")).isEmpty();
    assertThat(find("#community-list", Node.class).isVisible()).isTrue();
  }

  @Test
  void listsThatCannotBeHadCanBeAskedForAgain() {
    showWindow();
    act(
        () -> {
          window.gateway.history().failWith(new ApiException.Unreachable(new IOException("cut")));
          window.signedIn();
        });
    assertThat(shown(".rooms .side-failure")).hasSize(1);
    act(() -> window.gateway.history().failWith(null));
    clickOn("#rooms-retry");
    run();
    assertThat(shown(".rooms .side-failure")).isEmpty();
    assertThat(find("#community-list", Node.class).isVisible()).isTrue();
  }

  @Test
  void aServerWithoutClansSaysSo() {
    showWindow();
    act(
        () -> {
          window.gateway.history().list(RoomKind.CLAN);
          window.signedIn();
        });
    assertThat(lookup("This server has no clans yet.").queryAll()).isNotEmpty();
  }

  private void signIn() {
    showWindow();
    act(window::signedIn);
  }

  private RoomId open() {
    return Objects.requireNonNull(window.chat().rooms().open()).id();
  }

  private List<String> marked() {
    return lookup(".room-cell").queryAllAs(RoomCell.class).stream()
        .filter(cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("open")))
        .map(cell -> Objects.requireNonNull(cell.room()).name())
        .toList();
  }

  private RoomCell cell(String name) {
    return lookup(".room-cell").queryAllAs(RoomCell.class).stream()
        .filter(cell -> cell.isVisible() && cell.room() != null && cell.room().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
