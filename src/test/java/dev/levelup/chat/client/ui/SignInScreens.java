package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.Shown;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.CertificateProblem;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.protocol.Registration;
import java.io.IOException;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;

/** The sign-in screen. */
final class SignInScreens {
  private SignInScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("sign-in", _ -> {});
    screens.everyDress("sign-in-readable", SignInScreens::askedAboutReadable);
    screens.everyDress("sign-in-certificate", SignInScreens::certificateRefused);
    screens.everyDress("certificate", SignInScreens::certificateShown);
    screens.everyDress("sign-in-other-scheme", SignInScreens::otherScheme);
    screens.light("sign-in-wrong", SignInScreens::refused);
    screens.light("sign-in-token", window -> window.gateway.accounts().setFeatures(Set.of()));
    screens.everyDress("register", window -> register(window, Registration.INVITE));
    screens.light("register-open", window -> register(window, Registration.OPEN));
    screens.light("register-closed", window -> register(window, Registration.CLOSED));
    screens.everyDress("register-refused", SignInScreens::inviteRefused);
  }

  private static void askedAboutReadable(SampleWindow window) {
    ((TextField) window.node("#sign-in-server")).setText("http://chat.example.org");
    ((Button) window.node("#sign-in-demo")).fire();
  }

  private static void certificateRefused(SampleWindow window) {
    ((TextField) window.node("#sign-in-server")).setText("https://chat.example.org:8001");
    failSignIn(window, Shown.refused(CertificateProblem.UNTRUSTED, "chat.example.org", 8001));
  }

  private static void certificateShown(SampleWindow window) {
    certificateRefused(window);
    ((Button) window.node("#sign-in-certificate")).fire();
  }

  private static void otherScheme(SampleWindow window) {
    ServerAddress there = ServerAddress.parse("http://chat.example.org:8001");
    failSignIn(window, new ApiException.OtherScheme(there, new IOException("no TLS")));
  }

  private static void failSignIn(SampleWindow window, ApiException thrown) {
    window.gateway.accounts().failWith(thrown);
    window.account.signIn("https://chat.example.org:8001", "alice", "secret");
    window.fx.run();
  }

  private static void refused(SampleWindow window) {
    window.gateway.accounts().failWith(new ApiException.Refused(401, null, null, null));
    window.account.signIn("http://127.0.0.1:8001", "alice", "wrong");
    window.fx.run();
  }

  static void register(SampleWindow window, Registration rule) {
    window.gateway.accounts().setRegistration(rule);
    ((Hyperlink) window.node("#sign-in-to-register")).fire();
    window.fx.run();
  }

  private static void inviteRefused(SampleWindow window) {
    register(window, Registration.INVITE);
    for (String field : new String[] {"invite", "user", "password"}) {
      ((TextField) window.node("#sign-in-" + field)).setText("levelup");
    }
    window.gateway.accounts().failWith(new ApiException.Refused(403, "INVITE_INVALID", null, null));
    ((Button) window.node("#sign-in-submit")).fire();
  }
}
