package dev.levelup.chat.client.ui.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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

  @Test
  void aDraggedRoomGoesWhereTheLineIs() {
    press("room 1");
    moveTo(cell("room 4"));
    moveBy(0, 4);
    assertThat(shown(".room-drop-line")).hasSize(1);
    letGo();

    assertThat(shown(".room-drop-line")).isEmpty();
    assertThat(fromTheTop()).startsWith("room 0", "room 2", "room 3", "room 4", "room 1", "room 5");
  }

  @Test
  void theListScrollsOnWhileTheMouseRestsAtItsLowerEdge() {
    Bounds view = press("room 1");
    moveTo(view.getCenterX(), view.getMaxY() - 4);
    restUntil(() -> !isInView("room 1"));
    letGo();

    assertThat(isInView("room 1")).isTrue();
    assertThat(fromTheTop()).doesNotContain("room 0");
  }

  @Test
  void theListScrollsBackWhileTheMouseRestsAtItsUpperEdge() {
    open(RoomId.community("room13"));
    Bounds view = press("room 13");
    moveTo(view.getCenterX(), view.getMinY() + 4);
    restUntil(() -> isInView("room 0"));
    letGo();

    assertThat(fromTheTop()).startsWith("room 13", "room 0", "room 1");
  }

  @Test
  void aRoomThatIsOnlyPressedDoesNotScrollTheList() {
    open(RoomId.community("room30"));
    press("room 30");
    rest();
    assertThat(isInView("room 30")).isTrue();
    letGo();
    assertThat(isInView("room 30")).isTrue();
  }

  @Test
  void theListDoesNotScrollBeyondItsEnd() {
    act(() -> find("#community-list", Node.class).requestFocus());
    push(KeyCode.END);
    Bounds view = press("room 1499");
    moveTo(view.getCenterX(), view.getMaxY() - 20);
    moveTo(view.getCenterX(), view.getMaxY() - 2);
    rest();
    assertThat(isInView("room 1499")).isTrue();
    letGo();
  }

  @Test
  void escapeLeavesADraggedRoomWhereItIs() {
    press("room 1");
    moveTo(cell("room 4"));
    run();
    assertThat(shown(".room-drop-line")).hasSize(1);

    push(KeyCode.ESCAPE);
    assertThat(shown(".room-drop-line")).isEmpty();
    moveTo(cell("room 6"));
    assertThat(shown(".room-drop-line")).isEmpty();
    letGo();

    assertThat(fromTheTop()).startsWith("room 0", "room 1", "room 2");
  }

  @Test
  void escapeEndsTheScrolling() {
    Bounds view = press("room 1");
    moveTo(view.getCenterX(), view.getMaxY() - 4);
    run();
    push(KeyCode.ESCAPE);
    List<String> before = fromTheTop();
    rest();
    assertThat(fromTheTop()).isEqualTo(before);
    letGo();
  }

  /** Presses the mouse on a room; returns where the column is on the screen. */
  private Bounds press(String name) {
    moveTo(cell(name));
    press(MouseButton.PRIMARY);
    Node column = find(".rooms .scrolled-column", Node.class);
    return column.localToScreen(column.getLayoutBounds());
  }

  /** The mouse does not move for some frames. */
  private void rest() {
    run();
    run();
  }

  private void restUntil(BooleanSupplier condition) {
    for (int i = 0; i < 100 && !condition.getAsBoolean(); i++) {
      run();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private void letGo() {
    release(MouseButton.PRIMARY);
    run();
  }

  private RoomCell cell(String name) {
    return cells()
        .filter(each -> Objects.requireNonNull(each.room()).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> fromTheTop() {
    return cells()
        .filter(each -> isInView(Objects.requireNonNull(each.room()).name()))
        .sorted(Comparator.comparingDouble(Node::getLayoutY))
        .map(each -> Objects.requireNonNull(each.room()).name())
        .toList();
  }

  private void open(RoomId room) {
    act(() -> window.chat().rooms().open(room));
    run();
  }

  private List<String> names() {
    return cells().map(cell -> Objects.requireNonNull(cell.room()).name()).toList();
  }

  private boolean isInView(String name) {
    Node column = find(".rooms .scrolled-column", Node.class);
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
