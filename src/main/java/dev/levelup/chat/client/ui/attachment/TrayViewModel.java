package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.AttachProblem;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TrayFile;
import dev.levelup.chat.client.sync.attachment.Attaching;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.ClientAttachmentId;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The files that will be sent with the draft of the open room. FX thread only. */
public final class TrayViewModel {
  private final Attaching attaching;
  private final ObservableValue<@Nullable RoomState> shown;
  private final Translations translations;
  private final ObservableValue<List<TrayFile>> files;
  private final ObservableValue<String> trouble;
  private final ObservableValue<Boolean> possible;

  /**
   * @param shown the open room
   */
  public TrayViewModel(
      Attaching attaching, ObservableValue<@Nullable RoomState> shown, Translations translations) {
    this.attaching = attaching;
    this.shown = shown;
    this.translations = translations;
    files = Bindings.createObjectBinding(this::files, shown, attaching.trays().changes());
    trouble = attaching.problemsProperty().map(this::words);
    possible =
        shown
            .flatMap(RoomState::accessProperty)
            .map(RoomAccess::mayWrite)
            .orElse(false)
            .map(writable -> writable && attaching.isOffered());
  }

  /** Whether the server supports attachments. */
  public boolean isOffered() {
    return attaching.isOffered();
  }

  /** Whether files can be attached now. */
  public ObservableValue<Boolean> possibleProperty() {
    return possible;
  }

  /** The files, in order. */
  public ObservableValue<List<TrayFile>> filesProperty() {
    return files;
  }

  /** Why files were not attached, as text; empty if all were. */
  public ObservableValue<String> troubleProperty() {
    return trouble;
  }

  /** What a drop of files would do, as text. */
  String dropWords() {
    RoomState room = shown.getValue();
    Room named = room == null ? null : room.room();
    return translations.of("tray.drop", named == null ? "" : translations.isolate(named.name()));
  }

  /** Attaches files. */
  public void attach(List<Path> chosen) {
    attaching.attach(chosen);
  }

  /**
   * Attaches a picture that is no file yet.
   *
   * @param source writes it as a PNG, on another thread
   */
  void attachPicture(double pixels, Attaching.Source source) {
    if (pixels > attaching.mostPixels()) {
      attaching.forgetProblems();
      attaching.refuse(AttachProblem.Kind.TOO_MANY_PIXELS, "");
    } else {
      attaching.attach(translations.of("tray.pasted"), source);
    }
  }

  void retry(ClientAttachmentId id) {
    attaching.retry(id);
  }

  void remove(ClientAttachmentId id) {
    attaching.remove(id);
  }

  private List<TrayFile> files() {
    RoomState room = shown.getValue();
    return room == null ? List.of() : attaching.trays().in(room.id());
  }

  private String words(List<AttachProblem> problems) {
    return problems.stream().map(this::words).collect(Collectors.joining(" "));
  }

  private String words(AttachProblem problem) {
    String key = "tray.problem." + problem.kind().name().toLowerCase(Locale.ROOT);
    String name = translations.isolate(problem.name());
    return switch (problem.kind()) {
      case TOO_LARGE ->
          translations.of(key, name, AttachmentWords.size(problem.limit(), translations));
      case TOO_MANY -> translations.of(key, problem.limit());
      case EMPTY, FOLDER, UNREADABLE, TOO_MANY_PIXELS, NOT_STORED -> translations.of(key, name);
    };
  }
}
