package dev.levelup.chat.client.ui.presence;

import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.UserId;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Whether others have written since the window was last in front. FX thread only. */
public final class Attention {
  private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper(this, "wanted");
  private final ObservableValue<Boolean> inFront;
  private Subscription chat = Subscription.EMPTY;
  private Subscription room = Subscription.EMPTY;
  private @Nullable MessageId newest;

  /**
   * @param inFront whether the window has the focus
   */
  public Attention(ObservableValue<Boolean> inFront) {
    this.inFront = inFront;
    inFront.subscribe(
        now -> {
          if (now) {
            wanted.set(false);
          }
        });
  }

  public ReadOnlyBooleanProperty wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /** Observes another chat; null while nobody is signed in. */
  public void follow(@Nullable Chat next) {
    chat.unsubscribe();
    room.unsubscribe();
    wanted.set(false);
    chat =
        next == null
            ? Subscription.EMPTY
            : next.rooms().openProperty().subscribe(open -> follow(open, next.user().id()));
  }

  private void follow(@Nullable RoomState open, UserId self) {
    room.unsubscribe();
    room = Subscription.EMPTY;
    newest = null;
    if (open != null) {
      Timeline timeline = open.timeline();
      InvalidationListener listener = _ -> look(timeline, self);
      timeline.items().addListener(listener);
      room = () -> timeline.items().removeListener(listener);
    }
  }

  /** Takes the messages at opening as the baseline: they are not new. */
  private void look(Timeline timeline, UserId self) {
    Message last = timeline.loaded().newest();
    if (last == null || last.id().equals(newest)) {
      return;
    }
    boolean news = newest != null && !last.userId().equals(self) && !inFront.getValue();
    newest = last.id();
    wanted.set(wanted.get() || news);
  }
}
