package dev.levelup.chat.client.ui.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server with more rooms than fit on the screen. */
class ManyRoomsTest extends WindowTest {
  private static final int ROOMS = 1_500;

  @BeforeEach
  void signIn() {
    showWindow();
    act(
        () -> {
          window.gateway.history().list(RoomKind.COMMUNITY, rooms("room"));
          window.gateway.history().list(RoomKind.CLAN, rooms("clan"));
          window.signedIn();
        });
  }

  @Test
  void onlyTheRoomsInViewHaveCells() {
    assertThat(lookup(".room-cell").queryAll()).hasSizeLessThan(40);
    assertThat(names()).startsWith("room 0", "room 1", "room 2");
  }

  @Test
  void theOpenRoomIsScrolledIntoView() {
    open(RoomId.clan("clan1234"));

    assertThat(isInView("clan 1234")).isTrue();
    assertThat(lookup(".room-cell").queryAll()).hasSizeLessThan(80);

    open(RoomId.community("room7"));

    assertThat(isInView("room 7")).isTrue();
  }

  @Test
  void theMarkIsScrolledIntoView() {
    act(() -> find("#community-list", Node.class).requestFocus());
    push(KeyCode.END);
    run();
    assertThat(isInView("room 1499")).isTrue();
    push(KeyCode.PAGE_UP).push(KeyCode.ENTER);
    run();
    String opened = Objects.requireNonNull(window.chat().rooms().open()).room().name();
    assertThat(isInView(opened)).isTrue();
    assertThat(opened).isBetween("room 1400", "room 1498");
  }

  @Test
  void theFilterShowsTheFirstMatchesFromTheTop() {
    open(RoomId.community("room1499"));
    act(() -> find("#room-filter", TextField.class).setText("room 149"));

    assertThat(names()).startsWith("room 149", "room 1490").hasSize(11);

    act(() -> find("#room-filter", TextField.class).clear());

    assertThat(isInView("room 1499")).isTrue();
  }

  @Test
  void aFoldedSectionHidesItsRooms() {
    clickOn("Communities");
    run();
    assertThat(isInView("clan 0")).isTrue();
  }

  private void open(RoomId room) {
    act(() -> window.chat().rooms().open(room));
    run();
  }

  private List<String> names() {
    return cells().map(cell -> Objects.requireNonNull(cell.room()).name()).toList();
  }

  private boolean isInView(String name) {
    Node column = find(".rooms-column", Node.class);
    Bounds view = column.localToScene(column.getLayoutBounds());
    return cells()
        .filter(cell -> Objects.requireNonNull(cell.room()).name().equals(name))
        .anyMatch(cell -> view.contains(cell.localToScene(cell.getLayoutBounds())));
  }

  private Stream<RoomCell> cells() {
    return shown(".room-cell").stream().map(RoomCell.class::cast);
  }

  private static RoomInfo[] rooms(String kind) {
    return IntStream.range(0, ROOMS)
        .mapToObj(i -> new RoomInfo(kind + i, kind + " " + i, null, null, true))
        .toArray(RoomInfo[]::new);
  }
}
