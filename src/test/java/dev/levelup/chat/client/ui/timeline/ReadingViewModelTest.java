package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingViewModelTest {
  private final ChatFixture fixture = ChatFixture.full().online();
  private final ReadingViewModel model =
      new ReadingViewModel(
          fixture.chat.rooms().openProperty(),
          fixture.chat.history(),
          fixture.chat.changes(),
          fixture.chat.reactions(),
          fixture.chat.search().results(),
          fixture.alice.id());

  @Test
  void anAuthorsNameTurnsNothingAround() {
    fixture.joined(TestMessage.ROOM);
    fixture.arrives(TestMessage.by("\u202eecila").number(1).message());
    fixture.arrives(TestMessage.by("alice\ufe0f").number(2).message());
    assertThat(cellModels()).extracting(MessageCellModel::name).containsExactly("ecila", "alice");
  }

  @Test
  void showsNothingBeforeARoomIsOpen() {
    assertThat(model.itemsProperty().getValue()).isEmpty();
    assertThat(model.room()).isNull();
    assertThat(model.waitingProperty().getValue()).isFalse();
  }

  @Test
  void waitsForTheFirstPageOnly() {
    List<Boolean> waited = new ArrayList<>();
    model.waitingProperty().subscribe(now -> waited.add(now));
    fixture.history().add(TestMessage.by("bob").number(1).message());
    fixture.joined(TestMessage.ROOM);
    assertThat(waited).containsExactly(false, true, false);
  }

  @Test
  void anotherRoomBringsAnotherList() {
    fixture.history().add(TestMessage.by("bob").number(1).message());
    fixture.joined(TestMessage.ROOM);
    List<TimelineItem> former = model.itemsProperty().getValue();
    fixture.joined(RoomId.community("other"));
    assertThat(model.itemsProperty().getValue()).isNotSameAs(former).hasSize(1);
  }

  @Test
  void marksWhatTheUserSaid() {
    fixture.joined(TestMessage.ROOM);
    fixture.arrives(TestMessage.by("bob").number(1).message());
    fixture.arrives(TestMessage.by("alice").number(2).message());
    fixture.say("and this");
    assertThat(cellModels()).extracting(MessageCellModel::own).containsExactly(false, true, true);
    assertThat(cellModels().getLast().pending()).isNotNull();
    assertThat(cellModels().getFirst().pending()).isNull();
  }

  @Test
  void countsWhatOthersSayBelowTheView() {
    fixture.joined(TestMessage.ROOM);
    sayFrom(1, 5);
    int last = model.itemsProperty().getValue().size() - 3;
    model.leftEnd(last);
    assertThat(model.newBelowProperty().get()).as("below, but not new").isZero();
    sayFrom(6, 8);
    fixture.arrives(TestMessage.by("alice").number(9).message());
    model.leftEnd(last);
    assertThat(model.newBelowProperty().get()).isEqualTo(3);
  }

  @Test
  void whatComesIntoViewIsNotBelowAnyMore() {
    fixture.joined(TestMessage.ROOM);
    sayFrom(1, 5);
    model.leftEnd(2);
    sayFrom(6, 8);
    model.leftEnd(model.itemsProperty().getValue().size() - 2);
    assertThat(model.newBelowProperty().get()).isEqualTo(1);
    model.reachedEnd();
    assertThat(model.newBelowProperty().get()).isZero();
  }

  @Test
  void anotherRoomBeginsToCountAnew() {
    fixture.joined(TestMessage.ROOM);
    sayFrom(1, 5);
    model.leftEnd(2);
    sayFrom(6, 8);
    model.leftEnd(2);
    fixture.joined(RoomId.community("other"));
    assertThat(model.newBelowProperty().get()).isZero();
  }

  private void sayFrom(int first, int last) {
    for (int number = first; number <= last; number++) {
      fixture.arrives(TestMessage.by("bob").number(number).message());
    }
  }

  private List<MessageCellModel> cellModels() {
    return model.itemsProperty().getValue().stream()
        .filter(each -> each instanceof MessageItem || each instanceof EchoItem)
        .map(model.cells()::cellModel)
        .toList();
  }
}
