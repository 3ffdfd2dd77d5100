package dev.levelup.chat.bench;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.FakeStores;
import dev.levelup.chat.client.state.FxApplicationThread;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.sync.account.Storage;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.links.LinksViewModel;
import dev.levelup.chat.client.ui.settings.SettingsServices;
import dev.levelup.chat.client.ui.shell.StageSetup;
import dev.levelup.chat.client.ui.shell.Updates;
import dev.levelup.chat.client.ui.shell.WindowView;
import dev.levelup.chat.client.ui.signin.SignInViewModel;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.Theme;
import dev.levelup.chat.client.ui.timeline.TimelineViews;
import dev.levelup.chat.client.ui.window.WindowFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.stage.Stage;

/** The whole window with the real client on the real FX thread, and a network in memory. */
final class RoomsWindow {
  private static final Set<String> FEATURES =
      Stream.of(FakeGateway.WITH_ACTIVITY, FakeGateway.WITH_REACTIONS, FakeGateway.WITH_MEMBERSHIP)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  final FakeGateway gateway = new FakeGateway(FEATURES);
  private final AccountController account;
  private final WindowView view;

  RoomsWindow(Stage stage) {
    FxApplicationThread fx = new FxApplicationThread();
    Executor background = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    FakeStores stores = new FakeStores();
    account =
        new AccountController(
            gateway,
            Profile.open(Path.of("target", "no-such-profile"), _ -> {}),
            fx,
            session -> new Chat(session, gateway, stores, fx, Clock.systemUTC(), new Random(1)));
    Translations translations = new Translations(Locale.ENGLISH);
    var signIn = new SignInViewModel(account, "http://127.0.0.1:8001", "", translations);
    var pictures = new EmojiPictures(EmojiIndex.load(), background, fx);
    var services =
        new SettingsServices(
            account, new Storage(stores, account, fx), background, fx, ZoneOffset.UTC, pictures);
    view =
        new WindowFactory(new Settings(), services, Clock.systemUTC(), translations, Locale.ENGLISH)
            .create(
                signIn,
                new LinksViewModel(account, signIn),
                (chat, edit, picker, avatars) ->
                    TimelineViews.of(chat, edit, picker, avatars, translations),
                new Updates(Optional::empty, (_, _) -> {}));
    stage.setWidth(960);
    stage.setHeight(700);
    stage.setX(0);
    stage.setY(0);
    StageSetup.prepare(
        stage,
        view,
        new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT), _ -> {}),
        translations);
    stage.show();
  }

  void signIn() {
    account.signIn("http://127.0.0.1:8001", "alice", "levelup");
  }

  Chat chat() {
    return Objects.requireNonNull(account.chatProperty().get());
  }

  Node node(String query) {
    return Objects.requireNonNull(view.lookup(query), query);
  }
}
