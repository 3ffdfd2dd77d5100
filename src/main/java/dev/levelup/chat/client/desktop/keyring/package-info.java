/**
 * The keyring of a Linux desktop: the Secret Service, which GNOME, KDE and others offer on the
 * session's bus. Other systems are not supported yet.
 */
@NullMarked
package dev.levelup.chat.client.desktop.keyring;

import org.jspecify.annotations.NullMarked;
