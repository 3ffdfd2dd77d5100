-- Members have a third role. A check cannot be altered, so the table is made anew.
create table members_with_roles (
  room      integer not null references rooms (number),
  user_id   text    not null,
  role      text    not null check (role in ('owner', 'moderator', 'member')),
  user_name text    not null default '',
  read_seq  integer not null default 0,
  marked_at integer not null default 0, -- last move of read_seq
  name_key  text,                       -- null where an older program wrote the row
  primary key (room, user_id)
) strict, without rowid;
insert into members_with_roles (room, user_id, role, user_name, read_seq, marked_at, name_key)
select room, user_id, role, user_name, read_seq, marked_at, name_key from room_members;
drop table room_members;
alter table members_with_roles rename to room_members;
create index room_members_by_user on room_members (user_id, room);
create index room_members_by_mark on room_members (marked_at) where marked_at > 0;
create index room_members_by_name on room_members (room, name_key);
create unique index room_members_one_owner on room_members (room) where role = 'owner';

-- A ban and a mute outlive the membership: whoever leaves and comes back is still muted.
create table bans (
  room    integer not null references rooms (number),
  user_id text    not null,
  name    text    not null,
  reason  text,
  at      integer not null,
  primary key (room, user_id)
) strict, without rowid;
create index bans_by_user on bans (user_id, room);
create table mutes (
  room    integer not null references rooms (number),
  user_id text    not null,
  until   integer not null,
  primary key (room, user_id)
) strict, without rowid;

-- Invitations are named by an id, since their codes are not kept, and may be limited.
alter table invites add column id text not null default '';
update invites set id = lower(hex(randomblob(16)));
create unique index invites_by_id on invites (id);
alter table invites add column uses_left integer; -- null: no limit

-- A deleted room keeps its number, which is a part of the ids of its messages.
alter table rooms add column deleted integer not null default 0;
