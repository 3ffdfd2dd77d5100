/**
 * External links: a view model that decides what a link may do, and the card that asks the user.
 */
@NullMarked
package dev.levelup.chat.client.ui.links;

import org.jspecify.annotations.NullMarked;
