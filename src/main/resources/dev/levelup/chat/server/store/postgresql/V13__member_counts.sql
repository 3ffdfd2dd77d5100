-- How many members a room has: counting them for each list would cost a look at every membership.
alter table rooms add column members bigint not null default 0;
update rooms set members = (select count(*) from room_members where room = rooms.number);
