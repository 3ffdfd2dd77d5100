package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.sync.connection.ConnectionKeeper;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The state of the connection as text, with a countdown to the next attempt. */
final class ConnectionViewModel {
  /** The severity of the state. */
  public enum Level {
    /** Connected: nothing is shown. */
    ONLINE,
    /** The client connects by itself. */
    WAITING,
    /** The client has given up; only the user can retry. */
    GAVE_UP
  }

  private final ObservableValue<ConnectionState> state;
  private final ConnectionKeeper keeper;
  private final FxThread fx;
  private final InstantSource clock;
  private final Translations translations;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
  private Subscription nextTick = Subscription.EMPTY;

  /**
   * @param connection the connection to show
   * @param keeper retries at once on request
   * @param fx schedules the countdown
   * @param clock for the time until the next attempt
   * @param translations of the user's language
   */
  ConnectionViewModel(
      Connection connection,
      ConnectionKeeper keeper,
      FxThread fx,
      InstantSource clock,
      Translations translations) {
    this.state = connection.stateProperty();
    this.keeper = keeper;
    this.fx = fx;
    this.clock = clock;
    this.translations = translations;
    state.subscribe(this::tick);
    tick();
  }

  /** The severity of the state. */
  public ObservableValue<Level> levelProperty() {
    return state.map(ConnectionViewModel::level);
  }

  /** The state as text; changes every second before the next attempt. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** The failure of the connection if its certificate was refused; otherwise null. */
  public ObservableValue<@Nullable Failure> refusedCertificateProperty() {
    return state.map(
        now ->
            now instanceof ConnectionState.GaveUp gaveUp && hasCertificate(gaveUp.why())
                ? gaveUp.why()
                : null);
  }

  private static boolean hasCertificate(@Nullable Failure why) {
    return why != null && why.certificate() != null;
  }

  /** Connects at once. */
  public void tryAgain() {
    keeper.tryAgain();
  }

  private void tick() {
    nextTick.unsubscribe();
    nextTick = Subscription.EMPTY;
    text.set(words());
    if (secondsToWait() > 0) {
      nextTick = fx.after(Duration.ofSeconds(1), this::tick);
    }
  }

  private String words() {
    return switch (state.getValue()) {
      case ConnectionState.Online _ -> translations.of("connection.online");
      case ConnectionState.Connecting _ -> translations.of("connection.connecting");
      case ConnectionState.GaveUp gaveUp -> gaveUp(gaveUp.why());
      case ConnectionState.Reconnecting _ ->
          secondsToWait() > 0
              ? translations.of("connection.waiting", secondsToWait())
              : translations.of("connection.trying");
    };
  }

  private String gaveUp(@Nullable Failure why) {
    String said = translations.of("connection.gave-up");
    return why == null
        ? said
        : said + " " + translations.isolate(FailureWords.of(translations, why));
  }

  private long secondsToWait() {
    if (!(state.getValue() instanceof ConnectionState.Reconnecting again)) {
      return 0;
    }
    Instant now = clock.instant();
    return Math.max(0, Math.ceilDiv(Duration.between(now, again.nextTry()).toMillis(), 1000L));
  }

  private static Level level(ConnectionState state) {
    return switch (state) {
      case ConnectionState.Online _ -> Level.ONLINE;
      case ConnectionState.GaveUp _ -> Level.GAVE_UP;
      case ConnectionState.Connecting _ -> Level.WAITING;
      case ConnectionState.Reconnecting _ -> Level.WAITING;
    };
  }
}
