/**
 * The settings: a place over the window, with sections that each hold rows. What is changed in a
 * row is a fact of the state at once; whoever shows or does what it says follows that, and the
 * profile keeps it. A section knows nothing of the place it is shown in.
 */
@NullMarked
package dev.levelup.chat.client.ui.settings;

import org.jspecify.annotations.NullMarked;
