package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.Shown;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.CertificateProblem;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ProxyMode;
import dev.levelup.chat.protocol.OwnSignIn;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessibilityTest extends WindowTest {
  private static final Set<AccessibleRole> SILENT =
      EnumSet.of(AccessibleRole.NODE, AccessibleRole.PARENT);

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void everyControlOfTheSignInScreenSaysWhatItIs(String language) {
    showWindow(Locale.of(language), 600);
    assertEveryControlSpeaks();
    clickOn("#sign-in-to-token");
    assertEveryControlSpeaks();
  }

  @Test
  void everyControlOfTheShellSaysWhatItIs() {
    showWindow();
    act(() -> window.signedIn().in(RoomId.clan("owls")));
    act(() -> window.chat().notices().say(Failure.of(Failure.Kind.UNREACHABLE)));
    act(window.socket()::lose);
    assertEveryControlSpeaks();
  }

  @Test
  void everyControlOfAShellInTroubleSaysWhatItIs() {
    showWindow(Locale.ENGLISH, 600);
    act(
        () -> {
          window.gateway.history().failWith(new ApiException.Unreachable(new IOException("cut")));
          window.signedIn();
        });
    assertEveryControlSpeaks();
    act(() -> window.chat().rooms().open(RoomId.clan("owls")));
    assertEveryControlSpeaks();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#password", "#sign-out-everywhere"})
  void everyControlOfACardOverTheShellSaysWhatItIs(String item) {
    showWindow();
    act(() -> window.signedIn().in(RoomId.clan("owls")));
    clickOn("#profile-menu");
    clickOn(item);
    run();
    assertThat(find(".form-card", Node.class).getAccessibleRole()).isEqualTo(AccessibleRole.DIALOG);
    assertThat(find(".form-card", Node.class).getAccessibleText()).isNotBlank();
    assertEveryControlSpeaks();
  }

  @ParameterizedTest
  @CsvSource({
    "en, clan, join-clan", "en, clan, create-clan", "en, community, browse-communities",
    "de, clan, join-clan", "de, clan, create-clan", "de, community, browse-communities",
    "ar, clan, join-clan", "ar, clan, create-clan", "ar, community, browse-communities"
  })
  void everyControlOfAWayToMoreRoomsSaysWhatItIs(String language, String kind, String item) {
    showWindow(Locale.of(language), 960);
    act(() -> window.gateway.accounts().setFeatures(FakeGateway.WITH_MEMBERSHIP));
    act(() -> window.signedIn().in(RoomId.clan("owls")));
    clickOn("#add-" + kind);
    clickOn("#" + item);
    run();
    assertEveryControlSpeaks();
  }

  @ParameterizedTest
  @CsvSource({
    "en, invite",
    "en, leave-room",
    "de, invite",
    "de, leave-room",
    "ar, invite",
    "ar, leave-room"
  })
  void everyControlOfACardOfARoomSaysWhatItIs(String language, String item) {
    showWindow(Locale.of(language), 960);
    act(() -> window.gateway.accounts().setFeatures(FakeGateway.WITH_MEMBERSHIP));
    act(() -> window.signedIn().in(RoomId.clan("owls")));
    clickOn("#room-menu");
    clickOn("#" + item);
    run();
    assertEveryControlSpeaks();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void everyControlOfACertificateSaysWhatItIs(String language) {
    showWindow(Locale.of(language), 480);
    act(
        () -> {
          window
              .gateway
              .accounts()
              .failWith(Shown.refused(CertificateProblem.EXPIRED, "chat.example.org", 443));
          find("#sign-in-server", TextField.class).setText("chat.example.org");
          find("#sign-in-demo", Button.class).fire();
        });
    assertEveryControlSpeaks();
    act(() -> find("#sign-in-certificate", Button.class).fire());
    Node card = find("#certificate-card", Node.class);
    assertThat(card.getAccessibleRole()).isEqualTo(AccessibleRole.DIALOG);
    assertThat(card.getAccessibleText()).isNotBlank();
    assertThat(card.getAccessibleHelp()).contains("chat.example.org:443", "Raid Night");
    assertEveryControlSpeaks();
  }

  @ParameterizedTest
  @CsvSource({
    "en, sign-ins", "en, storage", "en, about",
    "de, sign-ins", "de, storage", "de, about",
    "ar, sign-ins", "ar, storage", "ar, about"
  })
  void everyControlOfASectionOfTheSettingsSaysWhatItIs(String language, String section) {
    showWindow(Locale.of(language), 960);
    act(() -> window.signedIn().in(RoomId.clan("owls")));
    act(
        () ->
            window
                .gateway
                .accounts()
                .setSignIns(List.of(new OwnSignIn("1", Instant.EPOCH, Instant.EPOCH, false))));
    push(new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN));
    run();
    act(() -> find("#settings-section-" + section, ToggleButton.class).fire());
    assertEveryControlSpeaks();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void everyControlOfTheSettingsSaysWhatItIsAndWhatItDoes(String language) {
    showWindow(Locale.of(language), 960);
    act(() -> window.signedIn().in(RoomId.clan("owls")));
    act(
        () -> {
          window.settings.desktop().setTrayPresent(true);
          window.settings.desktop().setStartAtLoginPossible(true);
          window.settings.network().proxyModeProperty().set(ProxyMode.MANUAL);
        });
    press(KeyCode.CONTROL, KeyCode.COMMA).release(KeyCode.COMMA, KeyCode.CONTROL);
    run();
    for (String each :
        List.of("appearance", "language", "messages", "start", "network", "account")) {
      act(() -> find("#settings-section-" + each, ToggleButton.class).fire());
      assertEveryControlSpeaks();
      for (Node control : everythingShown()) {
        if (control.isFocusTraversable() && isIn(control, "settings-pages")) {
          assertThat(control.getAccessibleHelp()).as("help of %s", control).isNotBlank();
        }
      }
    }
  }

  @Test
  void theTabKeyReachesEveryPartOfTheShell() {
    showWindow();
    act(() -> window.signedIn().in(RoomId.clan("owls")));
    act(() -> find("#room-filter", TextField.class).requestFocus());
    assertThat(focusedAfterTabs(9))
        .contains("#community-list", "#clan-list", "#profile-menu", "#composer-input");
  }

  @Test
  void theProfileMenuWorksByKeysAlone() {
    showWindow();
    act(() -> window.signedIn().in(RoomId.clan("owls")));
    act(() -> find("#profile-menu", Node.class).requestFocus());
    push(KeyCode.SPACE);
    run();
    push(KeyCode.UP).push(KeyCode.ENTER);
    run();
    assertThat(shown("#sign-out-card")).isNotEmpty();
    push(KeyCode.ESCAPE);
    assertThat(shown("#sign-out-card")).isEmpty();
  }

  @Test
  void aNarrowWindowsWayBackToTheRoomsWorksByKeysAlone() {
    showWindow(Locale.ENGLISH, 480);
    act(() -> window.signedIn().in(RoomId.clan("owls")));
    assertThat(focusedAfterTabs(6)).contains("#show-rooms", "#composer-input");
    while (!"show-rooms".equals(stage.getScene().getFocusOwner().getId())) {
      push(KeyCode.TAB);
    }
    push(KeyCode.SPACE);
    run();
    assertThat(focusedAfterTabs(5)).contains("#community-list", "#clan-list", "#profile-menu");
    act(() -> find("#community-list", Node.class).requestFocus());
    push(KeyCode.DOWN).push(KeyCode.ENTER);
    run();
    assertThat(find(".room-view", Node.class).isVisible()).isTrue();
    assertThat(find("#room-title", Label.class).getText()).isNotEqualTo("Night Owls");
  }

  private void assertEveryControlSpeaks() {
    for (Node node : everythingShown()) {
      if (node.isFocusTraversable()) {
        assertThat(node.getAccessibleRole()).as("role of %s", node).isNotIn(SILENT);
        assertThat(spokenName(node)).as("name of %s", node).isNotBlank();
      }
    }
  }

  private static boolean isIn(Node node, String styleClass) {
    Node parent = node.getParent();
    return parent != null
        && (parent.getStyleClass().contains(styleClass) || isIn(parent, styleClass));
  }

  /** A field's accessible text would be read instead of its content. */
  private static String spokenName(Node node) {
    String given = Objects.toString(node.getAccessibleText(), "");
    if (node instanceof TextInputControl) {
      assertThat(given).as("accessible text that replaces the text of %s", node).isBlank();
      Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
      return label instanceof Label shown
          ? shown.getText()
          : Objects.toString(node.getAccessibleRoleDescription(), "");
    }
    Object own = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    return given.isBlank() ? Objects.toString(own, "") : given;
  }

  private Set<String> focusedAfterTabs(int tabs) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < tabs; i++) {
      push(KeyCode.TAB);
      ids.add("#" + stage.getScene().getFocusOwner().getId());
    }
    return ids;
  }
}
