package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.ui.attachment.DropTarget;
import dev.levelup.chat.client.ui.attachment.TrayViewModel;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.protocol.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.Pane;

/** The files that will be sent, and those that are being sent, in all their states. */
final class TrayScreens {
  private static final EmojiPictures PICTURES =
      new EmojiPictures(EmojiIndex.load(), Runnable::run, Runnable::run);

  private TrayScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("tray-one", window -> attach(room(window), files("map.png")));
    screens.everyDress("tray-several", TrayScreens::several);
    screens.everyDress("tray-failed", TrayScreens::failed);
    screens.everyDress("tray-uploading", TrayScreens::uploading);
    screens.everyDress("tray-refused", TrayScreens::refused);
    screens.everyDress("tray-drop", TrayScreens::drop);
  }

  private static SampleWindow room(SampleWindow window) {
    window.gateway.accounts().setFeatures(FakeGateway.WITH_ATTACHMENTS);
    RoomScreens.inARoom(window);
    return window;
  }

  private static Path[] files(String... names) {
    try {
      Path folder = Files.createTempDirectory("tray");
      Path[] files = new Path[names.length];
      for (int i = 0; i < names.length; i++) {
        byte[] bytes =
            names[i].endsWith(".png")
                ? TestPictures.bytes(60, 40, "png", 0.2f + 0.3f * i)
                : new byte[700 + i];
        files[i] = Files.write(folder.resolve(names[i]), bytes);
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void attach(SampleWindow window, Path... files) {
    window.chat().attaching().attach(List.of(files));
    window.fx.run();
  }

  private static void several(SampleWindow window) {
    room(window);
    attach(
        window, files("map.png", "Season plan of the second year, final version 7.pdf", "run.exe"));
    window.chat().drafts().put(RoomScreens.STRATEGY, "Here they are");
  }

  private static void failed(SampleWindow window) {
    room(window);
    attach(window, files("map.png"));
    window
        .chat()
        .attaching()
        .attach(
            "replay.zip",
            _ -> {
              throw new IOException("No space left on device");
            });
    window.fx.run();
    window
        .chat()
        .attaching()
        .refuse(dev.levelup.chat.client.state.AttachProblem.Kind.TOO_LARGE, "film.mp4");
    window.fx.run();
  }

  private static void uploading(SampleWindow window) {
    room(window);
    attach(window, files("map.png", "notes.txt"));
    window.chat().sender().send("Both maps, and what I wrote down", () -> {});
    window.fx.run();
    window.gateway.uploads().accept();
    window.fx.run();
    window.gateway.uploads().last().progress().accept(400);
    window.fx.run();
  }

  private static void refused(SampleWindow window) {
    uploading(window);
    window
        .gateway
        .uploads()
        .refuse(
            new ApiException.Refused(
                413, ErrorCode.QUOTA_REACHED, "Your files take all the space you have.", null));
    window.fx.run();
  }

  private static void drop(SampleWindow window) {
    room(window);
    Pane pane = (Pane) window.node(".room-view");
    TrayViewModel tray =
        new TrayViewModel(
            window.chat().attaching(), window.chat().rooms().openProperty(), window.translations());
    DropTarget.of(pane, tray, PICTURES, () -> {}).enter();
  }
}
