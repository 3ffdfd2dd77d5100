package dev.levelup.chat.client.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Notices.Notice;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditViewModelTest {
  private static final RoomId OTHER = RoomId.community("other");

  private final ChatFixture fixture = ChatFixture.full();
  private final EditViewModel model = model(fixture);
  private final List<String> happened = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final Message own = TestMessage.by("alice").number(2).message();

  private static EditViewModel model(ChatFixture of) {
    return new EditViewModel(
        of.chat.rooms().openProperty(),
        of.chat.changes(),
        of.chat::say,
        of.fx.clock(),
        new Translations(Locale.ENGLISH));
  }

  @BeforeEach
  void openTheRoom() {
    model.setOnBegun(() -> happened.add("begun"));
    model.setOnEnded(() -> happened.add("ended"));
    fixture.chat.notices().listen(notices::add);
    fixture.history().add(TestMessage.by("alice").number(1).message(), own);
    fixture.history().add(TestMessage.by("bob").number(3).message());
    fixture.online().joined(TestMessage.ROOM);
  }

  @Test
  void theLastOwnMessageIsEdited() {
    assertThat(model.editLast()).isTrue();
    assertThat(model.isEditing(item(own))).isTrue();
    assertThat(model.textProperty().get()).isEqualTo("message 2");
    assertThat(happened).containsExactly("begun");
  }

  @Test
  void whatIsBeingEditedIsGoneOnWith() {
    model.begin(first());
    model.textProperty().set("half a thou");
    assertThat(model.editLast()).isTrue();
    assertThat(model.textProperty().get()).isEqualTo("half a thou");
  }

  @Test
  void butNoneThatIsOlderThanADay() {
    fixture.fx.advance(Duration.ofHours(19));
    assertThat(model.editLast()).isFalse();
    assertThat(model.editedProperty().get()).isNull();
  }

  @Test
  void norOnAServerWithoutEdits() {
    ChatFixture without = ChatFixture.without(Feature.EDIT);
    EditViewModel none = model(without);
    without.history().add(own);
    without.online().joined(TestMessage.ROOM);
    assertThat(none.editLast()).isFalse();
  }

  @Test
  void whatIsSavedShowsAtOnce() {
    fixture.history().hold();
    model.editLast();
    model.textProperty().set("other words");
    save();
    assertThat(((MessageItem) item(own)).content()).isEqualTo("other words");
    assertThat(((MessageItem) item(own)).edit()).isNotNull();
    assertThat(model.editedProperty().get()).isNull();
    assertThat(happened).containsExactly("begun", "ended");
  }

  @Test
  void aMessageOnItsWayIsEditedToo() {
    fixture.socket().lose();
    fixture.fx.run();
    fixture.say("hello");
    model.editLast();
    model.textProperty().set("hello all");
    save();
    EchoItem echo = (EchoItem) fixture.timeline().items().getLast();
    assertThat(echo.content()).isEqualTo("hello all");
  }

  @Test
  void whatIsNoMessageIsNotSaved() {
    model.editLast();
    for (String each : List.of("", " \n", "\u200b", "x".repeat(1001))) {
      model.textProperty().set(each);
      assertThat(model.savableProperty().getValue()).isFalse();
      save();
      assertThat(model.isEditing(item(own))).isTrue();
    }
    assertThat(item(own)).isEqualTo(new MessageItem(own, false));
  }

  @Test
  void whoLeavesChangesNothing() {
    model.editLast();
    model.textProperty().set("other words");
    model.cancel();
    assertThat(fixture.chat.changes().pending().all()).isEmpty();
    assertThat(model.editedProperty().get()).isNull();
    assertThat(happened).containsExactly("begun", "ended");
  }

  @Test
  void refusedWordsComeBackWithTheReasonAndWithoutTheFocus() {
    refuse("other words");
    assertThat(((MessageItem) item(own)).content()).isEqualTo("message 2");
    assertThat(model.isEditing(item(own))).isTrue();
    assertThat(model.textProperty().get()).isEqualTo("other words");
    assertThat(model.problemProperty().getValue()).isEqualTo("Not changed: Not now.");
    assertThat(happened).containsExactly("begun", "ended");
  }

  @Test
  void whoLeavesRefusedWordsGivesThemUp() {
    refuse("other words");
    model.cancel();
    assertThat(fixture.chat.changes().pending().all()).isEmpty();
  }

  @Test
  void refusedWordsDoNotPushOutWhatIsBeingWrittenNow() {
    fixture.history().hold();
    model.begin(item(own));
    model.textProperty().set("other words");
    save();
    model.begin(first());
    model.textProperty().set("this now");
    fixture.history().failWith(new ApiException.Refused(403, "X", "Not now.", null));
    fixture.history().release();
    fixture.fx.run();
    assertThat(model.textProperty().get()).isEqualTo("this now");
    model.begin(item(own));
    assertThat(model.textProperty().get()).isEqualTo("other words");
    assertThat(model.problemProperty().getValue()).contains("Not now.");
  }

  @Test
  void whatIsBegunIsThereAgainAfterASwitchOfRooms() {
    model.editLast();
    model.textProperty().set("half a thou");
    fixture.joined(OTHER);
    assertThat(model.editedProperty().get()).isNull();
    assertThat(model.textProperty().get()).isEmpty();
    fixture.joined(TestMessage.ROOM);
    assertThat(model.isEditing(item(own))).isTrue();
    assertThat(model.textProperty().get()).isEqualTo("half a thou");
  }

  @Test
  void wordsForAMessageThatIsDeletedElsewhereAreOfferedToBeCopied() {
    model.editLast();
    model.textProperty().set("other words");
    fixture.socket().update(TestMessage.by("alice").number(2).deleted(1), 0);
    fixture.fx.run();
    assertThat(model.editedProperty().get()).isNull();
    assertThat(notices)
        .containsExactly(new Notice(Failure.of(Failure.Kind.MESSAGE_DELETED), "other words"));
  }

  @Test
  void refusedWordsForADeletedMessageAreOfferedToBeCopied() {
    fixture.history().hold();
    model.editLast();
    model.textProperty().set("other words");
    save();
    fixture.socket().update(TestMessage.by("alice").number(2).deleted(1), 0);
    fixture.fx.run();
    fixture.history().failWith(new ApiException.Refused(409, "DELETED", "It is deleted.", null));
    fixture.history().release();
    fixture.fx.run();
    assertThat(notices).extracting(Notice::copy).containsExactly("other words");
    assertThat(fixture.chat.changes().pending().all()).isEmpty();
  }

  private void refuse(String words) {
    fixture.history().failWith(new ApiException.Refused(403, "X", "Not now.", null));
    model.editLast();
    model.textProperty().set(words);
    save();
  }

  private TimelineItem first() {
    return fixture.timeline().items().stream()
        .filter(MessageItem.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  private void save() {
    model.save();
    fixture.fx.run();
  }

  private TimelineItem item(Message message) {
    return fixture.timeline().items().stream()
        .filter(each -> each.key().equals(new MessageItem(message, false).key()))
        .findFirst()
        .orElseThrow();
  }

  private String shownWords(Message message) {
    return fixture.open().timeline().items().stream()
        .filter(MessageItem.class::isInstance)
        .map(MessageItem.class::cast)
        .filter(each -> each.message().id().equals(message.id()))
        .findFirst()
        .orElseThrow()
        .content();
  }

  @Test
  void theWordsMayGoWhereFilesStay() {
    Message file =
        TestMessage.by("alice").number(4).attaching(TestPictures.file("f", "plan.zip", 9));
    fixture.history().add(file);
    fixture.socket().post(file);
    fixture.fx.run();

    for (Message each : List.of(own, file)) {
      model.begin(item(each));
      model.textProperty().set(" ");
      model.save();
      fixture.fx.run();
    }

    assertThat(shownWords(file)).isEmpty();
    assertThat(shownWords(own)).as("without files there must be words").isEqualTo("message 2");
  }
}
