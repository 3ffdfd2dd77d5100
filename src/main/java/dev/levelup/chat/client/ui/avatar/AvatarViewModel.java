package dev.levelup.chat.client.ui.avatar;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.attachment.Attaching;
import dev.levelup.chat.client.sync.attachment.AvatarChanges;
import dev.levelup.chat.client.ui.attachment.AttachmentWords;
import dev.levelup.chat.client.ui.attachment.PictureDecoder;
import dev.levelup.chat.client.ui.avatar.ChosenPicture.Problem;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.RoomId;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Setting, cropping and removing one picture. FX thread only. */
final class AvatarViewModel {
  /** What is being done. */
  enum Phase {
    CHOOSING,
    READING,
    CROPPING,
    SENDING,
    ASKING,
    REMOVING
  }

  private interface Reading {
    ChosenPicture read() throws ChosenPicture.UnusableException;
  }

  private final @Nullable RoomId room;
  private final AvatarChanges changes;
  private final Executor background;
  private final Executor fx;
  private final Runnable done;
  private final Translations translations;
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", Phase.CHOOSING);
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
  private final ReadOnlyObjectWrapper<@Nullable ChosenPicture> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", null);
  private final ObjectProperty<@Nullable Crop> crop = new SimpleObjectProperty<>(this, "crop");
  private Subscription request = Subscription.EMPTY;
  private long question;

  /**
   * @param room null for the user's own picture
   * @param background runs what takes its time
   * @param fx runs tasks on the FX thread
   * @param done called once the picture is as the user wants it
   */
  AvatarViewModel(
      @Nullable RoomId room,
      AvatarChanges changes,
      Executor background,
      Executor fx,
      Runnable done,
      Translations translations) {
    this.room = room;
    this.changes = changes;
    this.background = background;
    this.fx = fx;
    this.done = done;
    this.translations = translations;
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** What went wrong, as text; otherwise empty. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** The part that is sent, 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** The picture that was chosen; null for none. */
  ReadOnlyObjectProperty<@Nullable ChosenPicture> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** What is cut out of it. */
  ObjectProperty<@Nullable Crop> cropProperty() {
    return crop;
  }

  private boolean isBusy() {
    return phase.get() == Phase.SENDING || phase.get() == Phase.REMOVING;
  }

  /** Reads a file that was chosen or dropped. */
  void choose(Path file) {
    read(() -> ChosenPicture.read(file));
  }

  /**
   * Takes a picture that was pasted.
   *
   * @param source writes it as a PNG, on another thread
   */
  void take(double pixels, Attaching.Source source) {
    if (pixels > PictureDecoder.MOST_PIXELS) {
      error.set(words(Problem.TOO_MANY_PIXELS));
    } else {
      read(() -> ChosenPicture.of(source));
    }
  }

  private void read(Reading reading) {
    if (isBusy()) {
      return;
    }
    long asked = ++question;
    error.set("");
    phase.set(Phase.READING);
    background.execute(
        () -> {
          try {
            ChosenPicture picture = reading.read();
            fx.execute(() -> show(asked, picture));
          } catch (ChosenPicture.UnusableException e) {
            fx.execute(() -> refuse(asked, e.problem()));
          }
        });
  }

  private void show(long asked, ChosenPicture picture) {
    if (asked == question) {
      chosen.set(picture);
      crop.set(Crop.middle(picture.size().getWidth(), picture.size().getHeight()));
      phase.set(Phase.CROPPING);
    }
  }

  private void refuse(long asked, Problem problem) {
    if (asked == question) {
      error.set(words(problem));
      goBack();
    }
  }

  private void goBack() {
    phase.set(chosen.get() == null ? Phase.CHOOSING : Phase.CROPPING);
  }

  private String words(Problem problem) {
    String key = problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return translations.of(
        "avatar.problem." + key, AttachmentWords.size(ChosenPicture.MOST_BYTES, translations));
  }

  /** Cuts the picture, and uploads it. */
  void save() {
    ChosenPicture picture = chosen.get();
    Crop square = crop.get();
    if (phase.get() == Phase.CROPPING && picture != null && square != null && isOnline()) {
      long asked = ++question;
      error.set("");
      progress.set(0);
      phase.set(Phase.SENDING);
      background.execute(
          () -> {
            try {
              byte[] bytes = picture.cut(square);
              fx.execute(() -> send(asked, bytes));
            } catch (IllegalArgumentException | OutOfMemoryError _) {
              fx.execute(() -> refuse(asked, Problem.UNREADABLE));
            }
          });
    }
  }

  private void send(long asked, byte[] bytes) {
    if (asked == question) {
      request = changes.set(room, bytes, progress::set, done, this::fail);
    }
  }

  private boolean isOnline() {
    boolean is = changes.onlineProperty().getValue();
    error.set(is ? "" : translations.of("avatar.offline"));
    return is;
  }

  private void fail(Failure why) {
    error.set(FailureWords.of(translations, why));
    goBack();
  }

  /** Asks whether to remove the picture. */
  void askToRemove() {
    if (!isBusy()) {
      question++;
      error.set("");
      phase.set(Phase.ASKING);
    }
  }

  /** The user keeps the picture. */
  void keep() {
    goBack();
  }

  /** Removes the picture. */
  void remove() {
    if (phase.get() == Phase.ASKING && isOnline()) {
      phase.set(Phase.REMOVING);
      changes.remove(room, done, this::fail);
    }
  }

  /** The card closes: ends an upload. */
  void end() {
    question++;
    request.unsubscribe();
  }
}
