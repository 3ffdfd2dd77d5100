package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeDownloads;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A room with pictures and other files, in all their states. */
final class AttachmentScreens {
  private AttachmentScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("attachments-pictures", AttachmentScreens::pictures);
    screens.everyDress("attachments-files", AttachmentScreens::files);
    screens.everyDress("attachments-trouble", AttachmentScreens::trouble);
    screens.everyDress("attachments-viewer", AttachmentScreens::viewer);
  }

  private static List<Message> room(SampleWindow window) {
    RoomScreens.inARoom(window);
    return window.gateway.history().all(RoomScreens.STRATEGY);
  }

  private static Attachment known(
      SampleWindow window, String id, int width, int height, float hue) {
    Attachment picture = TestPictures.picture(id, width, height);
    double scale = Math.min(1, 640.0 / Math.max(width, height));
    byte[] bytes = TestPictures.bytes((int) (width * scale), (int) (height * scale), "png", hue);
    window.gateway.downloads().put(picture.id(), bytes);
    return picture;
  }

  private static void pictures(SampleWindow window) {
    List<Message> said = room(window);
    attach(
        window,
        said.get(said.size() - 4),
        said.get(said.size() - 4).content(),
        1,
        known(window, "map", 1920, 1080, 0.3f));
    attach(
        window,
        said.get(said.size() - 2),
        "",
        2,
        known(window, "one", 900, 1600, 0.6f),
        known(window, "two", 800, 600, 0.1f),
        known(window, "three", 640, 200, 0.9f));
    Attachment gif = known(window, "dance", 300, 200, 0.8f);
    attach(
        window,
        said.getLast(),
        said.getLast().content(),
        3,
        new Attachment(gif.id(), "dance.gif", "image/gif", 90_000, 300, 200));
  }

  private static void viewer(SampleWindow window) {
    pictures(window);
    Node box = window.node(".picture");
    box.fireEvent(key(KeyCode.ENTER));
    window.fx.run();
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  private static void files(SampleWindow window) {
    List<Message> said = room(window);
    attach(
        window,
        said.get(said.size() - 4),
        said.get(said.size() - 4).content(),
        1,
        TestPictures.file(
            "a", "Season plan for the autumn of the second year, final version 7.pdf", 1_400_000),
        TestPictures.file("b", "replay-2026-03-14.zip", 48_230_000));
    attach(
        window,
        said.get(said.size() - 2),
        "",
        2,
        TestPictures.file("c", "holiday-photo.jpg.exe", 731_000));
    attach(
        window,
        said.getLast(),
        said.getLast().content(),
        3,
        TestPictures.file("d", "خطة اللعب.txt", 812));
  }

  private static void trouble(SampleWindow window) {
    List<Message> said = room(window);
    FakeDownloads downloads = window.gateway.downloads();
    attach(window, said.get(said.size() - 5), "", 1, TestPictures.picture("gone", 400, 120));
    window.fx.run();
    downloads.setOffline(true);
    attach(window, said.get(said.size() - 3), "", 2, TestPictures.picture("failed", 800, 300));
    window.fx.run();
    attach(window, said.get(said.size() - 2), "", 3, TestPictures.picture("small", 60, 60));
    window.fx.run();
    downloads.hold();
    attach(window, said.getLast(), "", 4, TestPictures.picture("loading", 700, 300));
  }

  private static void attach(
      SampleWindow window, Message message, String words, long rev, Attachment... files) {
    Message changed =
        message.withState(
            new MessageState(words, message.createdAt(), rev, false, message.mentions(), null)
                .withAttachments(List.of(files)));
    window.gateway.history().change(changed);
    window.socket().update(changed, rev - 1);
    window.fx.run();
    window.node("#message-list"); // Lays the window out: what is in view is asked for.
    window.fx.run();
  }
}
