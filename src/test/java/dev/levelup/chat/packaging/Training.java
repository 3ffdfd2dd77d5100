package dev.levelup.chat.packaging;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.live.LiveClient;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/**
 * Runs each packaged program once, as a user would, while Java records its AOT cache. The window is
 * on a separate X server and operated from another process, so that the client's class path is that
 * of the package: Java rejects a cache of another class path.
 */
final class Training {
  private static final RoomId ROOM = RoomId.community("lobby");
  private static final Path GREETING = Path.of("packaging/linux/hands/greet");
  private static final Path USE = Path.of("packaging/linux/hands/use");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LISTENING = "listening on ";

  private final Image client;
  private final Path work;

  private Training(Image client, Path work) {
    this.client = client;
    this.work = work;
  }

  /**
   * Writes the caches to the images.
   *
   * @param arguments the folders of the client's and the server's image, and one for temporary
   *     files
   */
  public static void main(String[] arguments) throws Exception {
    Path work = Files.createDirectories(Path.of(arguments[2]));
    Training training = new Training(new Image(Path.of(arguments[0])), work);
    training.withServer(new Image(Path.of(arguments[1])));
    System.exit(0);
  }

  private void withServer(Image image) throws IOException, InterruptedException {
    Process server = image.training(work.resolve("server.log"), serving()).start();
    try {
      String said = server.inputReader(StandardCharsets.UTF_8).readLine();
      if (said == null || !said.startsWith(LISTENING)) {
        throw new IOException("the server has not started, see " + work.resolve("server.log"));
      }
      withFriend(said.substring(LISTENING.length()));
    } finally {
      Image.end(server);
    }
  }

  private String[] serving() {
    String data = work.resolve("data").toString();
    return new String[] {"--data", data, "--sample-data", "--port", "0", "--send-rate", "0"};
  }

  private void withFriend(String url) throws IOException, InterruptedException {
    Path profile = work.resolve("alice");
    Profile.open(profile, Runnable::run).change(each -> each.withRoom(ROOM.toString()));
    in(url, "alice", profile).close(); // fills the cache that the next start shows at once
    ProcessBuilder start =
        client.training(work.resolve("client.log"), "--profile", profile.toString());
    try (LiveClient friend = in(url, "bob", work.resolve("bob"));
        Screen screen = new Screen()) {
      Process window = screen.on(start).start();
      try {
        await(() -> isGreeted(screen, friend));
        screen.use(USE);
      } finally {
        Image.end(window);
      }
    }
  }

  /** Signs in a user, and waits until they have read the room. */
  private static LiveClient in(String url, String name, Path profile) {
    LiveClient person = new LiveClient(profile);
    person.run(() -> person.account().signIn(url, name, "levelup"));
    await(person::isOnline);
    person.run(() -> person.chat().rooms().open(ROOM));
    await(() -> person.on(() -> person.room().access() instanceof RoomAccess.Joined));
    await(() -> !words(person).isEmpty());
    return person;
  }

  /** If the window is not shown yet, no message is sent. */
  private static boolean isGreeted(Screen screen, LiveClient friend) {
    try {
      screen.use(GREETING);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return words(friend).contains("hello");
  }

  private static List<String> words(LiveClient person) {
    return person.on(
        () ->
            TimelineChecks.messages(person.room().timeline().items()).stream()
                .map(Message::content)
                .toList());
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(condition);
  }
}
