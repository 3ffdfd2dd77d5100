-- What a message replies to: the seq of a message of the same room. No foreign key: rows around a
-- deleted message are rewritten to wipe its former copies.
alter table messages add column reply_to integer; -- null where it is no reply
alter table messages add column reply_ping integer not null default 0; -- it mentions that author
