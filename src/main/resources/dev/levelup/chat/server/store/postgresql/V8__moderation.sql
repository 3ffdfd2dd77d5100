-- Members have a third role.
alter table room_members drop constraint room_members_role_check;
alter table room_members add constraint room_members_role_check
  check (role in ('owner', 'moderator', 'member'));
create unique index room_members_one_owner on room_members (room) where role = 'owner';

-- A ban and a mute outlive the membership: whoever leaves and comes back is still muted.
create table bans (
  room    bigint not null references rooms (number),
  user_id text   collate "C" not null,
  name    text   not null,
  reason  text,
  at      bigint not null,
  primary key (room, user_id)
);
create index bans_by_user on bans (user_id, room);
create table mutes (
  room    bigint not null references rooms (number),
  user_id text   not null,
  until   bigint not null,
  primary key (room, user_id)
);

-- Invitations are named by an id, since their codes are not kept, and may be limited.
alter table invites add column id text not null default '';
update invites set id = replace(gen_random_uuid()::text, '-', '');
create unique index invites_by_id on invites (id);
alter table invites add column uses_left bigint; -- null: no limit

-- A deleted room keeps its number, which is a part of the ids of its messages.
alter table rooms add column deleted integer not null default 0;
