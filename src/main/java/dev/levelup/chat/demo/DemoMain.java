package dev.levelup.chat.demo;

import dev.levelup.chat.client.ClientApp;
import dev.levelup.chat.client.LaunchIdentity;
import dev.levelup.chat.client.LaunchOptions;
import dev.levelup.chat.client.desktop.JavaFxStartup;
import dev.levelup.chat.client.desktop.ProfileFolders;
import dev.levelup.chat.client.ui.theme.Theme;
import dev.levelup.chat.server.ChatServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.StartException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a server with sample data on a free port, and client windows of signed-in users. */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoMain implements Callable<Integer> {
  private static final List<String> PEOPLE = List.of("alice", "bob", "carol", "dave");
  private static final String PASSWORD = "levelup";

  /** Each window is placed next to the previous one, so that all of them are visible. */
  private static final double STEP = 48;

  @Option(names = "--windows", description = "How many people have a window: 0 to 4.")
  private int windows = 1;

  @Option(names = "--data", description = "The folder that keeps what is said.")
  private Path data = Path.of("demo");

  /** Returns when the last window is closed; without windows, when the process is ended. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new DemoMain()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    if (windows > 0 && !JavaFxStartup.start(() -> {})) {
      System.err.println(
          "There is no display. Without one, -Ddemo.windows=0 starts the server alone.");
      return 1;
    }
    try (ChatServer server =
        ChatServer.start(ServerOptions.in(data.resolve("server")).withSampleData(true))) {
      System.out.printf(
          "The server is at %s; %s are there, password %s.%n",
          server.url(), String.join(", ", PEOPLE), PASSWORD);
      open(server.url()).await();
      return 0;
    } catch (StartException e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  private CountDownLatch open(URI server) {
    List<String> people = PEOPLE.subList(0, Math.clamp(windows, 0, PEOPLE.size()));
    CountDownLatch closed = new CountDownLatch(Math.max(1, people.size()));
    if (!people.isEmpty()) {
      Platform.runLater(
          () -> {
            Theme theme = ClientApp.theme(data);
            people.forEach(person -> open(person, server, theme, closed));
          });
    }
    return closed;
  }

  private void open(String person, URI server, Theme theme, CountDownLatch closed) {
    Stage stage = new Stage();
    LaunchIdentity who = new LaunchIdentity.Account(person, PASSWORD);
    LaunchOptions launchOptions =
        new LaunchOptions(server.toString(), who, ProfileFolders.in(data.resolve(person)), null);
    stage.setOnHidden(_ -> closed.countDown());
    new ClientApp(launchOptions).show(stage, theme, PEOPLE.indexOf(person) * STEP);
  }
}
