/** Inviting others to a clan: new invitations, and those that are open. */
@NullMarked
package dev.levelup.chat.client.ui.invites;

import org.jspecify.annotations.NullMarked;
