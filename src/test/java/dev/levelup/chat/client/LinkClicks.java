package dev.levelup.chat.client;

import dev.levelup.chat.client.desktop.ProfileFolders;
import dev.levelup.chat.client.ui.text.MessageText;
import dev.levelup.chat.server.ChatServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.TestServer;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A separate program with its own {@code PATH}: sends links to a room and clicks on each. */
final class LinkClicks extends FxRobot {
  private final Path opener;
  private final Path opened;

  private LinkClicks(Path opener, Path opened) {
    this.opener = opener;
    this.opened = opened;
  }

  /**
   * {@code folder opener opened link…}: the opener adds a line to the file {@code opened} each
   * time.
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    WaitForAsyncUtils.autoCheckException = false;
    FxToolkit.registerPrimaryStage();
    try (LeakWatch log = new LeakWatch("raid.example", "xn--");
        ChatServer server = server(folder.resolve("server"))) {
      LinkClicks clicks = new LinkClicks(Path.of(args[1]), Path.of(args[2]));
      clicks.signIn(server, folder.resolve("alice"));
      clicks.clickOnAll(List.of(args).subList(3, args.length));
      System.out.println("logged " + log.leaks().size());
    }
    System.exit(0);
  }

  private static ChatServer server(Path folder) throws Exception {
    return TestServer.start(
        ServerOptions.in(folder).withPort(HttpPortOptions.of("127.0.0.1", 0)).withSampleData(true));
  }

  private void signIn(ChatServer server, Path profile) {
    LaunchIdentity alice = new LaunchIdentity.Account("alice", "levelup");
    LaunchOptions launchOptions =
        new LaunchOptions(server.url().toString(), alice, ProfileFolders.in(profile), null);
    on(
        () -> {
          new ClientApp(launchOptions).show(new Stage(), ClientApp.theme(profile), 0);
          return true;
        });
    until(() -> lookup("#composer-input").tryQuery().isPresent());
    until(() -> !lookup("#composer-input").query().isDisabled());
  }

  /** For the last link there is no opener, and for the one before it an opener that fails. */
  private void clickOnAll(List<String> links) throws Exception {
    for (int i = 0; i < links.size(); i++) {
      boolean last = i == links.size() - 1;
      if (last) {
        Files.delete(opener);
      }
      say(links.get(i));
      int before = lines();
      String link = links.get(i);
      click(() -> link(link));
      if (last || i == links.size() - 2) {
        until(this::toastIsLaidOut);
        System.out.println("a toast says it");
        click(() -> lookup(".toast .icon-button").query());
        until(() -> lookup(".toast").tryQuery().isEmpty());
      } else {
        until(() -> lines() > before);
      }
    }
  }

  /** A toast that is not laid out yet cannot be clicked. */
  private boolean toastIsLaidOut() {
    return lookup(".toast .icon-button")
        .tryQuery()
        .filter(close -> close.getLayoutBounds().getWidth() > 0)
        .isPresent();
  }

  private void say(String link) {
    on(
        () -> {
          lookup("#composer-input").queryTextInputControl().setText(link);
          return true;
        });
    click(() -> lookup("#composer-input").query());
    push(KeyCode.ENTER);
    until(() -> lookup(".link").queryAll().stream().anyMatch(node -> shows(node, link)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node link(String link) {
    return lookup(".link").queryAll().stream()
        .filter(node -> shows(node, link))
        .findFirst()
        .orElseThrow();
  }

  /** The position of a node may be read only on the FX thread. */
  private void click(Callable<Node> target) {
    Bounds there =
        on(
            () -> {
              Node node = target.call();
              return node.localToScreen(node.getLayoutBounds());
            });
    clickOn(there.getCenterX(), there.getCenterY());
  }

  private static boolean shows(Node node, String link) {
    return MessageText.linkOf(node) != null && link.equals(node.getAccessibleText());
  }

  private int lines() throws Exception {
    return Files.exists(opened) ? Files.readAllLines(opened).size() : 0;
  }

  private static void until(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> on(condition));
  }

  private static <T> T on(Callable<T> action) {
    try {
      return WaitForAsyncUtils.asyncFx(action).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
