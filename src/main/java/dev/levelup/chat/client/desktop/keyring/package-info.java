/**
 * The keyring of a Linux desktop: the Secret Service, which GNOME, KDE and others offer on the
 * session's bus. Other systems have none here yet.
 */
@NullMarked
package dev.levelup.chat.client.desktop.keyring;

import org.jspecify.annotations.NullMarked;
