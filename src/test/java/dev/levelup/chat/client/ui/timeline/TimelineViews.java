package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.Uts46;
import dev.levelup.chat.client.state.FxApplicationThread;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.attachment.Animations;
import dev.levelup.chat.client.ui.attachment.AttachmentTools;
import dev.levelup.chat.client.ui.attachment.PictureImages;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.composer.EditView;
import dev.levelup.chat.client.ui.composer.EditViewModel;
import dev.levelup.chat.client.ui.emoji.EmojiCatalogs;
import dev.levelup.chat.client.ui.emoji.EmojiPicker;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.MessageParser;
import dev.levelup.chat.client.ui.text.MessageText;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Creates timelines, wired as in the program, with emoji that are decoded at once. */
public final class TimelineViews {
  private static final EmojiIndex EMOJI = EmojiIndex.load();

  private TimelineViews() {}

  public static TimelineView of(ChatFixture alice, Translations translations) {
    return of(alice.chat, translations);
  }

  /** The timeline of any user. */
  public static TimelineView of(Chat chat, Translations translations) {
    return of(chat, new Settings().timeFormatProperty(), translations);
  }

  /** The timeline of any user, with this format of times. */
  public static TimelineView of(
      Chat chat, ObservableValue<TimeFormat> format, Translations translations) {
    return of(chat, chat.rooms().openProperty(), format, translations);
  }

  /** The timeline of any user for a room that is chosen elsewhere. */
  public static TimelineView of(
      Chat chat,
      ObservableValue<@Nullable RoomState> shown,
      ObservableValue<TimeFormat> format,
      Translations translations) {
    var clock = Clock.fixed(TestMessage.START.plus(Duration.ofHours(6)), ZoneOffset.UTC);
    var edit = new EditViewModel(shown, chat.changes(), chat::say, clock, translations);
    PictureImages images = new PictureImages(chat.pictures(), Runnable::run, Runnable::run);
    return of(
        chat, edit, picker(chat, translations), shown, format, images, avatars(chat), translations);
  }

  /** The same, with pictures that are decoded in the background, as in the program. */
  public static TimelineView decodingInBackground(
      Chat chat,
      ObservableValue<@Nullable RoomState> shown,
      ObservableValue<TimeFormat> format,
      Translations translations) {
    var clock = Clock.fixed(TestMessage.START.plus(Duration.ofHours(6)), ZoneOffset.UTC);
    var edit = new EditViewModel(shown, chat.changes(), chat::say, clock, translations);
    PictureImages images =
        new PictureImages(chat.pictures(), Thread::startVirtualThread, new FxApplicationThread());
    return of(
        chat, edit, picker(chat, translations), shown, format, images, avatars(chat), translations);
  }

  /** The timeline of any user, with a shared view model of the edit. */
  public static TimelineView of(Chat chat, EditViewModel edit, Translations translations) {
    return of(chat, edit, picker(chat, translations), avatars(chat), translations);
  }

  private static EmojiPicker picker(Chat chat, Translations translations) {
    return new EmojiPicker(
        new EmojiPictures(EMOJI, Runnable::run, Runnable::run),
        new EmojiCatalogs(Runnable::run, Runnable::run),
        chat.emoji(),
        translations);
  }

  private static AvatarImages avatars(Chat chat) {
    return new AvatarImages(
        chat.avatars(),
        new EmojiPictures(EMOJI, Runnable::run, Runnable::run),
        Runnable::run,
        Runnable::run,
        new SimpleBooleanProperty(false));
  }

  /** As above, with a shared picker and shared pictures of people. */
  public static TimelineView of(
      Chat chat,
      EditViewModel edit,
      EmojiPicker picker,
      AvatarImages avatars,
      Translations translations) {
    return of(
        chat,
        edit,
        picker,
        chat.rooms().openProperty(),
        new Settings().timeFormatProperty(),
        new PictureImages(chat.pictures(), Runnable::run, Runnable::run),
        avatars,
        translations);
  }

  private static TimelineView of(
      Chat chat,
      EditViewModel edit,
      EmojiPicker picker,
      ObservableValue<@Nullable RoomState> shown,
      ObservableValue<TimeFormat> format,
      PictureImages images,
      AvatarImages avatars,
      Translations translations) {
    var reading =
        new ReadingViewModel(
            shown,
            chat.history(),
            chat.changes(),
            chat.reactions(),
            chat.search().results(),
            chat.user().id());
    var actions =
        new ActionsViewModel(
            chat.sender(), chat.changes(), chat.reactions(), chat.invitations(), edit);
    EmojiPictures pictures = avatars.emoji();
    MessageParser parser = new MessageParser(EMOJI, Uts46::ascii);
    MessageTimes times = new MessageTimes(translations.locale(), ZoneOffset.UTC, format);
    TimelineView view =
        new TimelineView(
            reading,
            actions,
            new EditView(edit, new Settings().sendKeyProperty(), pictures, translations),
            picker,
            () ->
                new MessageText(
                    parser, pictures, (_, _) -> {}, code -> CopyButton.of(code, translations)),
            new AttachmentTools(
                images,
                new Animations(new FxApplicationThread(), Runnable::run, () -> false),
                chat.saves(),
                (_, _, _) -> {},
                chat.uploads().progress(),
                pictures,
                translations),
            avatars,
            times,
            translations);
    view.setNodeOrientation(translations.orientation());
    return view;
  }
}
