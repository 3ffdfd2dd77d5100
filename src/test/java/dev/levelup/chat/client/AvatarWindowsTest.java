package dev.levelup.chat.client;

import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.attachments.AvatarOwner;
import dev.levelup.chat.server.domain.attachments.Avatars;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures of people and rooms, from one window through the server to another. */
class AvatarWindowsTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");
  private static final PseudoClass PICTURED = PseudoClass.getPseudoClass("pictured");

  @BeforeEach
  void openTheOwnersAndTheMembersWindows() {
    open(window, "owner", account("alice"), OWLS);
    open(second, "member", account("bob"), OWLS);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    until(() -> messages(second).size() >= 10 && canWrite(second));
  }

  private boolean isPictured(Stage shown, String query) {
    return in(shown).lookup(query).<Node>queryAll().stream()
        .anyMatch(each -> each.isVisible() && each.getPseudoClassStates().contains(PICTURED));
  }

  private void openCard() {
    clickOn(in(window).lookup("#room-menu").<Node>query());
    until(() -> exists("#room-picture"));
    clickOn("#room-picture");
    until(() -> exists("#avatar-card"));
  }

  private void paste(Path file) {
    onFx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(new File(file.toString())));
          Clipboard.getSystemClipboard().setContent(content);
          Event.fireEvent(
              lookup("#avatar-choose").query(),
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
        });
  }

  /** Two windows share the screen: the foot of the card has to be scrolled to in one. */
  private void fire(String button) {
    onFx(() -> lookup(button).queryButton().fire());
  }

  @Test
  void theOwnersPictureOfARoomShowsForEverybodyUntilItIsRemoved() throws IOException {
    Path file = Files.write(folder.resolve("owl.png"), TestPictures.png(900, 600));
    openCard();
    paste(file);
    until(() -> shows("#avatar-crop"));
    fire("#avatar-save");

    until(() -> !exists("#avatar-card"));
    until(() -> isPictured(window, ".room-header .avatar"));
    until(() -> isPictured(second, ".room-header .avatar"));
    until(() -> isPictured(second, "#clan-list .avatar"));

    openCard();
    fire("#avatar-remove");
    fire("#avatar-remove-really");

    until(() -> !exists("#avatar-card"));
    until(() -> !isPictured(window, ".room-header .avatar"));
    until(() -> !isPictured(second, ".room-header .avatar"));
  }

  private void openTheSettingsOf(Stage shown) {
    onFx(
        () ->
            ((MenuButton) in(shown).lookup("#profile-menu").<Node>query())
                .getItems().stream()
                    .filter(each -> "open-settings".equals(each.getId()))
                    .forEach(MenuItem::fire));
    until(() -> exists("#settings-section-account"));
    onFx(() -> lookup("#settings-section-account").queryAs(ToggleButton.class).fire());
    until(() -> exists("#settings-avatar"));
    fire("#settings-avatar");
    until(() -> exists("#avatar-card"));
  }

  @Test
  void onesOwnPictureIsSetInTheSettingsShowsForTheOthersAndIsRemovedThere() throws IOException {
    Path file = Files.write(folder.resolve("bob.png"), TestPictures.png(600, 900));
    openTheSettingsOf(second);
    paste(file);
    until(() -> shows("#avatar-crop"));
    fire("#avatar-save");
    until(() -> !exists("#avatar-card"));
    say(second, "How do I look?");
    until(() -> isPictured(second, ".message-cell .avatar"));
    until(() -> isPictured(window, ".message-cell .avatar"));

    onFx(() -> lookup("#settings-avatar").queryButton().fire());
    until(() -> exists("#avatar-card"));
    fire("#avatar-remove");
    fire("#avatar-remove-really");
    until(() -> !exists("#avatar-card"));
    until(() -> !isPictured(second, ".message-cell .avatar"));
    say(second, "And now?");
    until(() -> !isPictured(window, ".message-cell .avatar"));
  }

  @Test
  void aPersonsPictureShowsBesideTheirMessages() throws IOException {
    Identity bob = identity("bob");
    try (Avatars.Upload upload = server.avatars().upload(new AvatarOwner.Self(bob))) {
      upload.receive(new ByteArrayInputStream(TestPictures.png(300, 300)));
      upload.keep();
    }
    say(second, "How do I look?");

    until(() -> last(window).equals("How do I look?"));
    until(() -> isPictured(window, ".message-cell .avatar"));
    until(() -> isPictured(second, ".message-cell .avatar"));
  }
}
