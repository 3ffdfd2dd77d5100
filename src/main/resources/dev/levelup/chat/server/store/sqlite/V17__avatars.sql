-- The picture of a person, who needs no account, or of a room.
create table avatars (
  user_id text unique,
  room integer unique,
  content text not null,
  type text not null,
  size integer not null,
  check ((user_id is null) <> (room is null))
) strict;
create index avatars_by_content on avatars (content);
