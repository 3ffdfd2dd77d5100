-- Communities have members, too, and members have names: a user of another server's token has no
-- row in users to take it from.
alter table clan_members rename to room_members;
alter table room_members add column user_name text not null default '';
update room_members
set user_name = coalesce((select name from users where id = user_id), user_id);
drop index clan_members_by_user;
create index room_members_by_user on room_members (user_id, room);

-- A code lets in whoever shows it, so only its hash is kept.
create table invites (
  code_hash  blob    not null primary key,
  room       integer not null references rooms (number),
  maker      text    not null,
  expires_at integer not null
) strict, without rowid;
create index invites_by_room on invites (room);
create index invites_by_expiry on invites (expires_at);
