package dev.levelup.chat.client.ui.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeUploads.AvatarSent;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.attachment.PictureDecoder;
import dev.levelup.chat.client.ui.avatar.AvatarViewModel.Phase;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Dimension2D;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvatarViewModelTest extends UiTest {
  @TempDir private Path folder;
  private final ChatFixture alice = ChatFixture.withAttachments().online();
  private final AvatarViewModel model = model(null);
  private int done;

  private AvatarViewModel model(@Nullable RoomId room) {
    return new AvatarViewModel(
        room,
        alice.chat.avatarChanges(),
        Runnable::run,
        alice.fx,
        () -> done++,
        new Translations(Locale.ENGLISH));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("picture"), bytes);
  }

  private void choose(byte[] bytes) throws IOException {
    model.choose(file(bytes));
    alice.fx.run();
  }

  private void save() {
    model.save();
    alice.fx.run();
  }

  private AvatarSent sent() {
    return alice.gateway.uploads().avatars().getLast();
  }

  @Test
  void whatIsChosenIsSentAsASquareAndShowsAtOnce() throws IOException {
    choose(TestPictures.png(1600, 900));
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.CROPPING);
    save();
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.SENDING);
    assertThat(model.progressProperty().get()).isBetween(0.4, 0.6);
    assertThat(PictureDecoder.sizeOf(sent().picture().array())).contains(new Dimension2D(512, 512));
    sent().answer().complete("/api/avatars/new");
    alice.fx.run();
    assertThat(done).isEqualTo(1);
    assertThat(alice.chat.avatars().faces().of(alice.alice.id(), null))
        .isEqualTo("/api/avatars/new");
  }

  @Test
  void whatIsPastedIsTakenToo() {
    model.take(100, to -> to.write(TestPictures.png(10, 10)));
    alice.fx.run();
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.CROPPING);
  }

  @Test
  void whatIsPastedAndHasTooManyPixelsIsNotEvenWritten() {
    model.take(
        PictureDecoder.MOST_PIXELS + 1.0,
        _ -> {
          throw new AssertionError("was written");
        });
    alice.fx.run();
    assertThat(model.errorProperty().get()).contains("too many pixels");
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.CHOOSING);
  }

  @Test
  void aRefusedRemovalIsSaidAndCanBeTriedAgain() {
    model.askToRemove();
    model.remove();
    sent().answer().completeExceptionally(new ApiException.Refused(403, "X", "Not yours", null));
    alice.fx.run();
    assertThat(model.errorProperty().get()).contains("Not yours");
    assertThat(done).isZero();
    model.askToRemove();
    model.remove();
    assertThat(alice.gateway.uploads().avatars()).hasSize(2);
  }

  @Test
  void aRoomHasItsOwnPictureThatShowsAtOnce() throws IOException {
    AvatarViewModel room = model(TestMessage.ROOM);
    room.choose(file(TestPictures.png(100, 100)));
    alice.fx.run();
    room.save();
    alice.fx.run();
    assertThat(sent().room()).isEqualTo(TestMessage.ROOM);
    String address = "/api/avatars/new";
    alice.history().list(RoomKind.COMMUNITY, new RoomInfo("lobby", "Lobby", null, address, null));
    sent().answer().complete(address);
    alice.fx.run();
    assertThat(alice.chat.directory().find(TestMessage.ROOM)).map(Room::avatar).contains(address);
  }

  @Test
  void whatCannotBeUsedIsSaidBeforeAnythingIsSent() throws IOException {
    choose("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
    assertThat(model.errorProperty().get()).contains("PNG, JPEG or GIF");
    byte[] bomb = TestPictures.png(8, 8);
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    choose(bomb);
    assertThat(model.errorProperty().get()).contains("too many pixels");
    Path large = folder.resolve("large.png");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(ChosenPicture.MOST_BYTES + 1L);
    }
    model.choose(large);
    alice.fx.run();
    assertThat(model.errorProperty().get()).contains("too large");
    model.choose(folder.resolve("missing"));
    alice.fx.run();
    assertThat(model.errorProperty().get()).contains("can’t be read");
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.CHOOSING);
    assertThat(alice.gateway.uploads().avatars()).isEmpty();
  }

  @Test
  void withoutAConnectionNothingIsSent() throws IOException {
    choose(TestPictures.png(100, 100));
    alice.socket().lose();
    alice.fx.run();
    save();
    assertThat(model.errorProperty().get()).contains("connection");
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.CROPPING);
    assertThat(alice.gateway.uploads().avatars()).isEmpty();
  }

  @Test
  void aRefusalIsSaidAndThePictureCanBeSentAgain() throws IOException {
    choose(TestPictures.png(100, 100));
    save();
    sent().answer().completeExceptionally(new ApiException.Refused(429, "X", "Slow down", null));
    alice.fx.run();
    assertThat(model.errorProperty().get()).contains("Slow down");
    save();
    assertThat(alice.gateway.uploads().avatars()).hasSize(2);
    assertThat(done).isZero();
  }

  @Test
  void closingTheCardEndsTheUpload() throws IOException {
    choose(TestPictures.png(100, 100));
    save();
    model.end();
    assertThat(sent().answer()).isCancelled();
    alice.fx.run();
    assertThat(done).isZero();
    assertThat(model.errorProperty().get()).isEmpty();
  }

  @Test
  void aRemovalAsksOnce() {
    model.remove();
    assertThat(alice.gateway.uploads().avatars()).isEmpty();
    model.askToRemove();
    model.keep();
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.CHOOSING);
    model.askToRemove();
    model.remove();
    sent().answer().complete("");
    alice.fx.run();
    assertThat(sent().picture().hasRemaining()).isFalse();
    assertThat(done).isEqualTo(1);
    assertThat(alice.chat.avatars().faces().of(alice.alice.id(), "/api/avatars/old")).isNull();
  }

  @Test
  void onAServerWithoutPicturesNothingIsOffered() {
    assertThat(ChatFixture.core().online().chat.avatarChanges().areOffered()).isFalse();
    assertThat(alice.chat.avatarChanges().areOffered()).isTrue();
  }
}
