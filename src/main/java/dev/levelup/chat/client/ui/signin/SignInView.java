package dev.levelup.chat.client.ui.signin;

import dev.levelup.chat.client.ui.signin.SignInViewModel.Mode;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Logo;
import dev.levelup.chat.client.ui.theme.Show;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.words.Words;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomPasswordField;
import org.controlsfx.control.textfield.CustomTextField;

/** A card in the middle of the window, with the fields that the mode needs. */
public final class SignInView extends ScrollPane {
  private static final Set<Mode> WITH_ACCOUNT = EnumSet.of(Mode.SIGN_IN, Mode.REGISTER);
  private static final Set<Mode> WITH_TOKEN = EnumSet.of(Mode.TOKEN);

  private final SignInViewModel model;
  private final Words words;

  public SignInView(SignInViewModel model, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("sign-in");
    getStylesheets().add(Stylesheet.beside(SignInView.class, "signin.css"));
    VBox card = new VBox();
    card.getStyleClass().add("sign-in-card");
    card.setMaxHeight(USE_PREF_SIZE);
    card.disableProperty().bind(model.busyProperty());
    card.getChildren().setAll(head(), server());
    card.getChildren().addAll(user(), password(), token());
    card.getChildren().addAll(error(), submit(), otherWays(), demo());
    StackPane ground = new StackPane(card);
    ground.getStyleClass().add("sign-in-ground");
    setContent(ground);
    setFitToWidth(true);
    setFitToHeight(true);
  }

  private Node head() {
    Label title = new Label(words.of("app.name"));
    title.getStyleClass().add("sign-in-title");
    Label subtitle = new Label();
    subtitle.getStyleClass().add("sign-in-subtitle");
    subtitle.setWrapText(true);
    subtitle.textProperty().bind(model.modeProperty().map(mode -> say("subtitle", mode)));
    VBox head = new VBox(new Logo(), title, subtitle);
    head.getStyleClass().add("sign-in-head");
    return head;
  }

  private Node server() {
    TextField field = text("server");
    field.focusedProperty().subscribe(focused -> lookUnless(focused, field));
    return named("server", field, model.serverProperty());
  }

  private void lookUnless(boolean focused, TextField field) {
    if (!focused && field.getScene() != null) {
      model.lookAtServer();
    }
  }

  private Node user() {
    return only(WITH_ACCOUNT, named("user", text("user"), model.userNameProperty()));
  }

  private Node password() {
    return only(WITH_ACCOUNT, named("password", secret("password"), model.passwordProperty()));
  }

  private Node token() {
    return only(WITH_TOKEN, named("token", secret("token"), model.tokenProperty()));
  }

  private Node error() {
    Label error = new Label();
    error.setId("sign-in-error");
    error.setWrapText(true);
    error.setAccessibleRole(AccessibleRole.TEXT);
    error.textProperty().bind(model.errorProperty());
    Show.when(model.errorProperty().map(text -> !text.isEmpty()), error);
    return error;
  }

  private Node submit() {
    Button submit = new Button();
    submit.setId("sign-in-submit");
    submit.getStyleClass().add("accent");
    submit.setDefaultButton(true);
    submit.setMaxWidth(Double.MAX_VALUE);
    submit
        .textProperty()
        .bind(
            model
                .busyProperty()
                .flatMap(
                    busy ->
                        model
                            .modeProperty()
                            .map(mode -> busy ? words.of("sign-in.busy") : say("submit", mode))));
    submit.setOnAction(e -> model.submit());
    return submit;
  }

  private Node otherWays() {
    FlowPane links = new FlowPane();
    links.getStyleClass().add("sign-in-links");
    for (Mode mode : Mode.values()) {
      Hyperlink link = new Hyperlink(say("switch", mode));
      link.setId("sign-in-to-" + key(mode));
      link.setOnAction(e -> model.modeProperty().set(mode));
      links.getChildren().add(only(EnumSet.complementOf(EnumSet.of(mode)), link));
    }
    return links;
  }

  private Node demo() {
    Button demo = new Button(words.of("sign-in.demo"), Icons.of("demo"));
    demo.setId("sign-in-demo");
    demo.setMaxWidth(Double.MAX_VALUE);
    demo.setOnAction(e -> model.tryDemo());
    return demo;
  }

  private TextField text(String name) {
    CustomTextField field = new CustomTextField();
    field.setId("sign-in-" + name);
    field.setLeft(Icons.of(name));
    return field;
  }

  private TextField secret(String name) {
    CustomPasswordField field = new CustomPasswordField();
    field.setId("sign-in-" + name);
    field.setLeft(Icons.of(name));
    return field;
  }

  private Node named(String name, TextField field, StringProperty value) {
    return new SignInField(words.of("sign-in." + name), field, value, model.problemOf(value));
  }

  private Node only(Set<Mode> modes, Node node) {
    Show.when(model.modeProperty().map(modes::contains), node);
    return node;
  }

  private String say(String what, Mode mode) {
    return words.of("sign-in." + what + "." + key(mode));
  }

  private static String key(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
