alter table messages add column reactions text; -- JSON, as on the wire; null where there are none

-- The number of the last change of a message's words: reactions are no news. 0: none.
alter table messages add column words_rev bigint not null default 0;
update messages set words_rev = rev where rev > 0;
