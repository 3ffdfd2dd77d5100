package dev.levelup.chat.client;

import dev.levelup.chat.client.cache.Keyring;
import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.cache.ProfileLock;
import dev.levelup.chat.client.cache.SqliteStores;
import dev.levelup.chat.client.cache.UnpackedFiles;
import dev.levelup.chat.client.desktop.Browser;
import dev.levelup.chat.client.desktop.Desktop;
import dev.levelup.chat.client.desktop.Frames;
import dev.levelup.chat.client.desktop.Installation;
import dev.levelup.chat.client.desktop.ProfileFolders;
import dev.levelup.chat.client.desktop.SaveDialog;
import dev.levelup.chat.client.desktop.StartAtLogin;
import dev.levelup.chat.client.desktop.WindowPlace;
import dev.levelup.chat.client.desktop.game.GameSigns;
import dev.levelup.chat.client.desktop.keyring.DelayedKeyring;
import dev.levelup.chat.client.desktop.sign.SignWatch;
import dev.levelup.chat.client.diagnostics.CrashReports;
import dev.levelup.chat.client.net.Gateway;
import dev.levelup.chat.client.net.HttpGateway;
import dev.levelup.chat.client.net.Uts46;
import dev.levelup.chat.client.state.FxApplicationThread;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.sync.account.InitialRoom;
import dev.levelup.chat.client.sync.account.SignInNotices;
import dev.levelup.chat.client.sync.account.Storage;
import dev.levelup.chat.client.sync.connection.ChosenProxy;
import dev.levelup.chat.client.ui.attachment.Animations;
import dev.levelup.chat.client.ui.attachment.AttachmentTools;
import dev.levelup.chat.client.ui.attachment.PictureImages;
import dev.levelup.chat.client.ui.crash.CrashOffer;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.links.LinksViewModel;
import dev.levelup.chat.client.ui.presence.Attention;
import dev.levelup.chat.client.ui.presence.DesktopAlerts;
import dev.levelup.chat.client.ui.presence.GameStillness;
import dev.levelup.chat.client.ui.presence.KeepPauses;
import dev.levelup.chat.client.ui.presence.LaterStarts;
import dev.levelup.chat.client.ui.presence.Presence;
import dev.levelup.chat.client.ui.settings.SettingsServices;
import dev.levelup.chat.client.ui.shell.FirstContent;
import dev.levelup.chat.client.ui.shell.ProfileInUseView;
import dev.levelup.chat.client.ui.shell.StageSetup;
import dev.levelup.chat.client.ui.shell.Updates;
import dev.levelup.chat.client.ui.shell.WindowView;
import dev.levelup.chat.client.ui.signin.SignInViewModel;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.MessageParser;
import dev.levelup.chat.client.ui.theme.Theme;
import dev.levelup.chat.client.ui.timeline.TimelineFactory;
import dev.levelup.chat.client.ui.window.WindowFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One user's client in one window: the only place where its services are created. On the FX thread.
 */
public final class ClientApp {
  /** How long after the first frame the window is still being filled with stored data. */
  private static final Duration SETTLING = Duration.ofSeconds(1);

  private final FxThread fx;
  private final Clock clock;
  private final Translations translations = new Translations(Locale.getDefault());
  private final ExecutorService profileIo =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "profile"));

  /** Completed once the window shows its content, so that there is time for other start-up work. */
  private final CompletableFuture<Void> settled = new CompletableFuture<>();

  private final LaunchOptions launchOptions;
  private final ProfileLock lock;
  private final Profile profile;
  private final AccountController account;
  private final Storage storage;
  private final Desktop desktop;
  private final StoredSettings choices;
  private final BooleanProperty still = new SimpleBooleanProperty(this, "still");
  private final SaveDialog saveDialog = SaveDialog.ofThisSystem();
  private Consumer<ExecutorService> closed = _ -> {};

  /** For a program with several clients: without the desktop's services. */
  public ClientApp(LaunchOptions launchOptions) {
    this(launchOptions, ProfileLock.take(launchOptions.profile().data()), Desktop.NONE);
  }

  /**
   * Shows nothing yet.
   *
   * @param lock the lock of the profile; released when the window is closed
   * @param desktop not used before the first frame
   */
  ClientApp(LaunchOptions launchOptions, ProfileLock lock, Desktop desktop) {
    this(
        launchOptions,
        lock,
        desktop,
        new FxApplicationThread(),
        Clock.system(ZoneId.systemDefault()));
  }

  /** As the other one, with other timers and another clock than the system's. */
  ClientApp(
      LaunchOptions launchOptions, ProfileLock lock, Desktop desktop, FxThread fx, Clock clock) {
    this.launchOptions = launchOptions;
    this.lock = lock;
    this.desktop = desktop;
    this.fx = fx;
    this.clock = clock;
    ProfileFolders folders = launchOptions.profile();
    profile = Profile.open(folders.data(), folders.settings(), profileIo, keyring(desktop));
    choices = new StoredSettings(profile, StartAtLogin.ofThisUser(), profileIo);
    choices.settings().desktop().setNotificationsPossible(desktop.hasNotifications());
    choices.settings().desktop().setOwnSoundsPossible(desktop.hasOwnSounds());
    choices.settings().desktop().setGamesNoticed(desktop.noticesGames());
    translations.setLocale(choices.settings().languageProperty().get().locale(Locale.getDefault()));
    SqliteStores stores = new SqliteStores(folders.data(), profileIo, clock, pictureSpace());
    ChosenProxy proxy = new ChosenProxy(choices.settings().network());
    Gateway gateway =
        new HttpGateway(translations::locale, proxy, profile.pinnedCertificates()::get);
    SecureRandom random = new SecureRandom();
    account =
        new AccountController(
            gateway, profile, fx, session -> new Chat(session, gateway, stores, fx, clock, random));
    storage = new Storage(stores, account, fx);
    proxy.follow(account::reconnect);
    if (!desktop.equals(Desktop.NONE)) {
      SignInNotices word = new SignInNotices(profile, account);
      profile.onSignInTrouble(trouble -> fx.execute(() -> word.say(trouble)));
    }
    InitialRoom initialRoom = new InitialRoom(profile, launchOptions.room());
    account.chatProperty().subscribe(chat -> follow(initialRoom, chat));
  }

  private SqliteStores.PictureSpace pictureSpace() {
    AtomicLong limit = new AtomicLong();
    choices.settings().pictureSpaceProperty().subscribe(space -> limit.set(space.bytes()));
    return new SqliteStores.PictureSpace(Thread::startVirtualThread, limit::get);
  }

  private Keyring keyring(Desktop desktop) {
    return desktop.equals(Desktop.NONE)
        ? Keyring.NONE
        : new DelayedKeyring(desktop.keyring(), settled);
  }

  /**
   * Sets the listener for the closing of the window.
   *
   * @param listener called with the executor that still writes to the disk, which is already shut
   *     down
   */
  void onClosed(Consumer<ExecutorService> listener) {
    closed = listener;
  }

  /**
   * Creates the theme, which all windows of a process share; to be called once, before the first
   * window.
   *
   * @param folder where font files are unpacked, if they are not files already
   */
  public static Theme theme(Path folder) {
    Theme.prepareType(new UnpackedFiles(folder.resolve("fonts"))::file);
    return new Theme(
        Platform.getPreferences().colorSchemeProperty(), Application::setUserAgentStylesheet);
  }

  /**
   * Shows the window, and signs in as the launch options say. If another process uses the profile,
   * the window says so and the profile is not touched.
   *
   * @param stage not shown yet
   * @param theme the theme of all windows of this process
   * @param offset pixels from the middle of the screen, at the profile's first start
   */
  public void show(Stage stage, Theme theme, double offset) {
    if (lock.isHeld()) {
      theme.follow(choices.settings().look());
      LaunchSignIn launch = new LaunchSignIn(launchOptions, profile, account);
      SignInViewModel signIn =
          new SignInViewModel(account, launch.server(), launch.userName(), translations);
      LinksViewModel links = new LinksViewModel(account, signIn);
      WindowView window = view(signIn, links);
      WindowPlace place = prepare(stage, theme, window, offset);
      GameStillness stillness =
          new GameStillness(
              choices.settings().desktop(), stage.focusedProperty(), Frames.ofJavaFx(), fx);
      still.bind(stillness.stillProperty());
      KeepPauses pauses = new KeepPauses(account.chatProperty(), stillness.stillProperty(), fx);
      Presence presence = presence(stage);
      DesktopAlerts alerts = alerts(stage, presence);
      alerts.holdWhile(stillness.stillProperty());
      LaterStarts laterStarts = new LaterStarts(presence, links);
      Runnable end =
          () -> {
            stillness.close();
            pauses.close();
            close(stage, place, laterStarts, presence, alerts);
          };
      stage.setOnHiding(_ -> presence.unlessParked(end));
      launch.begin();
      place.follow();
      WindowVisibility.follow(stage, account.chatProperty());
      laterStarts.follow(launchOptions.link());
      Runnable open =
          () -> {
            StageSetup.layOut(stage);
            presence.show(
                launchOptions.hidden(),
                () -> settle(laterStarts, window, stillness, pauses, presence, alerts, end));
          };
      FirstContent.showWhenReady(account, fx, open);
    } else {
      prepare(stage, theme, new ProfileInUseView(translations, stage::close), offset);
      stage.setOnHiding(_ -> close(stage));
      stage.show();
    }
  }

  private void watchGames(GameStillness stillness) {
    if (desktop.noticesGames()) {
      stillness.begin(listener -> new SignWatch(GameSigns::open, listener, GameSigns.PERIOD));
    }
  }

  private Presence presence(Stage stage) {
    Attention attention = new Attention(stage.focusedProperty());
    account.chatProperty().subscribe(attention::follow);
    return new Presence(stage, choices.settings().desktop(), attention, fx, clock, translations);
  }

  private WindowPlace prepare(Stage stage, Theme theme, Parent root, double offset) {
    WindowPlace place = new WindowPlace(stage, profile);
    place.restore(offset);
    StageSetup.prepare(stage, root, theme, translations);
    return place;
  }

  private DesktopAlerts alerts(Stage stage, Presence presence) {
    DesktopAlerts alerts =
        new DesktopAlerts(
            stage.focusedProperty(),
            choices.settings().desktop(),
            fx,
            clock,
            translations,
            presence::bringBack);
    account.chatProperty().subscribe(alerts::follow);
    return alerts;
  }

  private void settle(
      LaterStarts laterStarts,
      WindowView window,
      GameStillness stillness,
      KeepPauses pauses,
      Presence presence,
      DesktopAlerts alerts,
      Runnable end) {
    if (!profileIo.isShutdown()) {
      Path folder = launchOptions.profile().data();
      laterStarts.listen(folder, fx);
      CrashReports reports = new CrashReports(folder, ClientVersion.number(), clock);
      new CrashOffer(reports, window, profileIo, fx, translations).make();
      fx.after(SETTLING, () -> askTheDesktop(stillness, pauses, presence, alerts, end));
    }
  }

  private void askTheDesktop(
      GameStillness stillness,
      KeepPauses pauses,
      Presence presence,
      DesktopAlerts alerts,
      Runnable end) {
    if (!profileIo.isShutdown()) {
      settled.complete(null);
      choices.look(fx);
      presence.begin(desktop.tray(), stillness.stillProperty(), end);
      watchGames(stillness);
      desktop.system().ifPresent(pauses::begin);
      alerts.begin(desktop.notifications());
    }
  }

  private WindowView view(SignInViewModel signIn, LinksViewModel links) {
    EmojiIndex emoji = EmojiIndex.load();
    EmojiPictures pictures = new EmojiPictures(emoji, Thread::startVirtualThread, fx);
    WebPages pages = new WebPages(Browser.ofThisSystem(), fx);
    TimelineFactory timelines =
        new TimelineFactory(
            choices.settings(),
            new MessageParser(emoji, Uts46::ascii),
            pictures,
            clock.getZone(),
            (chat, target, named) -> links.open(target, named, () -> pages.open(chat, target)),
            chat -> attachments(chat, pictures),
            translations);
    SettingsServices services =
        new SettingsServices(
            account, storage, Thread::startVirtualThread, fx, clock.getZone(), pictures);
    return new WindowFactory(choices.settings(), services, clock, translations, Locale.getDefault())
        .create(signIn, links, timelines::create, new Updates(ClientApp::ownVersion, pages::open));
  }

  private AttachmentTools attachments(Chat chat, EmojiPictures emoji) {
    return new AttachmentTools(
        new PictureImages(chat.pictures(), Thread::startVirtualThread, fx),
        new Animations(fx, Thread::startVirtualThread, still::get),
        chat.saves(),
        saveDialog,
        chat.uploads().progress(),
        emoji,
        translations);
  }

  /** Empty for an installed package, which the system's package manager updates. */
  private static Optional<String> ownVersion() {
    return Installation.isFromPackageManager()
        ? Optional.empty()
        : Optional.of(ClientVersion.number());
  }

  private static void follow(InitialRoom initialRoom, @Nullable Chat chat) {
    if (chat != null) {
      initialRoom.follow(chat);
    }
  }

  private void close(
      Stage stage,
      WindowPlace place,
      LaterStarts laterStarts,
      Presence presence,
      DesktopAlerts alerts) {
    place.close();
    laterStarts.close();
    presence.close();
    alerts.close();
    close(stage);
  }

  private void close(Stage stage) {
    stage.setOnHiding(null);
    account.close();
    profile.close();
    profileIo.execute(lock::close);
    profileIo.shutdown();
    closed.accept(profileIo);
  }
}
