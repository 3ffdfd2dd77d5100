package dev.levelup.chat.client;

import dev.levelup.chat.client.ui.text.WebAddress;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;

/** Shows web addresses in the browser of the desktop. */
final class Browser {
  private final HostServices services = new Desktop().getHostServices();

  void show(WebAddress address) {
    services.showDocument(address.value());
  }

  /** JavaFX gives its services to an application alone; this one is never launched. */
  private static final class Desktop extends Application {
    @Override
    public void start(Stage stage) {
      throw new IllegalStateException("not to be launched");
    }
  }
}
