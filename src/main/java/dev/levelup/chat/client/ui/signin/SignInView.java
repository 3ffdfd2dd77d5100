package dev.levelup.chat.client.ui.signin;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.ui.card.CertificateView;
import dev.levelup.chat.client.ui.card.Overlay;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.signin.SignInViewModel.Mode;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Logo;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.client.ui.theme.WrappedLabel;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The sign-in card: fields, submit button, and links to the other modes. */
public final class SignInView extends StackPane {
  private static final double MARGIN = 12;
  private static final double AROUND = 24;

  private final SignInViewModel model;
  private final EmojiPictures pictures;
  private final Translations translations;
  private final SignInFields fields;
  private final Overlay overlay = new Overlay();

  /**
   * @param openSettings opens the settings
   * @param pictures the emoji images, for input and text from the server
   */
  public SignInView(
      SignInViewModel model,
      Runnable openSettings,
      EmojiPictures pictures,
      Translations translations) {
    this.model = model;
    this.translations = translations;
    this.pictures = pictures;
    fields = new SignInFields(model, pictures, translations);
    getStylesheets().add(Stylesheet.beside(SignInView.class, "signin.css"));
    VBox card =
        new VBox(
            head(),
            fields,
            error(pictures),
            certificate(),
            readable(),
            submit(),
            otherWays(),
            demo());
    card.getStyleClass().add("form-card");
    card.disableProperty().bind(model.busyProperty());
    StackPane both = withSettings(card, openSettings);
    // Not the padding of the ground, which it forgets when it computes its height for a width.
    setMargin(both, new Insets(AROUND));
    StackPane ground = new StackPane(both);
    ScrollPane form = new ScrollPane(ground);
    form.getStyleClass().add("sign-in");
    form.setFitToWidth(true);
    form.setFitToHeight(true);
    form.disableProperty().bind(overlay.visibleProperty());
    getChildren().setAll(form, overlay);
    // An invitation may change the server while a card is open.
    model.refusedCertificate().failureProperty().subscribe((_, _) -> overlay.hide());
    sceneProperty().subscribe(this::startTyping);
    model.busyProperty().subscribe(this::goOnTyping);
  }

  /** The settings are in the card's corner, and stay enabled while the card waits. */
  private StackPane withSettings(VBox card, Runnable open) {
    Button settings = Icons.button("settings", translations.of("settings.title"));
    settings.setId("sign-in-settings");
    settings.setOnAction(_ -> open.run());
    setAlignment(settings, Pos.TOP_RIGHT);
    setMargin(settings, new Insets(MARGIN));
    StackPane both = new StackPane(card, settings);
    both.maxWidthProperty().bind(card.maxWidthProperty());
    both.setMaxHeight(USE_PREF_SIZE);
    return both;
  }

  private void startTyping(@Nullable Scene shown) {
    if (shown != null) {
      fields.focusNext();
    }
  }

  private void goOnTyping(boolean busy) {
    if (!busy) {
      fields.focusNext();
    }
  }

  private Node head() {
    Label title = new Label(translations.of("app.name"));
    title.getStyleClass().add("sign-in-title");
    Label subtitle = WrappedLabel.of("", "sign-in-subtitle");
    subtitle.textProperty().bind(model.modeProperty().map(mode -> say("subtitle", mode)));
    VBox head = new VBox(new Logo(), title, subtitle);
    head.getStyleClass().add("sign-in-head");
    return head;
  }

  private Node error(EmojiPictures pictures) {
    TextBlock error = new TextBlock(pictures, "form-error");
    error.setId("sign-in-error");
    error.setAccessibleRole(AccessibleRole.TEXT);
    error.textProperty().bind(model.errorProperty());
    Visibility.when(model.errorProperty().map(text -> !text.isEmpty()), error);
    return error;
  }

  private Node certificate() {
    Button look = new Button(translations.of("certificate.look"));
    look.setId("sign-in-certificate");
    look.setMaxWidth(Double.MAX_VALUE);
    look.setOnAction(_ -> look(model.refusedCertificate().failureProperty().getValue()));
    Visibility.when(
        model.refusedCertificate().failureProperty().map(Objects::nonNull).orElse(false), look);
    return look;
  }

  private void look(@Nullable Failure refused) {
    if (refused != null) {
      Runnable trust = () -> model.refusedCertificate().trust(refused);
      overlay.show(new CertificateView(refused, pictures, translations, trust, overlay::hide));
    }
  }

  private Node readable() {
    Label text = WrappedLabel.of(translations.of("sign-in.readable"));
    Button anyway = new Button(translations.of("sign-in.readable.anyway"));
    anyway.setId("sign-in-readable-anyway");
    anyway.setMaxWidth(Double.MAX_VALUE);
    anyway.setOnAction(_ -> model.unencryptedQuestion().accept());
    VBox question = new VBox(text, anyway);
    question.setId("sign-in-readable");
    question.getStyleClass().add("sign-in-readable");
    Visibility.when(model.unencryptedQuestion().isAskedProperty(), question);
    anyway.setAccessibleText(translations.of("sign-in.readable") + " " + anyway.getText());
    question.visibleProperty().subscribe(shows -> answer(shows, anyway));
    return question;
  }

  private static void answer(boolean isAsked, Button anyway) {
    if (isAsked) {
      anyway.requestFocus();
    }
  }

  private Node submit() {
    Button submit = new Button();
    submit.setId("sign-in-submit");
    submit.getStyleClass().add("accent");
    submit.setDefaultButton(true);
    submit.setMaxWidth(Double.MAX_VALUE);
    submit.textProperty().bind(model.busyProperty().flatMap(this::submitCaption));
    submit.disableProperty().bind(model.closedProperty());
    submit.setOnAction(_ -> model.submit());
    return submit;
  }

  private ObservableValue<String> submitCaption(boolean busy) {
    return model
        .modeProperty()
        .map(mode -> busy ? translations.of("action.busy") : say("submit", mode));
  }

  private Node otherWays() {
    FlowPane links = new FlowPane();
    links.getStyleClass().add("sign-in-links");
    for (Mode way : Mode.values()) {
      Hyperlink link = new Hyperlink(say("switch", way));
      link.setId("sign-in-to-" + key(way));
      link.setOnAction(_ -> model.modeProperty().set(way));
      Visibility.when(model.modeProperty().map(mode -> mode != way), link);
      links.getChildren().add(link);
    }
    return links;
  }

  private Node demo() {
    Button demo = new Button(translations.of("sign-in.demo"), Icons.of("demo"));
    demo.setId("sign-in-demo");
    demo.setMaxWidth(Double.MAX_VALUE);
    demo.setOnAction(_ -> model.tryDemo());
    return demo;
  }

  private String say(String what, Mode mode) {
    return translations.of("sign-in." + what + "." + key(mode));
  }

  private static String key(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
