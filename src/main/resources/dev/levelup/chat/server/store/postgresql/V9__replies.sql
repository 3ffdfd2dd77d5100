-- What a message replies to: the seq of a message of the same room.
alter table messages add column reply_to bigint; -- null where it is no reply
alter table messages add column reply_ping integer not null default 0; -- it mentions that author
