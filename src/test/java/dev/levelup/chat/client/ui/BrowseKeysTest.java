package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys where one finds communities: the third, B, is being joined. */
class BrowseKeysTest extends WindowTest {
  private static final String[] NAMES = {"A", "B", "C", "D"};

  @BeforeEach
  void browse() {
    showWindow(Locale.ENGLISH, 960);
    act(() -> GetInScreens.browse(window));
    list("");
    act(() -> window.chat().lists().reload());
  }

  @Test
  void whoeverJoinsByKeyGoesOnFromThere() {
    push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.SPACE);
    list("B");
    run();
    assertAt("B", Room.Standing.MEMBER);
    push(KeyCode.DOWN);
    assertAt("C", Room.Standing.GUEST);
  }

  @Test
  void aListInAnotherOrderTakesNobodyElsewhere() {
    push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.SPACE);
    window.gateway.history().list(RoomKind.COMMUNITY, info("C", false), info("B", true));
    run();
    assertAt("B", Room.Standing.MEMBER);
  }

  @Test
  void aRefusalLeavesOneThereToTryAgain() {
    window.gateway.memberships().failWith(new ApiException.Refused(403, "BANNED", "No.", null));
    push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.SPACE);
    run();
    assertThat(shown("#browse-error")).isNotEmpty();
    assertAt("B", Room.Standing.GUEST);
    window.gateway.memberships().failWith(null);
    list("B");
    push(KeyCode.SPACE);
    run();
    assertAt("B", Room.Standing.MEMBER);
  }

  @Test
  void theMouseThatJoinsLeavesTheKeysInTheCard() {
    clickOn(onFx(() -> lookup(".browse-join").<Node>queryAll().iterator().next()));
    list("A");
    run();
    assertThat(focused().getId()).isEqualTo("browse-search");
  }

  @Test
  void escapeClosesTheCardFromItsListToo() {
    push(KeyCode.DOWN);
    assertThat(focused().getId()).isEqualTo("browse-list");
    push(KeyCode.ESCAPE);
    run();
    assertThat(shown("#browse-card")).isEmpty();
    assertThat(focused().getId()).isEqualTo("composer-input");
  }

  private Node focused() {
    return onFx(() -> stage.getScene().getFocusOwner());
  }

  private void list(String joined) {
    RoomInfo[] all = new RoomInfo[NAMES.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = info(NAMES[i], NAMES[i].equals(joined));
    }
    window.gateway.history().list(RoomKind.COMMUNITY, all);
  }

  private static RoomInfo info(String name, boolean isMember) {
    return new RoomInfo(name, name, null, null, isMember, null, 3);
  }

  private void assertAt(String name, Room.Standing standing) {
    ListView<?> list = find("#browse-list", ListView.class);
    Room selected = (Room) onFx(() -> list.getSelectionModel().getSelectedItem());
    assertThat(selected.name()).isEqualTo(name);
    assertThat(selected.standing()).isEqualTo(standing);
    assertThat(onFx(() -> list.getFocusModel().getFocusedItem())).isEqualTo(selected);
    assertThat(focused()).isEqualTo(list);
  }
}
