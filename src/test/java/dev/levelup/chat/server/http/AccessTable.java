package dev.levelup.chat.server.http;

import java.util.List;

/**
 * The responses of each HTTP endpoint to each caller.
 *
 * <p>Each row: the method, the path with its query, the fields of the body of a POST, PUT or PATCH,
 * and the responses to a stranger, a former member, a member, a moderator and the owner, and to all
 * of them if the room does not exist; one response if the path has no room. A number is the status
 * of a success, a word the code of an error. A caller without a token gets {@code
 * AUTHENTICATION_REQUIRED} where one is needed, and with an invalid one {@code INVALID_TOKEN},
 * whether the room exists or not.
 */
final class AccessTable {
  private static final String LINES =
      """
      anyone GET    /healthz                         -                       200
      anyone GET    /metrics                         -                       NOT_FOUND
      anyone GET    /api/info                        -                       200
      anyone POST   /api/auth/register               {userName,password}     200
      anyone POST   /api/auth/register               {userName,password,inviteCode} INVITE_INVALID
      anyone POST   /api/auth/login                  {userName,password}     200
      anyone POST   /api/auth/refresh                {refreshToken,retryKey} INVALID_TOKEN
      token  POST   /api/auth/logout                 {refreshToken}          200
      token  POST   /api/auth/logout                 {everywhere}            200
      token  POST   /api/auth/password               {password,newPassword}  WRONG_PASSWORD
      token  GET    /api/auth/sign-ins               -                       200
      token  DELETE /api/auth/sign-ins/:owners-sign-in -                       NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND 200 NOT_FOUND
      token  GET    /api/communities                 -                       200
      token  GET    /api/clans                       -                       200
      token  GET    /api/mentions                    -                       200
      token  GET    /api/search?q=levelup&userId=:self -                     200
      token  GET    /api/search?q=levelup&communityId=:id - 200 200 BANNED 200 200 200 NOT_FOUND
      token  GET    /api/search?q=levelup&clanId=:id - NOT_MEMBER NOT_MEMBER BANNED 200 200 200 NOT_FOUND
      token  POST   /api/communities                 {name,description}      201
      token  POST   /api/clans                       {name,description}      201
      token  GET    /api/communities/:id/messages   -                       200 200 BANNED 200 200 200 NOT_FOUND
      token  GET    /api/communities/:id/members    -                       200 200 BANNED 200 200 200 NOT_FOUND
      token  POST   /api/communities/:id/membership {}                      200 200 BANNED 200 200 200 NOT_FOUND
      token  DELETE /api/communities/:id/membership -                       200 200 200 200 200 OWNER_STAYS NOT_FOUND
      token  DELETE /api/clans/:id/membership       -                       200 200 200 200 200 OWNER_STAYS NOT_FOUND
      token  PATCH  /api/communities/:id            {name}                  NOT_OWNER NOT_OWNER BANNED NOT_OWNER NOT_OWNER 200 NOT_FOUND
      token  PATCH  /api/communities/:id            {description}           NOT_OWNER NOT_OWNER BANNED NOT_OWNER NOT_OWNER 200 NOT_FOUND
      token  DELETE /api/communities/:id            -                       NOT_OWNER NOT_OWNER BANNED NOT_OWNER NOT_OWNER 200 NOT_FOUND
      token  PATCH  /api/clans/:id                  {name}                  NOT_MEMBER NOT_MEMBER BANNED NOT_OWNER NOT_OWNER 200 NOT_FOUND
      token  PATCH  /api/clans/:id                  {description}           NOT_MEMBER NOT_MEMBER BANNED NOT_OWNER NOT_OWNER 200 NOT_FOUND
      token  DELETE /api/clans/:id                  -                       NOT_MEMBER NOT_MEMBER BANNED NOT_OWNER NOT_OWNER 200 NOT_FOUND
      token  GET    /api/clans/:id/messages         -                       NOT_MEMBER NOT_MEMBER BANNED 200 200 200 NOT_FOUND
      token  GET    /api/clans/:id/members          -                       NOT_MEMBER NOT_MEMBER BANNED 200 200 200 NOT_FOUND
      token  GET    /api/clans/:id/membership/:self -                       200 200 200 200 200 200 NOT_FOUND
      token  GET    /api/clans/:id/membership/:member -                       NOT_MEMBER NOT_MEMBER BANNED 200 200 200 NOT_FOUND
      token  GET    /api/communities/:id/bans       -                       NOT_MODERATOR NOT_MODERATOR BANNED NOT_MODERATOR 200 200 NOT_FOUND
      token  PUT    /api/communities/:id/bans/:member {reason}                NOT_MODERATOR NOT_MODERATOR BANNED NOT_MODERATOR 200 200 NOT_FOUND
      token  PUT    /api/communities/:id/bans/:moderator {deleteMessages}        NOT_MODERATOR NOT_MODERATOR BANNED NOT_MODERATOR OUTRANKED 200 NOT_FOUND
      token  PUT    /api/communities/:id/bans/:owner {reason}                NOT_MODERATOR NOT_MODERATOR BANNED NOT_MODERATOR OUTRANKED OWNER_STAYS NOT_FOUND
      token  DELETE /api/communities/:id/bans/:banned -                       NOT_MODERATOR NOT_MODERATOR BANNED NOT_MODERATOR 200 200 NOT_FOUND
      token  PUT    /api/communities/:id/members/:member/mute {until}                 NOT_MODERATOR NOT_MODERATOR BANNED NOT_MODERATOR 200 200 NOT_FOUND
      token  PUT    /api/communities/:id/members/:moderator/mute {until}                 NOT_MODERATOR NOT_MODERATOR BANNED NOT_MODERATOR OUTRANKED 200 NOT_FOUND
      token  PUT    /api/communities/:id/members/:owner/mute {until}                 NOT_MODERATOR NOT_MODERATOR BANNED NOT_MODERATOR OUTRANKED OWNER_STAYS NOT_FOUND
      token  GET    /api/clans/:id/bans             -                       NOT_MEMBER NOT_MEMBER BANNED NOT_MODERATOR 200 200 NOT_FOUND
      token  PUT    /api/clans/:id/bans/:member     {reason}                NOT_MEMBER NOT_MEMBER BANNED NOT_MODERATOR 200 200 NOT_FOUND
      token  PUT    /api/clans/:id/bans/:moderator  {deleteMessages}        NOT_MEMBER NOT_MEMBER BANNED NOT_MODERATOR OUTRANKED 200 NOT_FOUND
      token  PUT    /api/clans/:id/bans/:owner      {reason}                NOT_MEMBER NOT_MEMBER BANNED NOT_MODERATOR OUTRANKED OWNER_STAYS NOT_FOUND
      token  DELETE /api/clans/:id/bans/:banned     -                       NOT_MEMBER NOT_MEMBER BANNED NOT_MODERATOR 200 200 NOT_FOUND
      token  PUT    /api/clans/:id/members/:member/mute {until}                 NOT_MEMBER NOT_MEMBER BANNED NOT_MODERATOR 200 200 NOT_FOUND
      token  PUT    /api/clans/:id/members/:moderator/mute {until}                 NOT_MEMBER NOT_MEMBER BANNED NOT_MODERATOR OUTRANKED 200 NOT_FOUND
      token  PUT    /api/clans/:id/members/:owner/mute {until}                 NOT_MEMBER NOT_MEMBER BANNED NOT_MODERATOR OUTRANKED OWNER_STAYS NOT_FOUND
      token  PUT    /api/communities/:id/members/:member {role}                  NOT_OWNER NOT_OWNER BANNED NOT_OWNER NOT_OWNER 200 NOT_FOUND
      token  PUT    /api/communities/:id/members/:owner {role}                  NOT_OWNER NOT_OWNER BANNED NOT_OWNER NOT_OWNER OWNER_STAYS NOT_FOUND
      token  PUT    /api/clans/:id/members/:member  {role}                  NOT_MEMBER NOT_MEMBER BANNED NOT_OWNER NOT_OWNER 200 NOT_FOUND
      token  PUT    /api/clans/:id/members/:owner   {role}                  NOT_MEMBER NOT_MEMBER BANNED NOT_OWNER NOT_OWNER OWNER_STAYS NOT_FOUND
      token  DELETE /api/communities/:id/members/:member -                       NOT_MODERATOR NOT_MODERATOR BANNED NOT_MODERATOR 200 200 NOT_FOUND
      token  DELETE /api/communities/:id/members/:moderator -                       NOT_MODERATOR NOT_MODERATOR BANNED NOT_MODERATOR OUTRANKED 200 NOT_FOUND
      token  DELETE /api/communities/:id/members/:owner -                       NOT_MODERATOR NOT_MODERATOR BANNED NOT_MODERATOR OUTRANKED OWNER_STAYS NOT_FOUND
      token  DELETE /api/clans/:id/members/:moderator -                       NOT_MEMBER NOT_MEMBER BANNED NOT_MODERATOR OUTRANKED 200 NOT_FOUND
      token  DELETE /api/clans/:id/members/:owner   -                       NOT_MEMBER NOT_MEMBER BANNED NOT_MODERATOR OUTRANKED OWNER_STAYS NOT_FOUND
      token  DELETE /api/clans/:id/members/:member  -                       NOT_MEMBER NOT_MEMBER BANNED NOT_MODERATOR 200 200 NOT_FOUND
      token  POST   /api/clans/:id/invites          {}                      NOT_MEMBER NOT_MEMBER BANNED 201 201 201 NOT_FOUND
      token  POST   /api/clans/:id/invites          {uses,expiresIn}        NOT_MEMBER NOT_MEMBER BANNED 201 201 201 NOT_FOUND
      token  GET    /api/clans/:id/invites          -                       NOT_MEMBER NOT_MEMBER BANNED 200 200 200 NOT_FOUND
      token  DELETE /api/clans/:id/invites/:owners-invite -                       NOT_MEMBER NOT_MEMBER BANNED NOT_FOUND 200 200 NOT_FOUND
      token  DELETE /api/clans/:id/invites/:members-invite -                       NOT_MEMBER NOT_MEMBER BANNED 200 200 200 NOT_FOUND
      token  POST   /api/invites/:owners-code       {}                      200 200 BANNED 200 200 200 NOT_FOUND
      token  DELETE /api/invites/:owners-code       -                       NOT_MODERATOR NOT_MODERATOR NOT_MODERATOR NOT_MODERATOR 200 200 NOT_FOUND
      token  DELETE /api/invites/:members-code      -                       NOT_MODERATOR NOT_MODERATOR NOT_MODERATOR 200 200 200 NOT_FOUND
      token  GET    /api/communities/:id/changes    -                       200 200 BANNED 200 200 200 NOT_FOUND
      token  GET    /api/clans/:id/changes          -                       NOT_MEMBER NOT_MEMBER BANNED 200 200 200 NOT_FOUND
      token  POST   /api/attachments                {file,clientAttachmentId} 201
      token  GET    /api/attachments/:in-open-room-file - 200 200 NOT_FOUND 200 200 200 NOT_FOUND
      token  GET    /api/attachments/:members-file  -                       NOT_FOUND NOT_FOUND NOT_FOUND 200 200 200 NOT_FOUND
      token  GET    /api/attachments/:members-unsent-file -                 NOT_FOUND NOT_FOUND NOT_FOUND 200 NOT_FOUND NOT_FOUND NOT_FOUND
      token  PUT    /api/me/avatar                  {file}                  200
      token  DELETE /api/me/avatar                  -                       200
      token  PUT    /api/communities/:id/avatar     {file}                  NOT_OWNER NOT_OWNER BANNED NOT_OWNER NOT_OWNER 200 NOT_FOUND
      token  DELETE /api/communities/:id/avatar     -                       NOT_OWNER NOT_OWNER BANNED NOT_OWNER NOT_OWNER 200 NOT_FOUND
      token  PUT    /api/clans/:id/avatar           {file}                  NOT_MEMBER NOT_MEMBER BANNED NOT_OWNER NOT_OWNER 200 NOT_FOUND
      token  DELETE /api/clans/:id/avatar           -                       NOT_MEMBER NOT_MEMBER BANNED NOT_OWNER NOT_OWNER 200 NOT_FOUND
      token  GET    /api/avatars/:clans-avatar      -                       200 200 200 200 200 200 NOT_FOUND
      token  PATCH  /api/messages/:in-open-room     {content}               NOT_YOURS NOT_YOURS NOT_FOUND 200 NOT_YOURS NOT_YOURS NOT_FOUND
      token  DELETE /api/messages/:in-open-room     -                       NOT_YOURS NOT_YOURS NOT_FOUND 200 200 200 NOT_FOUND
      token  PUT    /api/messages/:in-open-room/reactions/:emoji {} 200 200 NOT_FOUND 200 200 200 NOT_FOUND
      token  DELETE /api/messages/:in-open-room/reactions/:emoji - 200 200 NOT_FOUND 200 200 200 NOT_FOUND
      token  PUT    /api/messages/:members-message/reactions/:emoji {} NOT_FOUND NOT_FOUND NOT_FOUND 200 200 200 NOT_FOUND
      token  DELETE /api/messages/:members-message/reactions/:emoji - NOT_FOUND NOT_FOUND NOT_FOUND 200 200 200 NOT_FOUND
      token  PATCH  /api/messages/:members-message  {content}               NOT_FOUND NOT_FOUND NOT_FOUND 200 NOT_YOURS NOT_YOURS NOT_FOUND
      token  DELETE /api/messages/:members-message  -                       NOT_FOUND NOT_FOUND NOT_FOUND 200 200 200 NOT_FOUND
      token  PATCH  /api/messages/:owners-message   {content}               NOT_FOUND NOT_FOUND NOT_FOUND NOT_YOURS NOT_YOURS 200 NOT_FOUND
      token  DELETE /api/messages/:owners-message   -                       NOT_FOUND NOT_FOUND NOT_FOUND NOT_YOURS 200 200 NOT_FOUND
      """;

  private AccessTable() {}

  static List<AccessRow> rows() {
    return LINES.lines().map(AccessRow::parse).toList();
  }
}
