package dev.levelup.chat.client.ui;

import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.ClientApp;
import dev.levelup.chat.client.LaunchIdentity;
import dev.levelup.chat.client.LaunchOptions;
import dev.levelup.chat.client.cache.Preferences.WindowBounds;
import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.desktop.JavaFxStartup;
import dev.levelup.chat.client.desktop.ProfileFolders;
import dev.levelup.chat.client.state.ThemeChoice;
import dev.levelup.chat.client.ui.theme.Theme;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.ChatServer;
import dev.levelup.chat.server.ServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;

/** Takes the README's screenshot: the real client with a real server and its sample data. */
final class ReadmePicture {
  private static final Path FILE = Path.of("assets/screenshot.png");
  private static final RoomId ROOM = RoomId.clan("night-owls");
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 680;
  private static final double PIXELS = 2;

  private ReadmePicture() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("readme-picture");
    try (ChatServer server =
        ChatServer.start(ServerOptions.in(folder.resolve("server")).withSampleData(true))) {
      LaunchOptions launchOptions =
          new LaunchOptions(
              server.url().toString(),
              new LaunchIdentity.Account("alice", "levelup"),
              ProfileFolders.in(folder.resolve("alice")),
              ROOM);
      Profile.open(launchOptions.profile().data(), Runnable::run)
          .change(each -> each.withWindow(new WindowBounds(0, 0, WIDTH, HEIGHT, false)));
      CompletableFuture<Stage> shown = new CompletableFuture<>();
      JavaFxStartup.start(() -> shown.complete(open(launchOptions)));
      Scene scene = shown.get().getScene();
      await().atMost(Duration.ofSeconds(60)).until(() -> onFx(() -> isComplete(scene)));
      onFx(() -> take(scene));
    }
    System.exit(0);
  }

  private static Stage open(LaunchOptions launchOptions) {
    Theme theme = ClientApp.theme(launchOptions.profile().data());
    Stage stage = new Stage();
    new ClientApp(launchOptions).show(stage, theme, 0);
    theme.look().themeProperty().set(ThemeChoice.DARK);
    return stage;
  }

  /** Whether the lists, the messages and their picture are shown. */
  private static boolean isComplete(Scene scene) {
    return scene.getRoot().lookupAll(".message-cell").size() > 2
        && scene.getRoot().lookup(".message-attachment .image-view") instanceof ImageView view
        && view.getImage() != null
        && scene.getRoot().lookupAll("#clan-list .room-cell").size() > 1;
  }

  private static boolean take(Scene scene) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(PIXELS, PIXELS));
    WritableImage image = scene.getRoot().snapshot(parameters, null);
    ScreenShots.write(image, FILE);
    return true;
  }

  private static <T> T onFx(Callable<T> action) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(action.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return result.get();
  }
}
