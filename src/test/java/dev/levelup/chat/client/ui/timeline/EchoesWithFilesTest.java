package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.protocol.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a message from the moment it is sent: what shows is what will stay. */
class EchoesWithFilesTest extends TimelineTest {
  @TempDir Path folder;

  @Override
  ChatFixture client() {
    return ChatFixture.withPictures();
  }

  private void sends(String words, Path... files) {
    act(() -> fixture.chat.attaching().attach(List.of(files)));
    act(() -> fixture.say(words));
    act(() -> {}); // What the layout has asked for.
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path photo() throws IOException {
    return file("photo.png", TestPictures.png(1600, 900));
  }

  private void accept() {
    act(() -> fixture.gateway.uploads().accept());
  }

  private void confirm() {
    act(
        () -> {
          Emitted.Send send = fixture.socket().last(Emitted.Send.class);
          Message stored =
              TestMessage.by("alice")
                  .number(2)
                  .content(send.content())
                  .attaching(fixture.gateway.uploads().stored(send.attachments()))
                  .withClientMessageId(Objects.requireNonNull(send.id()));
          fixture.history().add(stored);
          send.stored(stored);
        });
    act(() -> {});
  }

  private List<Node> parts(String words) {
    return onFx(() -> List.copyOf(cell(words).lookupAll(".message-attachment")));
  }

  /** The cell's, without the bar that may hang over it, and those of its files. */
  private List<Bounds> places(String words) {
    MessageCell cell = cell(words);
    Bounds own = onFx(() -> cell.localToScene(cell.getLayoutBounds()));
    return Stream.concat(Stream.of(own), parts(words).stream().map(TimelineTest::onScene)).toList();
  }

  private static ImageView view(Node box) {
    return onFx(() -> (ImageView) box.lookup("ImageView"));
  }

  private static Image image(Node box) {
    return onFx(() -> view(box).getImage());
  }

  private static String mark(Node box) {
    return onFx(() -> ((Label) box.lookup(".upload-mark .label")).getText());
  }

  @Test
  void aPictureShowsFromTheCopyAndNeitherMovesNorFlashesWhenItIsConfirmed() throws IOException {
    openWith(1, 1);
    sends("look", photo());
    Node box = parts("look").getFirst();
    Image shown = image(box);
    List<Bounds> places = places("look");
    assertThat(shown).as("decoded").isNotNull();
    assertThat(shown.getWidth()).as("to the size that shows").isEqualTo(400);
    assertThat(onScene(box).getWidth()).isEqualTo(400);
    assertThat(onScene(box).getHeight()).isEqualTo(225);
    List<Image> images = new ArrayList<>();
    onFx(() -> view(box).imageProperty().addListener((_, _, next) -> images.add(next)));

    accept();
    confirm();

    assertThat(places("look")).isEqualTo(places);
    assertThat(parts("look").getFirst()).isSameAs(box);
    assertThat(image(box)).isSameAs(shown);
    assertThat(images).as("changes of the picture").isEmpty();
    assertThat(onFx(() -> box.lookup(".upload-mark"))).isNull();
    assertThat(fixture.gateway.downloads().asked()).isEmpty();
    assertThat(spoken(box)).isEqualTo("Picture photo.png");
  }

  private static List<String> badges(Node box) {
    return onFx(
        () ->
            box.lookupAll(".picture-badge").stream()
                .map(each -> ((Label) each).getText())
                .toList());
  }

  @Test
  void anAnimationSaysThatItPlaysOnceItIsConfirmed() throws IOException {
    openWith(1, 1);
    sends("look", file("dance.gif", TestPictures.bytes(200, 100, "gif", 0.1f)));
    assertThat(badges(parts("look").getFirst())).hasSize(1).doesNotContain("GIF");
    accept();
    confirm();
    assertThat(badges(parts("look").getFirst())).containsExactly("GIF");
  }

  @Test
  void severalPicturesAndFilesStayWhereTheyAre() throws IOException {
    openWith(1, 1);
    sends(
        "all of it",
        photo(),
        file("plan.zip", new byte[2000]),
        file("high.jpg", TestPictures.bytes(300, 900, "jpg", 0.2f)));
    List<Bounds> places = places("all of it");
    assertThat(places).hasSize(4);

    for (int i = 0; i < 3; i++) {
      accept();
      assertThat(places("all of it")).isEqualTo(places);
    }
    confirm();

    assertThat(places("all of it")).isEqualTo(places);
  }

  @Test
  void aPhotoOfATiltedCameraHasTheBoxThatItWillHave() throws IOException {
    openWith(1, 1);
    byte[] photo = TestPictures.held(TestPictures.bytes(400, 200, "jpg", 0.3f), 6);
    sends("tilted", file("photo.jpg", photo));
    Bounds box = onScene(parts("tilted").getFirst());
    assertThat(box.getWidth()).isEqualTo(150);
    assertThat(box.getHeight()).isEqualTo(300);
    assertThat(image(parts("tilted").getFirst()).getHeight()).isEqualTo(300);
  }

  @Test
  void theUploadIsSaidOverThePicture() throws IOException {
    openWith(1, 1);
    sends("look", photo());
    Node box = parts("look").getFirst();
    long size = Files.size(folder.resolve("photo.png"));
    assertThat(mark(box)).startsWith("Uploading 0");

    act(() -> fixture.gateway.uploads().last().progress().accept(size / 2));

    assertThat(mark(box)).startsWith("Uploading 50");
    assertThat(spoken(box)).contains("photo.png").contains("Uploading 50");
    Region done = onFx(() -> (Region) box.lookup(".upload-mark .file-done"));
    Region whole = onFx(() -> (Region) box.lookup(".upload-mark .file-progress"));
    assertThat(onFx(done::getWidth) / onFx(whole::getWidth)).isBetween(0.45, 0.55);
    accept();
    assertThat(mark(box)).startsWith("Uploaded");
  }

  @Test
  void theUploadOfAFileIsSaidInItsRow() throws IOException {
    openWith(1, 1);
    sends("the plan", file("plan.zip", new byte[1000]));
    Node row = parts("the plan").getFirst();

    act(() -> fixture.gateway.uploads().last().progress().accept(500));

    Region done = onFx(() -> (Region) row.lookup(".file-done"));
    Region whole = onFx(() -> (Region) row.lookup(".file-progress"));
    assertThat(onFx(whole::isVisible)).isTrue();
    assertThat(onFx(done::getWidth) / onFx(whole::getWidth)).isBetween(0.45, 0.55);
    assertThat(onFx(() -> row.lookup(".file-save"))).as("it is not there to be saved").isNull();
    accept();
    confirm();
    assertThat(onFx(whole::isVisible)).isFalse();
    assertThat(onFx(() -> row.lookup(".file-save"))).isNotNull();
  }

  @Test
  void whatWasRefusedSaysSoAndKeepsItsPicture() throws IOException {
    openWith(1, 1);
    sends("look", photo());
    Node box = parts("look").getFirst();

    act(
        () ->
            fixture
                .gateway
                .uploads()
                .refuse(new ApiException.Refused(413, "QUOTA_REACHED", "No space", null)));

    assertThat(mark(parts("look").getFirst())).startsWith("Not sent");
    assertThat(parts("look").getFirst()).isSameAs(box);
    assertThat(image(box)).isNotNull();
  }

  /** The client cannot decode it, but the server makes a preview. */
  @Test
  void aPictureThatCannotBeDrawnYetHasItsBox() throws IOException {
    openWith(1, 1);
    act(() -> fixture.gateway.downloads().putEverywhere(TestPictures.png(200, 100)));
    sends("new", file("new.webp", TestPictures.webpHead("VP8X", 200, 100)));
    Bounds box = onScene(parts("new").getFirst());
    assertThat(box.getWidth()).isEqualTo(200);
    assertThat(box.getHeight()).isEqualTo(100);
    assertThat(image(parts("new").getFirst())).isNull();

    accept();
    confirm();

    assertThat(onScene(parts("new").getFirst())).isEqualTo(box);
    assertThat(image(parts("new").getFirst())).isNotNull();
  }

  @Test
  void afterARestartTheEchoLooksTheSame() throws IOException {
    openWith(1, 1);
    sends("look", photo());
    List<Bounds> places = places("look");

    act(() -> fixture = fixture.killed().online());
    view =
        show(
            600,
            500,
            () ->
                TimelineViews.of(
                    fixture.chat, settings.timeFormatProperty(), new Translations(locale())));
    list = (AnchoredList<?>) view.lookup("#message-list");
    act(() -> fixture.joined(TestMessage.ROOM));
    act(() -> {});

    assertThat(places("look")).isEqualTo(places);
    assertThat(image(parts("look").getFirst())).isNotNull();
  }
}
