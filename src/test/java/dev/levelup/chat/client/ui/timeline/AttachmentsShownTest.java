package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeDownloads;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.ui.attachment.PictureEvent;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.server.picture.TestWebp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttachmentsShownTest extends TimelineTest {
  private final Attachment wide = TestPictures.picture("wide", 1600, 900);
  private final TestMessage sent = TestMessage.by("carol").number(40).content("look");

  private FakeDownloads downloads() {
    return fixture.gateway.downloads();
  }

  private void openWithTheLast(Message last) {
    openWith(1, 39);
    act(() -> fixture.arrives(last));
    act(() -> {}); // What the layout has asked for.
  }

  private Node part(String words) {
    return onFx(() -> cell(words).lookup(".message-attachment"));
  }

  private static boolean is(Node node, String pseudoClass) {
    return onFx(
        () -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass)));
  }

  private static boolean shows(Node node) {
    return onFx(() -> ((ImageView) node.lookup("ImageView")).getImage() != null);
  }

  @Test
  void aPictureHasItsSizeBeforeItsBytesAndNothingMovesWhenTheyCome() {
    act(() -> downloads().hold());
    openWithTheLast(sent.attaching(wide));
    Node box = part("look");
    Bounds before = onScene(box);
    double above = onScene(cell("message 39")).getMinY();
    assertThat(before.getWidth()).isEqualTo(400);
    assertThat(before.getHeight()).isEqualTo(225);
    assertThat(is(box, "loading")).isTrue();
    act(
        () -> {
          downloads().put(wide.id(), TestPictures.png(640, 360));
          downloads().release();
        });
    assertThat(shows(box)).isTrue();
    assertThat(is(box, "loading")).isFalse();
    assertThat(onScene(box)).isEqualTo(before);
    assertThat(onScene(cell("message 39")).getMinY()).isEqualTo(above);
  }

  @Test
  void theWordsOfAMessageMayBeEmpty() {
    openWithTheLast(sent.content("").attaching(wide));
    MessageCell cell = cell("");
    Bounds box = onScene(onFx(() -> cell.lookup(".message-attachment")));
    Bounds name = onScene(onFx(() -> cell.lookup(".message-author")));
    assertThat(box.getMinY() - name.getMaxY()).isBetween(0.0, 12.0);
    assertThat(spoken(cell)).contains("Picture wide.png");
  }

  @Test
  void aMessageWithoutAttachmentsHasNoPartForThem() {
    openWith(1, 3);
    assertThat(onFx(() -> cell("message 3").lookup(".message-attachments"))).isNull();
  }

  @Test
  void aLargePictureIsFetchedAsAPreviewAndOnce() {
    act(() -> downloads().hold());
    openWithTheLast(sent.attaching(wide));
    act(() -> list.refresh());
    assertThat(downloads().asked()).singleElement().matches(FakeDownloads.Asked::preview);
  }

  @Test
  void aRequestEndsWithItsRow() {
    act(() -> downloads().hold());
    openWithTheLast(sent.attaching(wide));
    act(() -> list.scrollToStart());
    assertThat(downloads().asked()).singleElement().matches(each -> each.answer().isCancelled());
  }

  @Test
  void aPictureThatWasSeenShowsAtOnceWhenItsRowComesBack() {
    act(() -> downloads().put(wide.id(), TestPictures.png(640, 360)));
    openWithTheLast(sent.attaching(wide));
    act(() -> list.scrollToStart());
    act(() -> list.jumpToLatest());
    assertThat(shows(part("look"))).isTrue();
    assertThat(downloads().asked()).hasSize(1);
  }

  @Test
  void whatFailedIsFetchedAgainByAClick() {
    act(() -> downloads().setOffline(true));
    openWithTheLast(sent.attaching(wide));
    Node box = part("look");
    assertThat(is(box, "failed")).isTrue();
    assertThat(spoken(box)).contains("Try again");
    act(
        () -> {
          downloads().setOffline(false);
          downloads().put(wide.id(), TestPictures.png(640, 360));
        });
    clickOn(box);
    act(() -> {});
    assertThat(shows(box)).isTrue();
    assertThat(is(box, "failed")).isFalse();
  }

  @Test
  void afterAReconnectWhatFailedIsFetchedAgain() {
    act(() -> downloads().setOffline(true));
    openWithTheLast(sent.attaching(wide));
    act(() -> fixture.socket().lose());
    act(
        () -> {
          downloads().setOffline(false);
          downloads().put(wide.id(), TestPictures.png(640, 360));
          fixture.reconnectAfterLoss();
        });
    act(() -> {});
    assertThat(shows(part("look"))).isTrue();
  }

  @Test
  void withoutAConnectionAPictureThatWasSeenShowsFromTheDisk() {
    act(() -> downloads().put(wide.id(), TestPictures.png(640, 360)));
    openWithTheLast(sent.attaching(wide));
    act(() -> downloads().setOffline(true));
    view =
        show(
            600,
            500,
            () ->
                TimelineViews.of(
                    fixture.chat, settings.timeFormatProperty(), new Translations(locale())));
    list = (AnchoredList<?>) view.lookup("#message-list");
    act(() -> {});
    assertThat(shows(part("look"))).isTrue();
    assertThat(downloads().asked()).hasSize(1);
  }

  @Test
  void whatIsGoneSaysSo() {
    openWithTheLast(sent.attaching(wide));
    assertThat(is(part("look"), "gone")).isTrue();
    assertThat(spoken(part("look"))).contains("no longer available");
  }

  @Test
  void whatIsNoPictureFails() {
    act(() -> downloads().put(wide.id(), "<svg/>".getBytes(StandardCharsets.UTF_8)));
    openWithTheLast(sent.attaching(wide));
    assertThat(is(part("look"), "failed")).isTrue();
  }

  @Test
  void severalPicturesAreTilesOfOneSize() {
    Attachment[] three = {
      wide, TestPictures.picture("high", 500, 2000), TestPictures.picture("small", 16, 16)
    };
    openWithTheLast(sent.attaching(three));
    List<Bounds> boxes =
        onFx(() -> List.copyOf(cell("look").lookupAll(".picture"))).stream()
            .map(TimelineTest::onScene)
            .toList();
    assertThat(boxes).hasSize(3);
    assertThat(boxes).allMatch(each -> each.getWidth() == 198 && each.getHeight() == 148);
  }

  @Test
  void theDeletionOfTheMessageTakesTheBoxAway() {
    openWithTheLast(sent.attaching(wide));
    act(() -> fixture.socket().update(sent.deleted(1), 0));
    assertThat(onFx(() -> list.lookupAll(".message-attachment").stream().filter(this::isInView)))
        .isEmpty();
  }

  private boolean isInView(Node node) {
    return node.getParent() != null && node.getParent().getParent().isVisible();
  }

  @Test
  void anAnimationIsStillUntilAClickAndStopsOutOfView() {
    Attachment dance =
        new Attachment(new AttachmentId("dance"), "dance.gif", "image/gif", 900, 200, 100);
    byte[] still = TestPictures.bytes(200, 100, "gif", 0.1f);
    byte[] moving = TestPictures.twice(still, TestPictures.bytes(200, 100, "gif", 0.6f));
    act(() -> downloads().put(dance.id(), moving));
    openWithTheLast(sent.attaching(dance));
    ImageView picture = onFx(() -> (ImageView) part("look").lookup("ImageView"));
    Image first = onFx(picture::getImage);
    settle();
    assertThat(onFx(picture::getImage)).isSameAs(first);
    clickOn(part("look"));
    act(() -> {});
    act(() -> {});
    assertThat(onFx(picture::getImage)).isNotSameAs(first);
    assertThat(badge(part("look"))).isNull();
    act(() -> list.scrollToStart());
    act(() -> {});
    assertThat(onFx(picture::getImage)).isNull();
  }

  private Attachment webp(byte[] bytes, int width, int height) {
    Attachment webp =
        new Attachment(new AttachmentId("dance"), "dance.webp", "image/webp", 900, width, height);
    act(
        () -> {
          downloads().put(webp.id(), bytes);
          downloads().putPreview(webp.id(), TestPictures.png(24, 17));
        });
    return webp;
  }

  private List<PictureEvent> opened() {
    List<PictureEvent> opened = new ArrayList<>();
    act(() -> view.addEventHandler(PictureEvent.OPENED, opened::add));
    return opened;
  }

  private void click(String words) {
    clickOn(part(words));
    act(() -> {});
    act(() -> {});
  }

  private static @Nullable Image image(Node box) {
    return onFx(() -> ((ImageView) box.lookup("ImageView")).getImage());
  }

  private static @Nullable Labeled badge(Node box) {
    return onFx(() -> (Labeled) box.lookup(".picture-badge"));
  }

  @Test
  void aWebpThatMovesSaysSoOnceAClickHasPlayedIt() {
    openWithTheLast(sent.attaching(webp(TestPictures.movingWebp(), 24, 17)));
    List<PictureEvent> opened = opened();
    Image first = image(part("look"));
    assertThat(badge(part("look"))).isNull();
    assertThat(spoken(part("look"))).isEqualTo("Picture dance.webp");
    click("look");
    assertThat(image(part("look"))).isNotSameAs(first);
    assertThat(badge(part("look"))).isNull();
    act(() -> list.scrollToStart());
    act(() -> list.jumpToLatest());
    assertThat(image(part("look"))).isSameAs(first);
    assertThat(badge(part("look"))).extracting(Labeled::getText).isEqualTo("");
    assertThat(spoken(part("look"))).isEqualTo("Animated picture dance.webp. Play");
    assertThat(opened).isEmpty();
  }

  @Test
  void aWebpThatDoesNotMoveIsOpened() {
    openWithTheLast(sent.attaching(webp(TestWebp.picture(24, 17), 24, 17)));
    List<PictureEvent> opened = opened();
    click("look");
    assertThat(opened).hasSize(1);
    assertThat(badge(part("look"))).isNull();
    assertThat(spoken(part("look"))).isEqualTo("Picture dance.webp");
    click("look");
    assertThat(opened).hasSize(2);
    assertThat(downloads().asked()).hasSize(2);
  }

  @Test
  void aSecondClickOpensAWebpThatIsStillBeingFetched() {
    openWithTheLast(sent.attaching(webp(TestWebp.picture(24, 17), 24, 17)));
    List<PictureEvent> opened = opened();
    act(() -> downloads().hold());
    click("look");
    assertThat(opened).isEmpty();
    click("look");
    act(() -> downloads().release());
    act(() -> {});
    assertThat(opened).hasSize(1);
  }

  @Test
  void aWebpThatIsTooLargeToBePlayedIsOpenedAtOnce() {
    openWithTheLast(sent.attaching(webp(TestPictures.movingWebp(), 2049, 2048)));
    List<PictureEvent> opened = opened();
    click("look");
    assertThat(opened).hasSize(1);
    assertThat(downloads().asked()).hasSize(1);
  }

  @Test
  void aGifThatDoesNotMoveIsOpenedAndSaysNoMoreThatItDoes() {
    Attachment dance =
        new Attachment(new AttachmentId("dance"), "dance.gif", "image/gif", 900, 200, 100);
    act(() -> downloads().put(dance.id(), TestPictures.bytes(200, 100, "gif", 0.1f)));
    openWithTheLast(sent.attaching(dance));
    List<PictureEvent> opened = opened();
    assertThat(badge(part("look"))).extracting(Labeled::getText).isEqualTo("GIF");
    click("look");
    assertThat(opened).hasSize(1);
    assertThat(badge(part("look"))).isNull();
    assertThat(spoken(part("look"))).isEqualTo("Picture dance.gif");
  }

  @Test
  void aReplyToAMessageWithoutWordsStillQuotesSomething() {
    Message original = sent.content("").attaching(wide);
    openWithTheLast(original);
    act(
        () ->
            fixture.arrives(
                TestMessage.by("dana").number(41).content("nice").replyingTo(original)));
    assertThat(textOf(cell("nice"), ".quote-preview")).isEqualTo("Attachment");
  }

  @Test
  void anEditThatEmptiesTheWordsLeavesThePicture() {
    openWithTheLast(sent.attaching(wide));
    Message emptied = sent.edited(1, "");
    act(
        () ->
            fixture
                .socket()
                .update(emptied.withState(emptied.state().withAttachments(List.of(wide))), 0));
    assertThat(onFx(() -> cell("").lookup(".message-attachment"))).isNotNull();
  }
}
