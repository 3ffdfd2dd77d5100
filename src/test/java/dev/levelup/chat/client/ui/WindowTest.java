package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.TimelineSource;
import dev.levelup.chat.client.ui.timeline.TimelineViews;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/** Base of the tests that use the whole window as a user would. */
public abstract class WindowTest extends UiTest {
  /** The window under test; FX thread only. */
  protected SampleWindow window;

  /** Shows the window in English, with the side bar and the room next to each other. */
  protected final Parent showWindow() {
    return showWindow(Locale.ENGLISH, 960);
  }

  /** Shows the window without a signed-in user. */
  protected final Parent showWindow(Locale locale, double width) {
    return showWindow(new Translations(locale), width);
  }

  /** Shows the window with these translations, without a signed-in user. */
  protected final Parent showWindow(Translations translations, double width) {
    return showWindow(translations, width, (_, _, _, _) -> new Region());
  }

  /** Shows the window without a signed-in user; the messages of rooms are shown, too. */
  protected final Parent showWindowWithMessages(Locale locale, double width) {
    Translations translations = new Translations(locale);
    return showWindow(
        translations,
        width,
        (chat, edit, picker, avatars) ->
            TimelineViews.of(chat, edit, picker, avatars, translations));
  }

  private Parent showWindow(Translations translations, double width, TimelineSource timeline) {
    Parent root =
        show(
            width,
            700,
            () -> {
              window = new SampleWindow(translations).withRooms();
              return window.view(timeline);
            });
    onFx(() -> windowTheme.follow(window.settings.look()));
    return root;
  }

  /** Runs the action on the FX thread, and then the client's queued tasks. */
  protected final void act(Runnable action) {
    onFx(
        () -> {
          action.run();
          window.fx.run();
        });
    layOut();
  }

  /** Runs the client's queued tasks after clicks and keys. */
  protected final void run() {
    act(() -> {});
  }

  /** The node with that id or style class, shown or not. */
  protected final <T extends Node> T find(String query, Class<T> type) {
    return lookup(query).queryAllAs(type).iterator().next();
  }

  /** The visible nodes with that id or style class. */
  protected final List<Node> shown(String query) {
    return lookup(query).<Node>queryAll().stream().filter(Node::isVisible).toList();
  }

  /** All visible nodes, including those inside of controls. On any thread. */
  protected final List<Node> everythingShown() {
    return onFx(
        () ->
            stage.getScene().getRoot().lookupAll("*").stream()
                .filter(WindowTest::isInSight)
                .toList());
  }

  private static boolean isInSight(Node node) {
    return node.isVisible() && (node.getParent() == null || isInSight(node.getParent()));
  }

  private void layOut() {
    onFx(
        () -> {
          stage.getScene().getRoot().applyCss();
          stage.getScene().getRoot().layout();
        });
    settle();
  }
}
