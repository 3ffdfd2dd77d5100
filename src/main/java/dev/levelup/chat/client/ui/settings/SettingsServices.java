package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.sync.account.Storage;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.time.ZoneId;
import java.util.concurrent.Executor;

/**
 * The services for sections that show more than settings.
 *
 * @param account the signed-in user and their sessions
 * @param storage the size of the data stored on this machine
 * @param reader runs blocking tasks
 * @param zone the time zone of dates
 * @param pictures the emoji images, for foreign text
 */
public record SettingsServices(
    AccountController account,
    Storage storage,
    Executor reader,
    FxThread fx,
    ZoneId zone,
    EmojiPictures pictures) {}
