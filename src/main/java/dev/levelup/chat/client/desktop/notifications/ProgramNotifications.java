package dev.levelup.chat.client.desktop.notifications;

import dev.levelup.chat.client.desktop.program.Program;
import dev.levelup.chat.client.desktop.sign.Sign;
import dev.levelup.chat.protocol.WireJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifications by a program of the system, which is started for each of them. A click opens
 * nothing. Only for what was asked for last: what is withdrawn before its turn does not show.
 */
public final class ProgramNotifications implements Notifications {
  private static final Logger LOG = LoggerFactory.getLogger(ProgramNotifications.class);

  /**
   * What the system has for it.
   *
   * @param takesBack whether the program can also remove notifications
   * @param locked whether the screen is locked
   */
  record Means(Program program, boolean takesBack, Sign locked) {}

  /**
   * What the program is to do: show something in place of what had that number, remove what has
   * that number, or, without a number, remove all.
   */
  private record Order(
      @Nullable Integer number, @Nullable String title, @Nullable String text, boolean sound) {}

  /** What was asked for last: to show something, or nothing. */
  private record Wish(@Nullable Notification shown) {}

  private final ExecutorService steps =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("notifications").unstarted(task));
  private final Map<String, Wish> wishes = new ConcurrentHashMap<>();
  private final Map<String, Integer> shown = new HashMap<>();
  private final Means means;
  private int last;
  private boolean complained;

  ProgramNotifications(Means means) {
    this.means = means;
  }

  @Override
  public void show(Notification notification) {
    wish(notification.key(), new Wish(notification));
  }

  @Override
  public void withdraw(String key) {
    wish(key, new Wish(null));
  }

  private void wish(String key, Wish wish) {
    if (!steps.isShutdown()) {
      wishes.put(key, wish);
      steps.execute(() -> fulfil(key));
    }
  }

  private void fulfil(String key) {
    Wish wish = wishes.remove(key);
    if (wish != null && wish.shown() != null) {
      show(key, wish.shown());
    } else if (wish != null) {
      takeBack(key);
    }
  }

  private void show(String key, Notification notification) {
    String text = means.locked().isSeen() ? notification.lockedText() : notification.text();
    int number = shown.computeIfAbsent(key, _ -> ++last);
    order(new Order(number, notification.title(), text, notification.sound()));
  }

  private void takeBack(String key) {
    Integer number = shown.remove(key);
    if (number != null && means.takesBack()) {
      order(new Order(number, null, null, false));
    }
  }

  private void takeAllBack() {
    if (!shown.isEmpty() && means.takesBack()) {
      order(new Order(null, null, null, false));
    }
    means.locked().close();
  }

  private void order(Order order) {
    try {
      means.program().run(ascii(WireJson.gson().toJson(order)) + "\n");
    } catch (IOException e) {
      complain(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void complain(IOException problem) {
    if (!complained) {
      complained = true;
      LOG.info("Notifications cannot be shown: {}", problem.toString());
    }
  }

  /** Programs differ in how they read other characters. */
  private static String ascii(String json) {
    return json.chars()
        .mapToObj(each -> each < 0x80 ? Character.toString(each) : "\\u%04x".formatted(each))
        .collect(Collectors.joining());
  }

  @Override
  public void close() {
    if (!steps.isShutdown()) {
      wishes.clear();
      steps.execute(this::takeAllBack);
      steps.shutdown();
    }
  }
}
