package dev.levelup.chat.client;

import dev.levelup.chat.client.desktop.JavaFxStartup;
import dev.levelup.chat.client.desktop.ProfileFolders;
import dev.levelup.chat.client.ui.theme.Icons;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** A client on the given profile; prints that its window is open, and keeps running. */
final class OpenedClient {
  private OpenedClient() {}

  public static void main(String[] arguments) {
    Path profile = Path.of(arguments[0]);
    LaunchOptions launchOptions =
        new LaunchOptions(null, new LaunchIdentity.Remembered(), ProfileFolders.in(profile), null);
    JavaFxStartup.start(
        () -> {
          new ClientApp(launchOptions).show(new Stage(), ClientApp.theme(profile), 0);
          new Scene(new Group(Icons.of("send"))).getRoot().applyCss();
          Platform.runLater(() -> System.out.println("open"));
        });
  }
}
