package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.sync.account.Storage;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.time.ZoneId;
import java.util.concurrent.Executor;

/**
 * What the sections ask that show more than settings.
 *
 * @param account says who is signed in, and where else
 * @param storage says how much is kept on this machine
 * @param reader runs what blocks
 * @param zone in which days begin
 * @param pictures draws the emoji in what others write
 */
public record SettingsServices(
    AccountController account,
    Storage storage,
    Executor reader,
    FxThread fx,
    ZoneId zone,
    EmojiPictures pictures) {}
