-- How far each member has read. Those who are here already have read everything, so that no room
-- is suddenly full of news.
alter table room_members add column read_seq integer not null default 0;
alter table room_members add column marked_at integer not null default 0; -- last move of read_seq
update room_members set read_seq = (select last_seq from rooms where number = room);
create index room_members_by_mark on room_members (marked_at) where marked_at > 0;

-- Members by the key of their name, to find those whom a message mentions.
alter table room_members add column name_key text; -- null where an older program wrote the row
update room_members set name_key = (select name_key from users where id = user_id);
create index room_members_by_name on room_members (room, name_key);

alter table messages add column mentions text; -- a JSON array of user ids; null where there are none
alter table messages add column mentions_all integer not null default 0;

-- The mentions in the words of messages as they are now. An empty user_id is every member.
create table mentions (
  user_id text    not null,
  room    integer not null references rooms (number),
  seq     integer not null,
  author  text    not null,
  at      integer not null, -- created_at of the message
  primary key (user_id, room, seq)
) strict, without rowid;
create index mentions_by_message on mentions (room, seq);
create index mentions_by_time on mentions (user_id, at);
