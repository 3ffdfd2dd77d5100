/**
 * What is asked and said about links that come from outside: a view model that decides what a link
 * may do, and the card that asks.
 */
@NullMarked
package dev.levelup.chat.client.ui.links;

import org.jspecify.annotations.NullMarked;
