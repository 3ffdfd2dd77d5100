/**
 * The user-visible texts, in the languages of the bundle {@code words.properties}. No other package
 * of the user interface contains such texts. Knows neither state nor controls.
 */
@NullMarked
package dev.levelup.chat.client.ui.i18n;

import org.jspecify.annotations.NullMarked;
