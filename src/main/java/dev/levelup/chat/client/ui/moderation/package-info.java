/** What owners and moderators do with their rooms and the people in them: cards, menus, actions. */
@NullMarked
package dev.levelup.chat.client.ui.moderation;

import org.jspecify.annotations.NullMarked;
