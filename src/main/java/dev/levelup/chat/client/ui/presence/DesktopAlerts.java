package dev.levelup.chat.client.ui.presence;

import dev.levelup.chat.client.desktop.notifications.Notification;
import dev.levelup.chat.client.desktop.notifications.Notifications;
import dev.levelup.chat.client.state.Alert;
import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.MissedNews;
import dev.levelup.chat.client.state.NotificationContent;
import dev.levelup.chat.client.state.NotificationSound;
import dev.levelup.chat.client.state.UnreadSnapshot;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.attachment.AttachmentWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.RoomId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Shows alerts as notifications while the window is not in front: one for a room, at most every two
 * seconds, until the message is read; and one summary of what came while there was no connection or
 * a game was in front. FX thread only.
 */
public final class DesktopAlerts implements AutoCloseable {
  static final Duration REST = Duration.ofSeconds(2);
  private static final String SUMMARY = "summary";

  private final ObservableValue<Boolean> inFront;
  private final DesktopSettings settings;
  private final FxThread fx;
  private final Clock clock;
  private final Translations translations;
  private final Runnable bringBack;
  private final Set<RoomId> resting = new HashSet<>();
  private Notifications notifications = Notifications.NONE;
  private boolean summarized;
  private boolean held;
  private UnreadSnapshot lastTold = UnreadSnapshot.NOTHING;
  private @Nullable Chat chat;
  private Subscription alerts = Subscription.EMPTY;

  /**
   * @param inFront whether the window has the focus
   * @param bringBack brings the window to the front
   */
  public DesktopAlerts(
      ObservableValue<Boolean> inFront,
      DesktopSettings settings,
      FxThread fx,
      Clock clock,
      Translations translations,
      Runnable bringBack) {
    this.inFront = inFront;
    this.settings = settings;
    this.fx = fx;
    this.clock = clock;
    this.translations = translations;
    this.bringBack = bringBack;
    inFront.subscribe(now -> lookedAt(now));
  }

  /**
   * Shows nothing while the user must not be disturbed, and sums it up afterwards.
   *
   * @param still whether that is so
   */
  public void holdWhile(ObservableValue<Boolean> still) {
    still.subscribe(
        (_, now) -> {
          held = now;
          if (chat != null && held) {
            withdrawAll();
            lastTold = chat.reads().unread().snapshot();
          } else if (chat != null) {
            UnreadSnapshot known = chat.reads().unread().snapshot();
            summarize(MissedNews.since(lastTold, known, chat.preferences().choices()));
          }
        });
    held = still.getValue();
  }

  /** Shows notifications from now on. */
  public void begin(Notifications.Service service) {
    notifications = service.open(key -> fx.execute(() -> clicked(key)));
    if (chat != null) {
      summarize(chat.alerts().missedProperty().get());
    }
  }

  /** Observes another chat; null while nobody is signed in. */
  public void follow(@Nullable Chat next) {
    withdrawAll();
    alerts.unsubscribe();
    alerts = Subscription.EMPTY;
    chat = next;
    lastTold = next == null ? UnreadSnapshot.NOTHING : next.reads().unread().snapshot();
    if (next != null) {
      MapChangeListener<RoomId, Alert> listener = change -> changed(change.getKey());
      next.alerts().all().addListener(listener);
      Subscription all = () -> next.alerts().all().removeListener(listener);
      alerts = all.and(next.alerts().missedProperty().subscribe(this::summarize));
    }
  }

  private void changed(RoomId room) {
    Alert alert = alert(room);
    if (alert == null) {
      notifications.withdraw(room.toString());
    } else if (mayShow() && resting.add(room)) {
      notifications.show(notification(alert));
      var _ = fx.after(REST, () -> rested(alert));
    }
  }

  /** What came meanwhile replaces it. */
  private void rested(Alert shown) {
    resting.remove(shown.room());
    Alert now = alert(shown.room());
    if (now != null && !now.equals(shown)) {
      changed(shown.room());
    }
  }

  private void summarize(MissedNews news) {
    if (news.messages() > 0 && mayShow()) {
      String messages = translations.of("notification.missed", news.messages(), news.rooms());
      String text =
          news.mentions() == 0
              ? messages
              : translations.of("notification.missed-mentions", messages, news.mentions());
      summarized = true;
      notifications.show(notification(SUMMARY, translations.of("app.name"), text, text));
    }
  }

  private @Nullable Alert alert(RoomId room) {
    return chat == null ? null : chat.alerts().all().get(room);
  }

  private boolean mayShow() {
    Instant quietUntil = settings.quietUntilProperty().get();
    boolean isQuiet =
        (quietUntil != null && quietUntil.isAfter(clock.instant()))
            || settings.quietHours().include(LocalTime.now(clock));
    boolean isOff = settings.notificationsProperty().get() == NotificationContent.OFF;
    return !inFront.getValue() && !held && !isQuiet && !isOff;
  }

  private Notification notification(Alert alert) {
    boolean words = settings.notificationsProperty().get() == NotificationContent.WORDS;
    String neutral =
        translations.of(alert.mention() ? "notification.mention" : "notification.message");
    String title =
        translations.of(
            "notification.title",
            translations.isolate(alert.author()),
            translations.isolate(roomName(alert.room())));
    return notification(alert.room().toString(), title, words ? preview(alert) : neutral, neutral);
  }

  private String preview(Alert alert) {
    return alert.preview().isEmpty() && !alert.attachments().isEmpty()
        ? AttachmentWords.preview(alert.attachments(), translations)
        : AttachmentWords.preview(alert.preview(), translations);
  }

  private Notification notification(String key, String title, String text, String lockedText) {
    NotificationSound sound = settings.soundProperty().get();
    String file = settings.soundFileProperty().get();
    boolean isOwn = sound == NotificationSound.FILE && !file.isEmpty();
    return new Notification(
        key,
        title,
        text,
        lockedText,
        translations.of("notification.open"),
        sound != NotificationSound.OFF,
        isOwn ? Path.of(file) : null);
  }

  private String roomName(RoomId room) {
    return chat == null
        ? ""
        : chat.directory().find(room).map(each -> each.name()).orElse(room.id());
  }

  private void clicked(String key) {
    bringBack.run();
    if (chat != null && !key.equals(SUMMARY)) {
      Alert alert = alert(RoomId.parse(key));
      chat.rooms().open(RoomId.parse(key), alert == null ? null : alert.seq());
    }
  }

  private void lookedAt(boolean isInFront) {
    if (isInFront) {
      withdrawAll();
    }
  }

  private void withdrawAll() {
    if (summarized) {
      notifications.withdraw(SUMMARY);
      summarized = false;
    }
    if (chat != null) {
      chat.alerts().all().keySet().forEach(room -> notifications.withdraw(room.toString()));
    }
  }

  @Override
  public void close() {
    follow(null);
    notifications.close();
  }
}
