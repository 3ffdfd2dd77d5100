package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.attachments.Attachments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures and files of messages, from the server's disk to the window. */
class AttachmentWindowsTest extends ProgramTest {
  /** The sample data has no pictures there. */
  private static final RoomId RAIDS = RoomId.community("raids");

  private Identity bob;

  @BeforeEach
  void openTheRoom() {
    bob = identity("bob");
    open(window, "alice", account("alice"), RAIDS);
    until(() -> messages(window).size() >= 10 && canWrite(window));
  }

  private Attachment upload(String name, byte[] bytes) throws IOException {
    try (Attachments.Upload upload = server.attachments().upload(bob.userId())) {
      upload.receive(name, new ByteArrayInputStream(bytes));
      return upload.keep(null);
    }
  }

  private Message bobSends(String words, Attachment... files) {
    List<AttachmentId> ids = Stream.of(files).map(Attachment::id).toList();
    return server.messages().send(bob, RAIDS, words, null, null, ids).join();
  }

  private List<Node> parts() {
    return in(window).lookup(".message-attachment").<Node>queryAll().stream()
        .filter(each -> each.getParent().getParent().isVisible())
        .toList();
  }

  private long picturesOnDisk() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("alice"))) {
      return all.filter(each -> each.toString().contains("pictures-"))
          .filter(Files::isRegularFile)
          .count();
    }
  }

  private boolean isPainted() {
    return parts().stream()
        .map(each -> each.lookup("ImageView"))
        .anyMatch(each -> each instanceof ImageView view && view.getImage() != null);
  }

  @Test
  void aPictureShowsAndGoesWithItsMessageFromTheWindowAndTheDisk() throws IOException {
    Attachment photo = upload("photo.png", TestPictures.png(1600, 900));
    assertThat(photo.width()).isEqualTo(1600);
    Message message = bobSends("", photo);
    until(this::isPainted);
    Node box = parts().getFirst();
    assertThat(onFx(() -> box.getLayoutBounds().getWidth())).isEqualTo(400);
    assertThat(onFx(() -> box.getLayoutBounds().getHeight())).isEqualTo(225);
    until(() -> picturesOnDisk() == 1);

    server.changes().delete(bob, message.id()).join();

    until(() -> parts().isEmpty());
    until(() -> picturesOnDisk() == 0);
  }

  private Image shown() {
    return onFx(() -> ((ImageView) parts().getFirst().lookup("ImageView")).getImage());
  }

  @Test
  void anAnimatedWebpPlaysAfterAClick() throws IOException {
    bobSends("dance", upload("dance.webp", TestPictures.movingWebp()));
    until(this::isPainted);
    Image still = shown();
    clickOn(parts().getFirst());
    until(() -> !shown().equals(still));
    Image first = shown();
    until(() -> !shown().equals(first));
  }

  @Test
  void aFileShowsItsNameAndSize() throws IOException {
    bobSends("the plan", upload("plan.zip", new byte[2000]));
    until(() -> !parts().isEmpty());
    assertThat(onFx(() -> parts().getFirst().getAccessibleText())).isEqualTo("File plan.zip, 2 KB");
  }
}
