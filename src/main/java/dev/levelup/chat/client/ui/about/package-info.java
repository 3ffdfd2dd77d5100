/**
 * What this program is made of, and under which licences: its versions, and a list of what others
 * have made. Knows no chat.
 */
@NullMarked
package dev.levelup.chat.client.ui.about;

import org.jspecify.annotations.NullMarked;
