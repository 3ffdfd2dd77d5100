package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted.Send;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.ui.pane.TextSelection;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TimelineViewTest extends TimelineTest {
  @Test
  void aMessageShowsWhoSaidWhatAndWhen() {
    openWith(1, 1);
    MessageCell cell = cell("message 1");
    assertThat(textOf(cell, ".message-author")).isEqualTo("bob");
    assertThat(textOf(cell, ".message-time")).isEqualTo("6:01\u202FAM");
    assertThat(cell.lookup(".message-content").getAccessibleText()).isEqualTo("message 1");
    assertThat(cell.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_ITEM);
    assertThat(spoken(cell)).isEqualTo("bob, 6:01\u202FAM: message 1");
  }

  /** The client may not know that such a message was deleted. */
  @Test
  void aMessageWithoutWordsTakesItsPlace() {
    openWith(1, 1);
    act(() -> fixture.arrives(TestMessage.by("bob").number(2).content("").message()));
    act(() -> fixture.arrives(TestMessage.by("bob").number(3).content("after").message()));
    assertThat(onScene(cell("after")).getMinY())
        .isGreaterThan(onScene(cell("message 1")).getMinY());
  }

  @Test
  void whatGoesOnHasNoHeadAndItsTimeUnderTheMouse() {
    openWith(1, 2);
    MessageCell cell = cell("message 2");
    assertThat(cell.lookup(".message-author").isVisible()).isFalse();
    assertThat(cell.lookup(".message-time").isVisible()).isFalse();
    double alone = onScene(cell).getHeight();
    moveTo(cell);
    settle();
    assertThat(cell.lookup(".message-time").isVisible()).isTrue();
    assertThat(onScene(cell).getHeight()).isEqualTo(alone);
    assertThat(onScene(cell.lookup(".message-time")).getMaxX())
        .isLessThan(onScene(cell.lookup(".message-content")).getMinX());
  }

  @Test
  void timesOfDayAreWrittenAnewWhereTheUserWantsAnotherClock() {
    openWith(1, 2);
    assertThat(textOf(cell("message 1"), ".message-time")).endsWith("AM");
    act(() -> settings.timeFormatProperty().set(TimeFormat.TWENTY_FOUR_HOURS));
    assertThat(textOf(cell("message 1"), ".message-time")).isEqualTo("06:01");
  }

  @Test
  void ownMessagesSaySo() {
    openWith(1, 1);
    act(() -> fixture.arrives(TestMessage.by("alice").number(2).content("mine").message()));
    assertThat(textOf(cell("mine"), ".message-time")).isEqualTo("you · 6:02\u202FAM");
  }

  @Test
  void anEchoShowsAtOnceAndBecomesTheMessageWhereItStands() {
    openWith(1, 3);
    onFx(() -> fixture.say("hello"));
    settle();
    MessageCell cell = cell("hello");
    Bounds before = onScene(cell);
    assertThat(cell.lookup(".message-state")).isNotNull();
    assertThat(cell.lookup(".message-content").getOpacity()).isLessThan(1);
    act(
        () -> {
          Send send = fixture.socket().last(Send.class);
          send.stored(
              TestMessage.by("alice").number(4).content("hello").confirming(send.id()).message());
        });
    assertThat(cell("hello")).isSameAs(cell);
    assertThat(onScene(cell)).isEqualTo(before);
    assertThat(cell.lookup(".message-state")).isNull();
    assertThat(cell.lookup(".message-content").getOpacity()).isEqualTo(1);
  }

  @Test
  void anUndeliveredMessageIsSentAgainByKey() {
    openWith(1, 1);
    MessageCell cell = undelivered();
    assertThat(textOf(cell, ".message-state .label")).contains("no answer");
    onFx(() -> cell.lookup(".message-retry").requestFocus());
    push(KeyCode.SPACE);
    act(() -> {});
    assertThat(fixture.socket().emitted(Send.class)).hasSize(2);
    assertThat(cell("hello").lookup(".message-retry")).isNull();
  }

  @Test
  void anUndeliveredMessageIsDeletedOnlyOnceTheUserIsSure() {
    openWith(1, 1);
    MessageCell cell = undelivered();
    clickOn(cell.lookup(".message-delete"));
    settle();
    clickOn(cell.lookup(".message-keep"));
    settle();
    assertThat(cell.lookup(".message-delete-now")).isNull();
    clickOn(cell.lookup(".message-delete"));
    settle();
    clickOn(cell.lookup(".message-delete-now"));
    settle();
    assertThat(cells()).extracting(each -> each.model().content()).containsExactly("message 1");
  }

  @Test
  void aRefusalSaysWhatTheServerSaid() {
    openWith(1, 1);
    act(() -> fixture.say("hello"));
    act(() -> fixture.socket().last(Send.class).refuse("SERVER_ERROR", "Not now."));
    assertThat(textOf(cell("hello"), ".message-state .label")).isEqualTo("Not delivered: Not now.");
  }

  @Test
  void nearTheTopOneOlderPageIsAskedForAndTheReaderStaysWhereTheyAre() {
    openWith(1, 120);
    onFx(() -> fixture.history().hold());
    assertThat(olderPages()).isZero();
    act(() -> list.scrollBy(-list.getVisibleItems().above() + 150));
    act(() -> list.scrollBy(-20));
    assertThat(olderPages()).isEqualTo(1);
    MessageCell cell = cells().get(2);
    String words = cell.model().content();
    double y = onScene(cell).getMinY();
    act(() -> fixture.history().answerNext());
    assertThat(onScene(cell(words)).getMinY()).isEqualTo(y);
    assertThat(olderPages()).isEqualTo(1);
    act(() -> list.scrollToStart());
    assertThat(olderPages()).as("armed again").isEqualTo(2);
  }

  @Test
  void aPageThatLeavesTheReaderNearTheTopIsFollowedByTheNext() {
    openWith(1, 3);
    act(() -> fixture.timeline().setPaging(Paging.LOADING));
    assertThat(olderPages()).isZero();
    act(() -> fixture.timeline().setPaging(Paging.IDLE));
    assertThat(olderPages()).isEqualTo(1);
  }

  @Test
  void theTopItemTellsHowFarBackTheHistoryIsLoaded() {
    openWith(1, 60);
    onFx(() -> fixture.history().hold());
    act(() -> list.scrollToStart());
    assertThat(textOf(view, ".older-history .label")).isEqualTo("Loading older messages…");
    act(
        () -> {
          fixture.history().failWith(new ApiException.Unreachable(new IOException("test")));
          fixture.history().answerNext();
        });
    act(() -> list.scrollToStart());
    assertThat(textOf(view, ".older-history .label")).contains("couldn’t be loaded");
    onFx(() -> fixture.history().failWith(null));
    onFx(() -> fixture.history().release());
    clickOn("#older-retry");
    act(() -> {});
    act(() -> list.scrollToStart());
    assertThat(textOf(view, ".start-title")).isEqualTo("The beginning of lobby");
  }

  @Test
  void theTopItemIsAsTallWhateverItTells() {
    openWith(1, 3);
    List<Double> heights =
        List.of(Paging.IDLE, Paging.LOADING, Paging.FAILED).stream()
            .map(
                paging -> {
                  act(() -> fixture.timeline().setPaging(paging));
                  return onScene(view.lookup(".older-history")).getHeight();
                })
            .toList();
    assertThat(heights).containsOnly(48.0);
  }

  @Test
  void awayFromTheEndTheWayBackTellsWhatIsNew() {
    openWith(1, 50);
    Button jump = (Button) view.lookup("#jump-to-latest");
    assertThat(jump.isVisible()).isFalse();
    act(() -> list.scrollBy(-400));
    assertThat(jump.isVisible()).isTrue();
    assertThat(jump.getText()).isEqualTo("Jump to the latest");
    act(() -> fixture.arrives(TestMessage.by("carol").number(51).message()));
    act(() -> fixture.arrives(TestMessage.by("carol").number(52).message()));
    assertThat(jump.getText()).isEqualTo("New messages: 2");
    clickOn(jump);
    settle();
    assertThat(jump.isVisible()).isFalse();
    assertThat(cells().getLast().model().content()).isEqualTo("message 52");
  }

  @Test
  void writingBringsTheReaderToTheEnd() {
    openWith(1, 50);
    act(() -> list.scrollBy(-400));
    act(() -> fixture.arrives(TestMessage.by("carol").number(51).message()));
    assertThat(list.isFollowing()).isFalse();
    act(() -> fixture.say("here I am"));
    assertThat(cells().getLast().model().content()).isEqualTo("here I am");
  }

  @Test
  void aRoomSwitchLeavesNothingOfTheFormerRoom() {
    openWith(1, 50);
    act(() -> list.scrollBy(-400));
    onFx(() -> fixture.history().hold());
    act(() -> fixture.chat.rooms().open(RoomId.community("other")));
    assertThat(cells()).isEmpty();
    assertThat(view.lookup(".skeleton-messages").isVisible()).isTrue();
    assertThat(view.lookup("#jump-to-latest").isVisible()).isFalse();
    onFx(() -> fixture.history().release());
    act(() -> fixture.acceptJoin());
    assertThat(view.lookup(".skeleton-messages").isVisible()).isFalse();
    assertThat(textOf(view, ".start-title")).isEqualTo("The beginning of other");
  }

  @Test
  void whoGoesBackToARoomFindsTheSamePixelAndSelectionAtOnceAndOnceItHasCaughtUp() {
    openWith(1, 50);
    act(() -> list.scrollBy(-401));
    String words = cells().get(1).model().content();
    double y = onScene(cell(words)).getMinY();
    act(() -> list.selection().selectAll());
    TextSelection.Held selected = onFx(() -> list.selection().held());
    act(() -> fixture.joined(RoomId.community("other")));
    onFx(() -> fixture.history().add(TestMessage.by("bob").number(51).message()));

    act(() -> fixture.chat.rooms().open(TestMessage.ROOM));
    assertThat(onScene(cell(words)).getMinY()).isEqualTo(y);
    assertThat(onFx(() -> list.selection().held())).isEqualTo(selected);
    act(() -> fixture.acceptJoin());

    assertThat(fixture.timeline().loaded().size()).isEqualTo(51);
    assertThat(onScene(cell(words)).getMinY()).isEqualTo(y);
    assertThat(onFx(() -> list.selection().held())).isEqualTo(selected);
    assertThat(textOf(view, "#jump-to-latest")).contains("1");
  }

  @Test
  void dividersSayTheDayAndWhatIsUnread() {
    openWith(1, 2);
    act(() -> fixture.timeline().overlay().markUnreadFrom(fixture.timeline().loaded().newest()));
    assertThat(textOf(view, ".day-divider .label")).isEqualTo("Saturday, March 14, 2026");
    assertThat(textOf(view, ".unread-divider .label")).isEqualTo("New");
    assertThat(view.lookup(".day-divider").getAccessibleText()).contains("March 14");
  }

  @Test
  void anotherSizeOfTheWindowLaysTheWordsOutAnew() {
    openWith(1, 1);
    String words = "word ".repeat(60).strip();
    act(() -> fixture.arrives(TestMessage.by("carol").number(2).content(words).message()));
    double wide = onScene(cell(words)).getHeight();
    act(() -> stage.setWidth(300));
    assertThat(onScene(cell(words)).getHeight()).isGreaterThan(wide + 60);
  }

  @Test
  void everythingToPressHasARoleAndAText() {
    openWith(1, 50);
    undelivered();
    act(() -> list.scrollBy(-5));
    for (Node each : view.lookupAll(".button")) {
      assertThat(each.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
      assertThat(!each.isVisible() || !((Button) each).getText().isBlank()).isTrue();
    }
    assertThat(list.getAccessibleText()).isEqualTo("Messages");
  }

  private MessageCell undelivered() {
    act(() -> fixture.say("hello"));
    act(() -> fixture.fx.advance(Duration.ofSeconds(6)));
    return cell("hello");
  }

  private long olderPages() {
    List<String> questions = onFx(() -> fixture.history().questions());
    return questions.stream().filter(each -> each.contains("before=")).count();
  }
}
