/** Signs that power or data are to be saved. */
@NullMarked
package dev.levelup.chat.client.desktop.saving;

import org.jspecify.annotations.NullMarked;
