package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.state.OutgoingFile;
import dev.levelup.chat.client.state.SaveState;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientAttachmentId;
import java.util.List;
import java.util.Objects;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A file that is no picture: its name, whose extension always shows, its size, and a button that
 * saves it; or how far its upload is. Of what can run on a computer it says so, and asks before it
 * saves. {@code :runs}, {@code :failed}. Its height does not depend on what it shows.
 */
final class FileRow extends HBox {
  private static final PseudoClass RUNS = PseudoClass.getPseudoClass("runs");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final AttachmentTools tools;
  private final Translations translations;
  private final StackPane icon = new StackPane();
  private final TextLine stem;
  private final TextLine extension;
  private final Label facts = new Label();
  private final HBox progress = new HBox();
  private final StackPane done = new StackPane();
  private final Button save;
  private final Button cancel;
  private final Button anyway;
  private final HBox buttons = new HBox();
  private final MapChangeListener<AttachmentId, SaveState> changed = this::changed;
  private @Nullable MessageFile shown;
  private boolean asking;

  FileRow(AttachmentTools tools) {
    this.tools = tools;
    this.translations = tools.translations();
    stem = new TextLine(tools.emoji(), "file-stem");
    extension = new TextLine(tools.emoji(), "file-extension");
    save = button("save", this::save);
    cancel = button("cancel", this::cancel);
    anyway = button("anyway", this::choose);
    getStyleClass().addAll("message-attachment", "file");
    setAccessibleRole(AccessibleRole.PARENT);
    stem.setMinWidth(0);
    extension.setMinWidth(USE_PREF_SIZE);
    HBox name = new HBox(stem, extension);
    // A name is read from the left whatever the language: its extension is at its end.
    name.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    boolean fromRight = translations.orientation() == NodeOrientation.RIGHT_TO_LEFT;
    name.setAlignment(fromRight ? Pos.BASELINE_RIGHT : Pos.BASELINE_LEFT);
    facts.getStyleClass().add("file-facts");
    facts.setMinWidth(0);
    facts.setWrapText(true); // Two lines fit beside the name.
    facts.setMinHeight(USE_PREF_SIZE);
    icon.getStyleClass().add("file-icon");
    progress.getStyleClass().add("file-progress");
    done.getStyleClass().add("file-done");
    progress.getChildren().setAll(done);
    progress.widthProperty().subscribe(this::showProgress);
    StackPane below = new StackPane(facts, progress);
    below.getStyleClass().add("file-below");
    VBox texts = new VBox(name, below);
    texts.getStyleClass().add("file-texts");
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    buttons.getStyleClass().add("file-buttons");
    buttons.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(icon, texts, buttons);
    setOnMousePressed(MouseEvent::consume); // No selection of the text begins here.
    // Weakly: what is saved outlives the rows.
    tools.saves().states().addListener(new WeakMapChangeListener<>(changed));
  }

  private Button button(String name, Runnable action) {
    Button button =
        name.equals("anyway")
            ? new Button(translations.of("attachment.save"))
            : Icons.button("file-" + name, translations.of("attachment." + name));
    button.getStyleClass().add("file-" + name);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.run());
    return button;
  }

  void show(MessageFile next) {
    if (!next.equals(shown)) {
      asking = false;
    }
    shown = next;
    ShownFile name = ShownFile.of(next.attachment());
    stem.setText(name.stem());
    extension.setText(name.extension());
    icon.getChildren().setAll(Icons.of(FileKind.of(next.attachment(), name).icon()));
    pseudoClassStateChanged(RUNS, name.runs());
    setAccessibleText(AttachmentWords.spoken(List.of(next.attachment()), translations));
    String title = translations.isolate(name.name());
    save.setAccessibleText(translations.of("attachment.save.named", title));
    cancel.setAccessibleText(translations.of("attachment.cancel.named", title));
    anyway.setAccessibleText(translations.of("attachment.save.named", title));
    showState();
  }

  private void changed(MapChangeListener.Change<? extends AttachmentId, ?> change) {
    if (shown != null && shown.attachment().id().equals(change.getKey())) {
      showState();
    }
  }

  /** The upload of a file has gone on, or ended. */
  void uploading(ClientAttachmentId id) {
    if (shown instanceof MessageFile.Outgoing outgoing && outgoing.file().id().equals(id)) {
      showState();
    }
  }

  private Attachment attachment() {
    return Objects.requireNonNull(shown, "shows nothing yet").attachment();
  }

  private @Nullable SaveState state() {
    return tools.saves().states().get(attachment().id());
  }

  private void showState() {
    if (shown instanceof MessageFile.Outgoing outgoing) {
      Double part = tools.uploads().get(outgoing.file().id());
      facts.setText(UploadWords.of(outgoing, part, translations));
      showState(part != null, outgoing.held());
      return;
    }
    SaveState state = state();
    boolean runs = state instanceof SaveState.Running;
    facts.setText(words(state));
    showState(runs, state instanceof SaveState.Failed, buttons(runs));
  }

  private Node[] buttons(boolean runs) {
    return asking ? new Node[] {cancel, anyway} : new Node[] {runs ? cancel : save};
  }

  private void showState(boolean runs, boolean failed, Node... now) {
    progress.setVisible(runs);
    facts.setVisible(!runs);
    pseudoClassStateChanged(FAILED, failed);
    if (!buttons.getChildren().equals(List.of(now))) {
      buttons.getChildren().setAll(now);
    }
    showProgress();
  }

  private void showProgress() {
    if (shown != null && progress.isVisible()) {
      done.setMinWidth(Math.clamp(part(shown), 0, 1) * progress.getWidth());
    }
  }

  /** How much is done of what runs, 0 to 1. */
  private double part(MessageFile file) {
    return switch (file) {
      case MessageFile.Outgoing(OutgoingFile own, boolean _) ->
          tools.uploads().getOrDefault(own.id(), 0.0);
      case MessageFile.Sent(Attached sent) when state() instanceof SaveState.Running(long bytes) ->
          sent.attachment().size() == 0 ? 1 : (double) bytes / sent.attachment().size();
      case MessageFile.Sent _ -> 0;
    };
  }

  private String words(@Nullable SaveState state) {
    if (asking) {
      return translations.of("attachment.runs.ask");
    }
    String size = AttachmentWords.size(attachment().size(), translations);
    String saving = SaveWords.of(state, attachment(), translations);
    if (!saving.isEmpty()) {
      return saving;
    }
    return ShownFile.of(attachment()).runs() ? translations.of("attachment.runs", size) : size;
  }

  private void save() {
    if (ShownFile.of(attachment()).runs()) {
      asking = true;
      showState();
      cancel.requestFocus();
    } else {
      choose();
    }
  }

  private void cancel() {
    boolean asked = asking;
    asking = false;
    if (!asked) {
      tools.saves().cancel(attachment().id());
    }
    showState();
    save.requestFocus();
  }

  private void choose() {
    asking = false;
    showState();
    if (shown instanceof MessageFile.Sent(Attached about)) {
      tools
          .dialog()
          .ask(
              getScene().getWindow(),
              ShownFile.of(about.attachment()).name(),
              file -> tools.saves().save(about, file));
    }
  }
}
