package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.protocol.Feature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.PickResult;

/** The menus, each open above what it is about. */
final class MenuScreens {
  private MenuScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("menu-room", MenuScreens::room);
    screens.everyDress("menu-unread-room", window -> unread(window, "#community-list .room-cell"));
    screens.light("menu-section", window -> unread(window, ".section-heading"));
    screens.everyDress("menu-message", window -> message(window, 1));
    screens.everyDress("menu-own-message", window -> message(window, 0));
    screens.everyDress("menu-person", MenuScreens::person);
    screens.everyDress("menu-profile", MenuScreens::profile);
    screens.light("menu-communities", MenuScreens::communities);
  }

  /** Of a room that Alice owns. */
  private static void room(SampleWindow window) {
    ModerationScreens.owner(window);
    ((MenuButton) window.node("#room-menu")).show();
  }

  private static void unread(SampleWindow window, String query) {
    ActivityScreens.unread(window);
    ask(window.node(query));
  }

  private static void message(SampleWindow window, int fromEnd) {
    Set<String> features = new HashSet<>(FakeGateway.WITH_MEMBERSHIP);
    features.addAll(List.of(Feature.REPLIES, Feature.REACTIONS));
    window.gateway.accounts().setFeatures(features);
    RoomScreens.inARoom(window);
    List<Node> cells =
        window.node("#message-list").lookupAll(".message-cell").stream()
            .filter(Node::isVisible)
            .sorted((one, other) -> Double.compare(other.getLayoutY(), one.getLayoutY()))
            .toList();
    ask(cells.get(fromEnd));
  }

  private static void person(SampleWindow window) {
    MemberScreens.members(window);
    window.node("#member-list");
    ask(window.node(".member-row"));
  }

  private static void profile(SampleWindow window) {
    RoomScreens.inARoom(window);
    ((MenuButton) window.node("#profile-menu")).show();
  }

  private static void communities(SampleWindow window) {
    GetInScreens.offer(window);
    RoomScreens.inARoom(window);
    ((Button) window.node("#add-community")).fire();
  }

  /** As a click of the right button in its middle. */
  private static void ask(Node node) {
    Bounds bounds = node.getLayoutBounds();
    Point2D on = node.localToScreen(bounds.getCenterX(), bounds.getCenterY());
    PickResult pick = new PickResult(node, on.getX(), on.getY());
    node.fireEvent(
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            bounds.getCenterX(),
            bounds.getCenterY(),
            on.getX(),
            on.getY(),
            false,
            pick));
  }
}
