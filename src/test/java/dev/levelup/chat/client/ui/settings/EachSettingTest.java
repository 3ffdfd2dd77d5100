package dev.levelup.chat.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import dev.levelup.chat.client.cache.KeptPart;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.state.GameModeChoice;
import dev.levelup.chat.client.state.NotificationContent;
import dev.levelup.chat.client.state.NotificationSound;
import dev.levelup.chat.client.state.ProxyMode;
import dev.levelup.chat.client.state.ServerCertificate;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The immediate effect of each setting. */
class EachSettingTest extends SettingsTest {
  @Test
  void theThemeAndTheAccent() {
    openSettings();
    choose("theme-dark");
    assertThat(sheets()).anyMatch(sheet -> sheet.endsWith("/dark.css"));
    choose("accent-violet");
    assertThat(sheets()).anyMatch(sheet -> sheet.endsWith("/accent-violet-dark.css"));
    choose("theme-light");
    assertThat(sheets()).anyMatch(sheet -> sheet.endsWith("/accent-violet-light.css"));
    choose("accent-teal");
    assertThat(sheets()).noneMatch(sheet -> sheet.contains("/accent-"));
  }

  @Test
  void theSizeOfText() {
    openSettings();
    double title = find("#room-title", Label.class).getFont().getSize();
    double row = find("#community-list", Node.class).getLayoutBounds().getHeight();
    act(() -> find("#settings-text-size", Slider.class).requestFocus());
    for (int i = 0; i < 5; i++) {
      push(KeyCode.RIGHT);
    }
    run();
    assertThat(look().textSizeProperty().get()).isEqualTo(150);
    assertThat(find("#room-title", Label.class).getFont().getSize()).isEqualTo(title * 1.5);
    assertThat(find("#community-list", Node.class).getLayoutBounds().getHeight())
        .isEqualTo(row * 1.5);
  }

  @Test
  void theDensity() {
    openSettings();
    double rows = find("#community-list", Node.class).getLayoutBounds().getHeight();
    choose("density-compact");
    assertThat(find("#community-list", Node.class).getLayoutBounds().getHeight())
        .isLessThan(rows * 0.75);
    choose("density-comfortable");
    assertThat(find("#community-list", Node.class).getLayoutBounds().getHeight()).isEqualTo(rows);
  }

  @Test
  void theMotion() {
    openSettings();
    choose("motion-reduced");
    assertThat(stage.getScene().getPreferences().isReducedMotion()).isTrue();
    choose("motion-full");
    assertThat(stage.getScene().getPreferences().isReducedMotion()).isFalse();
  }

  @Test
  void theKeyThatSendsAndTheListThatF1Shows() {
    openSettings();
    section("messages");
    choose("send-key-ctrl-enter");
    push(KeyCode.ESCAPE);
    TextInputControl input = find("#composer-input", TextInputControl.class);
    act(() -> input.setText("one"));
    act(input::end);
    push(KeyCode.ENTER);
    run();
    assertThat(input.getText()).isEqualTo("one\n");
    press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    run();
    assertThat(window.socket().emitted(Emitted.Send.class)).hasSize(1);
    push(KeyCode.F1);
    assertThat(lookup(".shortcut-keys").queryAllAs(Label.class).stream().map(Label::getText))
        .contains("Ctrl+Enter", "Enter")
        .doesNotContain("Shift+Enter");
  }

  @Test
  void whatTheDesktopDoesOrThatItCannot() {
    openSettings();
    section("start");
    ToggleSwitch tray = find("#settings-close-to-tray", ToggleSwitch.class);
    assertThat(tray.isDisabled()).as("there is no tray").isTrue();
    assertThat(find("#settings-start-at-login", Node.class).isDisabled()).isTrue();
    act(() -> settings().desktop().setTrayPresent(true));
    act(() -> settings().desktop().setStartAtLoginPossible(true));
    act(() -> tray.setSelected(true));
    assertThat(settings().desktop().closesToTrayProperty().get()).isTrue();
    act(() -> find("#settings-start-hidden", Node.class).requestFocus());
    push(KeyCode.SPACE);
    assertThat(settings().desktop().startsHiddenProperty().get()).isTrue();
    act(() -> find("#settings-start-at-login", ToggleSwitch.class).setSelected(true));
    assertThat(settings().desktop().startsAtLoginProperty().get()).isTrue();
  }

  @Test
  void whatNotificationsShowHowTheySoundAndWhenThereAreNone() {
    openSettings();
    section("notifications");
    DesktopSettings desktop = settings().desktop();
    choose("notifications-names");
    assertThat(desktop.notificationsProperty().get()).isEqualTo(NotificationContent.NAMES);
    choose("sound-desktop");
    assertThat(desktop.soundProperty().get()).isEqualTo(NotificationSound.DESKTOP);
    ComboBox<?> from = find("#settings-quiet-from", ComboBox.class);
    assertThat(from.isDisabled()).isTrue();
    act(() -> find("#settings-quiet-hours", ToggleSwitch.class).setSelected(true));
    assertThat(desktop.quietHours().onProperty().get()).isTrue();
    assertThat(from.isDisabled()).isFalse();
    act(() -> from.getSelectionModel().select(47));
    assertThat(desktop.quietHours().fromProperty().get()).isEqualTo(LocalTime.of(23, 30));
    act(() -> find("#settings-quiet-to", ComboBox.class).getSelectionModel().select(15));
    assertThat(desktop.quietHours().toProperty().get()).isEqualTo(LocalTime.of(7, 30));
  }

  @Test
  void whereTheDesktopPlaysNoFilesNoneIsAskedFor() {
    openSettings();
    section("notifications");
    assertThat(shown("#settings-sound-file")).isNotEmpty();
    push(KeyCode.ESCAPE);
    act(() -> settings().desktop().setOwnSoundsPossible(false));
    pressComma();
    section("notifications");
    assertThat(shown("#settings-sound-file")).isEmpty();
    assertThat(shown("#settings-sound-desktop")).isNotEmpty();
  }

  @Test
  void theGameMode() {
    openSettings();
    section("start");
    choose("game-mode-always");
    assertThat(settings().desktop().gameModeProperty().get()).isEqualTo(GameModeChoice.ALWAYS);
    choose("game-mode-never");
    assertThat(settings().desktop().gameModeProperty().get()).isEqualTo(GameModeChoice.NEVER);
  }

  @Test
  void theProxyIsTakenOnceItsAddressIsWhole() {
    openSettings();
    section("network");
    TextField address = find("#settings-proxy-address", TextField.class);
    assertThat(address.isDisabled()).isTrue();
    choose("proxy-manual");
    assertThat(settings().network().proxyModeProperty().get()).isEqualTo(ProxyMode.MANUAL);
    act(address::requestFocus);
    act(() -> address.setText("ftp://nowhere"));
    push(KeyCode.ENTER);
    assertThat(settings().network().proxyAddressProperty().get()).isEmpty();
    assertThat(shown("#settings .field-problem")).isNotEmpty();
    act(() -> address.setText("http://proxy.example.org:3128"));
    assertThat(settings().network().proxyAddressProperty().get()).isEmpty();
    push(KeyCode.TAB);
    assertThat(settings().network().proxyAddressProperty().get())
        .isEqualTo("http://proxy.example.org:3128");
    assertThat(shown("#settings .field-problem")).isEmpty();
  }

  @Test
  void aProxyThatNamesNoneLeavesTheFormerOneAndIsSaidBesideTheField() {
    openSettings();
    section("network");
    choose("proxy-manual");
    assertThat(proxyProblem()).startsWith("Until there is an address");
    TextField address = find("#settings-proxy-address", TextField.class);
    act(address::requestFocus);
    act(() -> address.setText("socks5://127.0.0.1:1080"));
    push(KeyCode.ENTER);
    for (String wrong : List.of("127.0.0.1:99999", "http://:3128", "two words:1080")) {
      act(() -> address.setText(wrong));
      push(KeyCode.ENTER);
      assertThat(settings().network().proxyAddressProperty().get())
          .as(wrong)
          .isEqualTo("socks5://127.0.0.1:1080");
      assertThat(proxyProblem()).contains("nothing has changed");
      assertThat(address.getAccessibleHelp()).isEqualTo(proxyProblem());
    }
    choose("proxy-system");
    assertThat(shown("#settings .field-problem")).isEmpty();
  }

  private String proxyProblem() {
    return ((Label) shown("#settings .field-problem").getFirst()).getText();
  }

  @Test
  void aCertificateIsTakenBackAndTheConnectionMadeAnew() {
    showWindow();
    Instant now = window.fx.clock().instant();
    act(
        () ->
            window
                .account
                .certificates()
                .trust(
                    new ServerCertificate(
                        "chat.example.org:443", "ab".repeat(32), List.of("h"), "me", now, now)));
    act(() -> window.signedIn().in(RoomId.community("lobby")));
    int connects = window.socket().connects().size();
    pressComma();
    section("network");
    assertThat(rows()).contains("chat.example.org:443");
    act(() -> find("#settings-pinned-take-back", Button.class).fire());
    assertThat(window.account.certificates().all()).isEmpty();
    assertThat(rows()).doesNotContain("chat.example.org:443");
    assertThat(window.socket().connects()).hasSize(connects + 1);
  }

  @Test
  void picturesFromOtherAddressesAreAskedForOnceTheyAreAllowed() {
    String elsewhere = "https://elsewhere.example/lobby.png";
    showWindow();
    act(
        () -> {
          window.gateway.downloads().putAvatar(elsewhere, TestPictures.png(64, 64));
          window
              .gateway
              .history()
              .list(RoomKind.COMMUNITY, new RoomInfo("lobby", "Lobby", null, elsewhere, null));
          window.signedIn().in(RoomId.community("lobby"));
        });
    pressComma();
    section("network");
    assertThat(window.gateway.downloads().askedAvatars()).isEmpty();
    assertThat(picturesOfRooms()).isZero();
    ToggleSwitch allowed = find("#settings-pictures-elsewhere", ToggleSwitch.class);
    act(() -> allowed.setSelected(true));
    run();
    assertThat(window.gateway.downloads().askedAvatars()).containsOnly(elsewhere);
    assertThat(picturesOfRooms()).isPositive();
    act(() -> allowed.setSelected(false));
    run();
    assertThat(picturesOfRooms()).isZero();
  }

  @Test
  void theSpaceForPictures() {
    openSettings();
    section("storage");
    assertThat(settings().pictureSpaceProperty().get().bytes()).isEqualTo(500_000_000);
    choose("picture-space-small");
    assertThat(settings().pictureSpaceProperty().get().bytes()).isEqualTo(100_000_000);
    choose("picture-space-none");
    assertThat(settings().pictureSpaceProperty().get().bytes()).isZero();
  }

  @Test
  void aKeptRoomShowsWhatItTakesAndIsGivenUp() {
    RoomId lobby = RoomId.community("lobby");
    showWindow();
    act(() -> window.signedIn().in(lobby));
    act(
        () ->
            window
                .stores
                .store()
                .setKept(
                    lobby, new KeptPart(1, 1234, 0, new KeptPart.Size(1234, 5_600_000), null)));
    act(() -> window.chat().keeping().keep(lobby, true));
    pressComma();
    section("storage");
    assertThat(lookup("#settings-kept .label").queryAllAs(Label.class).stream().map(Label::getText))
        .anyMatch(words -> words.contains("messages: 1,234; 5.6 MB"));
    act(() -> find(".settings-kept-stop", Button.class).fire());
    assertThat(window.chat().keeping().rooms()).isEmpty();
    assertThat(shown(".settings-kept-stop")).isEmpty();
  }

  private long picturesOfRooms() {
    PseudoClass pictured = PseudoClass.getPseudoClass("pictured");
    return lookup("#community-list .avatar").<Node>queryAll().stream()
        .filter(each -> each.isVisible() && each.getPseudoClassStates().contains(pictured))
        .count();
  }

  @Test
  void thePasswordCardLeadsBackToTheSettings() {
    openSettings();
    section("account");
    act(() -> find("#settings-password", Button.class).fire());
    assertThat(shown("#password-card")).isNotEmpty();
    assertThat(isSettingsOpen()).isFalse();
    push(KeyCode.ESCAPE);
    run();
    assertThat(isSettingsOpen()).isTrue();
    assertThat(rows()).contains("Password");
  }

  @Test
  void aSignOutTakesTheSettingsAway() {
    openSettings();
    section("account");
    act(() -> find("#settings-sign-out", Button.class).fire());
    assertThat(window.account.chatProperty().get()).isNull();
    assertThat(isSettingsOpen()).isFalse();
    assertThat(shown("#sign-in-submit")).isNotEmpty();
  }

  private List<String> sheets() {
    return stage.getScene().getStylesheets();
  }
}
