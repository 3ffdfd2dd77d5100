package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.Shown;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.ApiException.Unreachable.Obstacle;
import dev.levelup.chat.client.net.CertificateProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.control.Button;

/** Screens in a room whose connection is lost. */
final class ConnectionScreens {
  private ConnectionScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("reconnecting", ConnectionScreens::reconnecting);
    screens.light("gave-up", ConnectionScreens::gaveUp);
    screens.take(
        "gave-up", ColorScheme.DARK, Locale.GERMAN, Screens.NARROW, ConnectionScreens::gaveUp);
    screens.everyDress("certificate-changed", ConnectionScreens::certificateChanged);
    screens.everyDress("certificate-changed-shown", ConnectionScreens::changedCertificateShown);
  }

  static void reconnecting(SampleWindow window) {
    RoomScreens.inARoom(window);
    window.socket().lose();
    window.fx.run();
  }

  static void gaveUp(SampleWindow window) {
    gaveUp(window, new ApiException.Unreachable(Obstacle.REFUSED, new IOException("refused")));
  }

  private static void gaveUp(SampleWindow window, ApiException why) {
    reconnecting(window);
    window.gateway.accounts().failWith(why);
    for (int i = 0; i < 10; i++) {
      window.fx.advance(Duration.ofSeconds(30));
      window.socket().lose();
      window.fx.run();
    }
  }

  private static void certificateChanged(SampleWindow window) {
    gaveUp(window, Shown.refused(CertificateProblem.OTHER_THAN_PINNED, "chat.example.org", 8001));
  }

  private static void changedCertificateShown(SampleWindow window) {
    certificateChanged(window);
    ((Button) window.node("#connection-certificate")).fire();
  }
}
