package dev.levelup.chat.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.bundle.Bundled;
import dev.levelup.chat.client.diagnostics.ClientBuild;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.OwnSignIn;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sections of the settings that contain more than settings. */
class ServiceSectionsTest extends WindowTest {
  private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
  private static final RoomId LOBBY = RoomId.community("lobby");

  @BeforeEach
  void aWindow() {
    showWindow(Locale.ENGLISH, 960);
    act(
        () ->
            window
                .gateway
                .accounts()
                .setSignIns(List.of(signIn("1", true), signIn("2", false), signIn("3", false))));
  }

  @Test
  void aServerThatDoesNotTellHasNoSuchSection() {
    act(() -> window.gateway.accounts().setFeatures(Set.of("accounts", "ack")));
    act(window::signedIn);
    openSettings();
    assertThat(sections()).doesNotContain("sign-ins").contains("storage", "about");
  }

  @Test
  void whoIsNotSignedInSeesNoSignInsAndTheSpaceOfAll() {
    openSettings();
    assertThat(sections()).doesNotContain("sign-ins");
    choose("storage");
    assertThat(shown("#settings-storage-own")).isEmpty();
    assertThat(shown("#settings-storage-all")).isNotEmpty();
  }

  @Test
  void nobodyIsAskedForASectionThatIsNotLookedAt() {
    act(window::signedIn);
    openSettings();
    assertThat(window.gateway.accounts().asked()).noneMatch(each -> each.startsWith("sign-ins"));
    choose("sign-ins");
    choose("storage");
    choose("sign-ins");
    assertThat(window.gateway.accounts().asked()).containsOnlyOnce("sign-ins token-1");
  }

  @Test
  void thisWindowIsMarkedAndTheOthersHaveAnEnd() {
    openSignIns();
    assertThat(shown(".sign-in-here")).hasSize(1);
    assertThat(shown(".sign-in-end")).hasSize(2);
    assertThat(find(".sign-in-end", Button.class).getAccessibleText()).contains("14", "2026");
  }

  @Test
  void oneThatIsNotOfThisWindowIsElsewhere() {
    act(() -> window.gateway.accounts().setSignIns(List.of(signIn("1", false))));
    openSignIns();
    assertThat(text("#settings-sign-ins")).doesNotContain("nowhere else");
  }

  @Test
  void endingOneByKeysLeavesTheKeysAtTheNext() {
    openSignIns();
    act(() -> find(".sign-in-end", Button.class).requestFocus());
    push(KeyCode.SPACE);
    run();
    assertThat(shown(".sign-in-end")).hasSize(1);
    assertThat(focused().getStyleClass()).contains("sign-in-end");
    push(KeyCode.SPACE);
    run();
    assertThat(shown(".sign-in-end")).isEmpty();
    assertThat(text("#settings-sign-ins")).contains("You’re signed in nowhere else.");
    assertThat(focused().getId()).isEqualTo("settings-sign-ins-again");
    assertThat(window.gateway.accounts().asked()).contains("end 2", "end 3");
  }

  @Test
  void whileTheServerIsAskedThatIsSaid() {
    act(window::signedIn);
    act(window.gateway.accounts()::hold);
    openSettings();
    choose("sign-ins");
    assertThat(text("#settings-sign-ins")).contains("Asking the server…");
    act(window.gateway.accounts()::release);
    assertThat(shown(".sign-in-end")).hasSize(2);
  }

  @Test
  void aFailureIsSaidAndCanBeTriedAgain() {
    act(window::signedIn);
    fail(new ApiException.Unreachable(new IOException("cut")));
    openSettings();
    choose("sign-ins");
    assertThat(shown("#settings-sign-ins-error")).hasSize(1);
    fail(null);
    clickOn("#settings-sign-ins-again");
    run();
    assertThat(shown(".sign-in-end")).hasSize(2);
  }

  @Test
  void oneThatCannotBeEndedIsSaid() {
    openSignIns();
    fail(new ApiException.Refused(500, "SERVER_ERROR", "Not now", null));
    clickOn(".sign-in-end");
    run();
    assertThat(find("#settings-sign-ins-error", Label.class).getText()).isEqualTo("Not now");
    assertThat(shown(".sign-in-end")).hasSize(2);
  }

  @Test
  void clearingIsAskedOnceAndTheFirstEnterTakesItBack() {
    openStorage();
    act(() -> find("#settings-storage-own .space-clear", Button.class).fire());
    assertThat(focused().getStyleClass()).contains("space-cancel");
    push(KeyCode.SPACE);
    run();
    assertThat(shown("#settings-storage-own .space-sure")).isEmpty();
    assertThat(focused().getStyleClass()).contains("space-clear");
    assertThat(window.stores.history(LOBBY)).isPresent();
  }

  @Test
  void clearedMessagesGoAndTheRoomAsksTheServerForThemAgain() {
    openStorage();
    String before = text("#settings-storage-own");
    int joins = joins();
    act(() -> find("#settings-storage-own .space-clear", Button.class).fire());
    act(() -> find("#settings-storage-own .space-sure", Button.class).fire());
    assertThat(window.stores.history(LOBBY)).isEmpty();
    assertThat(text("#settings-storage-own")).isNotEqualTo(before).contains("KB");
    assertThat(joins()).isEqualTo(joins + 1);
    assertThat(focused().getStyleClass()).contains("space-clear");
  }

  @Test
  void whatCouldNotBeClearedIsSaidWhereItWasAskedFor() {
    openStorage();
    act(() -> window.stores.setBroken(true));
    act(
        () -> {
          find("#settings-storage-all .space-clear", Button.class).fire();
          find("#settings-storage-all .space-sure", Button.class).fire();
          window.stores.setBroken(false);
        });
    assertThat(text("#settings-storage-all")).contains("Not everything could be cleared.");
    assertThat(text("#settings-storage-own")).contains("KB");
  }

  @Test
  void aDiskThatCannotBeReadIsSaid() {
    act(() -> window.stores.setBroken(true));
    openSettings();
    choose("storage");
    assertThat(text("#settings-storage-all")).contains("The size can’t be read.");
  }

  @Test
  void theVersionsCanBeCopied() {
    openAbout();
    clickOn("#settings-about-copy");
    assertThat(clipboard())
        .contains(
            "LevelUp Chat " + ClientBuild.version(),
            "Java " + Runtime.version(),
            "JavaFX " + System.getProperty("javafx.runtime.version"),
            "Server 1, at http://127.0.0.1:8001");
  }

  @Test
  void whatOthersHaveMadeIsFoundByNameAndByLicence() {
    openAbout();
    int all = bundled().getItems().size();
    clickOn("#about-bundled-search").write("retrofit");
    assertThat(bundled().getItems()).extracting(Bundled::name).containsExactly("retrofit");
    push(KeyCode.ESCAPE);
    assertThat(bundled().getItems()).hasSize(all);
    assertThat(shown("#settings")).as("one Escape ends only the search").isNotEmpty();
    write("ofl inter");
    assertThat(bundled().getItems()).extracting(Bundled::name).containsExactly("Inter");
    write("xyz");
    assertThat(text("#about-bundled-list")).contains("Nothing found.");
  }

  @Test
  void oneOfThemIsChosenAndCopiedByKeys() {
    openAbout();
    clickOn("#about-bundled-search").write("gson");
    act(() -> bundled().requestFocus());
    push(KeyCode.END);
    push(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
    assertThat(clipboard())
        .startsWith("gson ")
        .contains("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0.txt")
        .doesNotContain("converter");
  }

  @Test
  void escapeLeavesTheSettingsFromTheListToo() {
    openAbout();
    act(() -> bundled().requestFocus());
    push(KeyCode.ESCAPE);
    run();
    assertThat(shown("#settings")).isEmpty();
  }

  @Test
  void theWholeListCanBeCopied() {
    openAbout();
    clickOn("#about-bundled-copy");
    assertThat(clipboard()).contains("sqlite-jdbc", "Noto Emoji", "OFL-1.1", "OpenJDK");
  }

  private void openSettings() {
    push(new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN));
    run();
  }

  private void choose(String section) {
    act(() -> find("#settings-section-" + section, ToggleButton.class).fire());
  }

  private void openSignIns() {
    act(window::signedIn);
    openSettings();
    choose("sign-ins");
  }

  private void openStorage() {
    act(
        () -> {
          for (int i = 1; i <= 9; i++) {
            window.gateway.history().add(TestMessage.by("bob").in(LOBBY).number(i).message());
          }
          window.signedIn().in(LOBBY);
          window.fx.advance(Duration.ofSeconds(2));
        });
    openSettings();
    choose("storage");
  }

  private void openAbout() {
    act(window::signedIn);
    openSettings();
    choose("about");
  }

  private int joins() {
    return (int) window.socket().emitted().stream().filter(Emitted.Join.class::isInstance).count();
  }

  private void fail(@Nullable ApiException thrown) {
    act(() -> window.gateway.accounts().failWith(thrown));
  }

  private static OwnSignIn signIn(String id, boolean current) {
    return new OwnSignIn(id, NOON, NOON.plusSeconds(60), current);
  }

  @SuppressWarnings("unchecked")
  private ListView<Bundled> bundled() {
    return find("#about-bundled-list", ListView.class);
  }

  private Set<String> sections() {
    Set<String> ids = new HashSet<>();
    shown(".settings-name").forEach(each -> ids.add(each.getId().replace("settings-section-", "")));
    return ids;
  }

  private Node focused() {
    return Objects.requireNonNull(stage.getScene().getFocusOwner());
  }

  /** The text of the visible labels under a node. */
  private String text(String query) {
    StringBuilder all = new StringBuilder();
    shown(query + " .label").forEach(each -> all.append(((Label) each).getText()).append('\n'));
    return all.toString();
  }

  private static String clipboard() {
    return onFx(() -> Clipboard.getSystemClipboard().getString());
  }
}
