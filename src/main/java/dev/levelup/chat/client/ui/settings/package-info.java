/**
 * The settings: sections of rows, shown above the window. A change in a row changes the state at
 * once; listeners apply it, and the profile stores it. A section does not know where it is shown.
 */
@NullMarked
package dev.levelup.chat.client.ui.settings;

import org.jspecify.annotations.NullMarked;
