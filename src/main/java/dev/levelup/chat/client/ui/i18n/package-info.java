/**
 * The words people read, in the languages of the bundle {@code words.properties}. Every other
 * package of the user interface asks here; no user-visible word stands in code. Knows neither state
 * nor controls.
 */
@NullMarked
package dev.levelup.chat.client.ui.i18n;

import org.jspecify.annotations.NullMarked;
